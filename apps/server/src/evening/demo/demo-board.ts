// The cards and clusters of a demo table, laid out and written in its people's names over the last hour.

import { addCluster } from '@terreau/board/cluster-edits';
import { addCards, addNote, type Hand } from '@terreau/board/edits';
import type { Point } from '@terreau/board/geometry';
import type { BoardId, CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import { blockOf, layBlocks, layOut } from '@terreau/board/placing';
import { snapshotOf } from '@terreau/board/snapshot';
import type { Doc } from 'yjs';
import type { DemoCard, DemoCluster, DemoTable } from '../../demo/demo-evening.ts';
import type { Evening } from '../evening.ts';

/** Ids by the keys of the demo's data. */
export interface DemoIds {
  readonly clusters: ReadonlyMap<string, ClusterId>;
  readonly cards: ReadonlyMap<string, CardId>;
}

const secondsBetweenCards = 40;

/** Writes a table's cards, notes and clusters as one change. */
export function placeDemoTable(
  { hub, now, newId }: Evening,
  board: BoardId,
  table: DemoTable,
  idOf: (name: string) => ParticipantId,
): Promise<DemoIds> {
  const count = table.loose.length + table.clusters.reduce((sum, { cards }) => sum + cards.length, 0);
  let tick = now() - (count + 1) * secondsBetweenCards * 1000;
  const handOf = (name: string): Hand => {
    tick += secondsBetweenCards * 1000;
    const at = Math.min(tick, now());
    return { author: idOf(name), now: () => at, newId, origin: null };
  };
  return hub.edit(board, (doc) => {
    const cards = new Map<string, CardId>();
    const write = (card: DemoCard, at: Point): CardId => {
      const id = writeCard(doc, card, at, handOf);
      if (card.key !== undefined) cards.set(card.key, id);
      return id;
    };
    const clusters = placeClusters(doc, table.clusters, write, handOf);
    const points = layOut(
      snapshotOf(doc),
      table.loose.map(({ text }) => text),
    );
    for (const [index, card] of table.loose.entries()) write(card, points[index] ?? [0, 0]);
    return { clusters, cards };
  });
}

function placeClusters(
  doc: Doc,
  clusters: readonly DemoCluster[],
  write: (card: DemoCard, at: Point) => CardId,
  handOf: (name: string) => Hand,
): Map<string, ClusterId> {
  const blocks = clusters.map(({ cards }) => blockOf(cards.map(({ text }) => text)));
  const corners = layBlocks(
    blocks.map(({ size }) => size),
    [0, 0],
  );
  const ids = clusters.map(({ key, title, by, cards }, index) => {
    const [x, y] = corners[index] ?? [0, 0];
    const { size, points } = blocks[index] ?? blockOf([]);
    const members = cards.map((card, at) => {
      const [dx, dy] = points[at] ?? [0, 0];
      return write(card, [x + dx, y + dy]);
    });
    return [key, addCluster(doc, handOf(by), { title, at: [x, y], size }, members)] as const;
  });
  return new Map(ids);
}

/** `handOf` is asked once for the card and once for each note: everything has a moment of its own. */
function writeCard(doc: Doc, card: DemoCard, at: Point, handOf: (name: string) => Hand): CardId {
  const [id] = addCards(doc, handOf(card.by), [{ text: card.text, kind: card.kind, at }]);
  if (id === undefined) throw new Error('a card was not added');
  for (const note of card.notes ?? []) addNote(doc, handOf(note.by), id, note.text);
  return id;
}
