// What the wall tells of a board's document: how many cards and clusters everybody can see on it, and who wrote. Counted in the open room where
// there is one, else from the journal, one document at a time.

import { cardsOf, clustersOf, createBoardDoc } from '@terreau/board/document';
import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { homeOf } from '@terreau/board/merging';
import * as Y from 'yjs';
import type { Evening } from '../evening/evening.ts';
import type { StoredBoard } from '../journal/journal.ts';

export interface BoardFigures {
  readonly cards: number;
  readonly clusters: number;
  /** When its newest card was written, milliseconds since 1970; 0 where there is none. */
  readonly newestAt: number;
  /** Who wrote its cards and their notes, the hidden ones too: they are active, whatever became of their words. */
  readonly authors: ReadonlySet<ParticipantId>;
}

const noFigures: BoardFigures = { cards: 0, clusters: 0, newestAt: 0, authors: new Set() };

/** Counts a board as it durably is. A board where nobody is stays as it lies in the journal: no room is made for it. */
export async function readFigures(
  { database, hub }: Pick<Evening, 'database' | 'hub'>,
  board: BoardId,
): Promise<BoardFigures> {
  if (hub.headCount(board) > 0) return hub.read(board, countBoard);
  return countStored(await database.journal.load(board));
}

/** The same for a document, without reading its texts. */
export function countBoard(doc: Y.Doc): BoardFigures {
  let cards = 0;
  let newestAt = 0;
  const authors = new Set<ParticipantId>();
  const addAuthor = (record: unknown): void => {
    const author = record instanceof Y.Map ? record.get('author') : undefined;
    if (typeof author === 'string') authors.add(author as ParticipantId);
  };
  cardsOf(doc).forEach((card) => {
    addAuthor(card);
    const notes = card.get('notes');
    if (notes instanceof Y.Map) notes.forEach(addAuthor);
    if (card.get('hidden') === true) return;
    cards++;
    const createdAt = card.get('createdAt');
    if (typeof createdAt === 'number') newestAt = Math.max(newestAt, createdAt);
  });
  const all = clustersOf(doc);
  const clusters = [...all.keys()].filter((id) => homeOf(all, id) === id).length;
  return { cards, clusters, newestAt, authors };
}

function countStored({ snapshot, updates }: StoredBoard): BoardFigures {
  if (!snapshot && updates.length === 0) return noFigures;
  const doc = createBoardDoc();
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const figures = countBoard(doc);
  doc.destroy();
  return figures;
}
