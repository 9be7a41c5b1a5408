// A board as a table: one card a row, with its cluster, in the columns that sheet-reader.ts reads again.

import type { Card } from '@terreau/board/card';
import { type BoardCopy, type CopyWords, chaptersOf, votesFor } from './board-copy.ts';
import { type CsvCell, writeCsv } from './csv-writer.ts';
import { bulletList } from './note-list.ts';

/** Hidden cards are marked in a column that is there only when there are some; votes only when they are known. */
export function writeBoardCsv(copy: BoardCopy, words: CopyWords): string {
  const { columns } = words;
  const hasHidden = copy.cards.some(({ hidden }) => hidden);
  const header = [
    columns.cluster,
    columns.text,
    columns.kind,
    columns.author,
    columns.notes,
    ...(copy.votes ? [columns.votes] : []),
    ...(hasHidden ? [columns.hidden] : []),
  ];
  const row = (title: string, card: Card): CsvCell[] => [
    title,
    card.text,
    words.kinds[card.kind],
    copy.nameOf(card.author),
    bulletList(card.notes.map(({ text }) => text)),
    ...(copy.votes ? [votesFor(copy, card.id) ?? ''] : []),
    ...(hasHidden ? [card.hidden ? words.hidden : ''] : []),
  ];
  const rows = chaptersOf(copy).flatMap(({ cluster, cards }) =>
    cards.map((card) => row(cluster ? cluster.title || words.untitled : '', card)),
  );
  return writeCsv([header, ...rows], words.delimiter);
}
