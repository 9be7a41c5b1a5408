// A board as Markdown: the challenge, its clusters, their cards, and below each card what was added to it.

import type { Card } from '@terreau/board/card';
import { type BoardCopy, type Chapter, type CopyWords, chaptersOf, votesFor } from './board-copy.ts';
import { escapedLine, escapedLines } from './markdown-text.ts';

/** Only what people wrote is escaped; it cannot begin a heading, a list or a link of its own. */
export function writeMarkdown(copy: BoardCopy, words: CopyWords): string {
  const blocks = [
    `# ${escapedLine(copy.title)}`,
    escapedLine(copy.place),
    ...chaptersOf(copy).flatMap((chapter) => chapterBlocks(copy, chapter, words)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function chapterBlocks(copy: BoardCopy, { cluster, cards }: Chapter, words: CopyWords): string[] {
  const title = cluster
    ? escapedLine(cluster.title) || escapedLine(words.untitled)
    : escapedLine(words.loose);
  const votes = cluster ? votesFor(copy, cluster.id) : null;
  const heading = votes === null ? `## ${title}` : `## ${title} (${escapedLine(words.votes(votes))})`;
  const items = cards.map((card) => cardItem(copy, card, words));
  return items.length > 0 ? [heading, items.join('\n')] : [heading];
}

/** Lines of a text are joined by hard breaks, so that they stay lines. */
function cardItem(copy: BoardCopy, card: Card, words: CopyWords): string {
  const votes = card.cluster === null ? votesFor(copy, card.id) : null;
  const about = [
    words.kinds[card.kind],
    copy.nameOf(card.author),
    ...(votes === null ? [] : [words.votes(votes)]),
    ...(card.hidden ? [words.hidden] : []),
  ];
  const notes = card.notes.map(({ text, author }) => item('  - ', text, [copy.nameOf(author)]));
  return [item('- ', card.text, about), ...notes].join('\n');
}

function item(bullet: string, text: string, about: readonly string[]): string {
  const indent = ' '.repeat(bullet.length);
  const lines = escapedLines(text);
  const known = about.map(escapedLine).filter((part) => part !== '');
  const end = known.length > 0 ? [`*${known.join(' · ')}*`] : [];
  return bullet + [...lines, ...end].join(`  \n${indent}`);
}
