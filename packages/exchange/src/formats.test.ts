// What the formats look like: small golden files, to be read.

import { describe, expect, it } from 'vitest';
import { writeBoardCsv } from './board-csv.ts';
import { writeMarkdown } from './board-markdown.ts';
import { drawBoard } from './board-svg.ts';
import { writeJsonCanvas } from './json-canvas.ts';
import { wholePage } from './page-size.ts';
import { plainLetters, plainLook, sampleCopy, sampleWords } from './testing/sample-copy.ts';

describe('a board', () => {
  it('as Markdown', async () => {
    await expect(writeMarkdown(sampleCopy, sampleWords)).toMatchFileSnapshot('./golden/board.md.txt');
  });

  it('as CSV', async () => {
    await expect(writeBoardCsv(sampleCopy, sampleWords)).toMatchFileSnapshot('./golden/board.csv.txt');
  });

  it('as JSON Canvas', async () => {
    await expect(writeJsonCanvas(sampleCopy)).toMatchFileSnapshot('./golden/board.canvas.txt');
  });

  it('as SVG', async () => {
    const drawing = drawBoard(sampleCopy, sampleWords, plainLetters, plainLook);
    await expect(drawing.on(wholePage(drawing.bounds))).toMatchFileSnapshot('./golden/board.svg.txt');
  });

  it('says nothing of votes while they are secret [T5]', () => {
    const secret = { ...sampleCopy, votes: null };
    const drawing = drawBoard(secret, sampleWords, plainLetters, plainLook);
    const all = [
      writeMarkdown(secret, sampleWords),
      writeBoardCsv(secret, sampleWords),
      drawing.on(wholePage(drawing.bounds)),
    ];
    for (const text of all) expect(text.toLowerCase()).not.toContain('voix');
  });
});
