// Whatever somebody types stays text in every format.

import { cleanText } from '@terreau/board/clean-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBoard } from './board-svg.ts';
import { asMarkdown, asPlainText } from './canvas-text.ts';
import { readRows } from './csv-reader.ts';
import { withoutGuard, writeCsv } from './csv-writer.ts';
import { bulletList, notesOfList } from './note-list.ts';
import { wholePage } from './page-size.ts';
import { escapeXml, isRightToLeft } from './svg-text.ts';
import { anyBoard, anyText, plainLetters, plainLook, sampleWords } from './testing/sample-copy.ts';

describe('CSV', () => {
  it('comes back cell by cell, whatever is in it', () => {
    const cells = fc.array(fc.array(anyText.map(cleanText), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(cells, fc.constantFrom(',' as const, ';' as const), (rows, delimiter) => {
        const read = readRows(writeCsv(rows, delimiter).slice(1), delimiter, 100);
        expect(read.ok && read.rows.map((row) => row.map(withoutGuard))).toEqual(rows);
      }),
    );
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readRows(writeCsv([[text]]).slice(1), '\u001f', 2);
        expect(read.ok && read.rows[0]?.[0]).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });

  it('is read as people write it', () => {
    const rows = (text: string) => {
      const read = readRows(text, ',', 9);
      return read.ok ? read.rows : read.row;
    };
    expect(rows('a,b\r\nc\rd,\n')).toEqual([['a', 'b'], ['c'], ['d', '']]);
    expect(rows('a,')).toEqual([['a', '']]);
    expect(rows('"a""b" c,"d\ne"\n\nf')).toEqual([['a"b c', 'd\ne'], [''], ['f']]);
    expect(rows('a\n"b\nc')).toBe(2);
    expect(rows('')).toEqual([]);
  });
});

describe('the text of a canvas node', () => {
  it('comes back letter for letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(asPlainText(asMarkdown(text))).toBe(text);
      }),
    );
  });
});

describe('a list of notes', () => {
  it('comes back note by note', () => {
    const notes = fc.array(
      anyText.map(cleanText).filter((text) => text !== '' && !text.includes('\n• ')),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(notes, (list) => {
        expect(notesOfList(bulletList(list))).toEqual(list);
      }),
    );
  });
});

describe('SVG', () => {
  const elements = /<(?:\/?(?:svg|g|title|text)|rect|line)(?: [a-zA-Z0-9-]+="[^"<>]*")*\/?>/g;

  it('has no markup but our own, whatever is on the board', () => {
    fc.assert(
      fc.property(anyBoard, anyText, (board, title) => {
        const copy = { ...board, title, place: title, nameOf: () => title, votes: null };
        const drawing = drawBoard(copy, sampleWords, plainLetters, plainLook);
        const svg = drawing
          .on(wholePage(drawing.bounds))
          .replace(/^<\?xml [^>]*\?>/, '')
          .replace(' xmlns="http://www.w3.org/2000/svg"', '');
        expect(svg.replace(elements, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
      { numRuns: 60 },
    );
  });

  it('holds no character that XML forbids, and no half of one', () => {
    expect(escapeXml('a\u0000\u0008b\uFFFE\uD83D')).toBe('ab\uFFFD');
    expect(escapeXml('👩‍👧 <b a="\'">&')).toBe('👩‍👧 &lt;b a=&quot;&#39;&quot;&gt;&amp;');
  });

  it('runs from the right where the first letter does', () => {
    expect(['خبز', '1. שלום', 'pain خبز', '123', ''].map(isRightToLeft)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
