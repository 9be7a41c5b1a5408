// A former state of a board, brought back as a new change. Nothing that somebody has written since is lost: cards and
// clusters that are newer than the state are put aside, to the right of it, and what is hidden stays hidden. Like
// edits.ts this writes to the document; only the server calls it, since records come back in their authors' names. [T3]

import * as Y from 'yjs';
import type { Card } from './card.ts';
import type { Cluster, MergedCluster } from './cluster.ts';
import { cutText } from './cut-text.ts';
import { cardsOf, clustersOf, type RecordMap } from './document.ts';
import { editText, type Hand, maxCharactersOf, type TextTarget, textOf } from './edits.ts';
import type { Point } from './geometry.ts';
import type { CardId, NoteId } from './ids.ts';
import { clusterRegion, estimateCardSize, freeOrigin } from './layout.ts';
import { maxNotesPerCard } from './limits.ts';
import type { Note } from './note.ts';
import { estimatedRect, layBlocks, takenBy } from './placing.ts';
import { type BoardSnapshot, snapshotOf } from './snapshot.ts';

/** What a restoration has done. */
export interface Restored {
  /** Whether the board was otherwise than the state at all. */
  readonly changed: boolean;
  /** Cards that had been deleted since and are there again. */
  readonly back: number;
  /** Cards that came later and were put aside. */
  readonly aside: number;
}

/** How many cards a board would have after a restoration: those of the state and those that came later. */
export function countAfterRestoring(now: BoardSnapshot, state: BoardSnapshot): number {
  return new Set([...now.cards, ...state.cards].map(({ id }) => id)).size;
}

/** Makes a board as it stood in a state, in one transaction. Restoring the same state again changes nothing. */
export function restoreBoard(doc: Y.Doc, hand: Hand, state: BoardSnapshot): Restored {
  return doc.transact(() => {
    const before = snapshotOf(doc);
    for (const cluster of state.clusters) {
      for (const part of [cluster, ...(cluster.merged ?? [])]) restoreCluster(doc, hand, part);
    }
    for (const card of state.cards) restoreCard(doc, hand, card);
    const later = laterThan(before, state);
    putAside(doc, later, freeOrigin(takenBy(state)));
    const known = new Set<string>(before.cards.map(({ id }) => id));
    return {
      changed: JSON.stringify(before) !== JSON.stringify(snapshotOf(doc)),
      back: state.cards.filter(({ id }) => !known.has(id)).length,
      aside: later.cards.length,
    };
  }, hand.origin);
}

function restoreCluster(doc: Y.Doc, hand: Hand, state: Cluster | MergedCluster): void {
  const { id, title, at, size, colour, author, createdAt } = state;
  const mergedInto = 'mergedInto' in state ? state.mergedInto : undefined;
  if (!clustersOf(doc).has(id)) {
    const record = { title: new Y.Text(title), at: [...at], size: [...size], colour, author, createdAt };
    clustersOf(doc).set(id, recordMap(record));
  }
  rewrite(doc, hand, { of: 'cluster', cluster: id }, title);
  setChanged(clustersOf(doc).get(id), { at, size, colour, mergedInto, collapsed: state.collapsed });
}

/** Whether it is hidden was decided since, and stays as it was decided; the state says it of what comes back only. */
function restoreCard(doc: Y.Doc, hand: Hand, state: Card): void {
  const { id, text, kind, at, colour, author, createdAt, notes, hidden, enriches } = state;
  const cluster = state.origin ?? state.cluster;
  const card = cardsOf(doc).get(id);
  if (card) {
    rewrite(doc, hand, { of: 'card', card: id }, text);
    setChanged(card, { kind, at, colour, cluster, enriches });
    for (const note of notes) restoreNote(doc, hand, id, note);
    return;
  }
  const written = new Y.Map(notes.map((note) => [note.id, noteRecord(note)]));
  const record = { text: new Y.Text(text), kind, at: [...at], colour, cluster, author, createdAt };
  cardsOf(doc).set(
    id,
    recordMap({ ...record, notes: written, ...(hidden && { hidden }), ...(enriches && { enriches }) }),
  );
}

/** A card that has as many notes as it may have keeps these. */
function restoreNote(doc: Y.Doc, hand: Hand, card: CardId, note: Note): void {
  const notes = cardsOf(doc).get(card)?.get('notes');
  if (!(notes instanceof Y.Map)) return;
  if (notes.has(note.id)) rewrite(doc, hand, { of: 'note', card, note: note.id as NoteId }, note.text);
  else if (notes.size < maxNotesPerCard) notes.set(note.id, noteRecord(note));
}

function noteRecord({ text, author, createdAt }: Note): RecordMap {
  return recordMap({ text: new Y.Text(text), author, createdAt });
}

function recordMap(fields: Readonly<Record<string, unknown>>): RecordMap {
  return new Y.Map(Object.entries(fields));
}

/** Texts return as the smallest splice, so that what somebody types meanwhile is merged. */
function rewrite(doc: Y.Doc, hand: Hand, target: TextTarget, text: string): void {
  const before = textOf(doc, target)?.toString() ?? '';
  editText(doc, hand, target, { before, after: cutText(text, maxCharactersOf[target.of]) });
}

/** Only what is otherwise is written, so that a board that is as it was does not change; undefined is a key that is not there. */
function setChanged(record: RecordMap | undefined, fields: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(fields)) {
    if (JSON.stringify(record?.get(key)) === JSON.stringify(value)) continue;
    if (value === undefined) record?.delete(key);
    else record?.set(key, Array.isArray(value) ? [...value] : value);
  }
}

/** What a board has and a state does not know. A later card in an earlier cluster comes out of it. */
function laterThan(now: BoardSnapshot, state: BoardSnapshot): BoardSnapshot {
  const merged = state.clusters.flatMap((cluster) => cluster.merged ?? []);
  const known = new Set<string>([...state.cards, ...state.clusters, ...merged].map(({ id }) => id));
  return {
    cards: now.cards
      .filter(({ id }) => !known.has(id))
      .map((card) => (card.cluster && known.has(card.cluster) ? { ...card, cluster: null } : card)),
    clusters: now.clusters.filter(({ id }) => !known.has(id)),
  };
}

/** Lays later clusters, each with its later cards as they lie in it, and later loose cards beside the state. */
function putAside(doc: Y.Doc, { cards, clusters }: BoardSnapshot, origin: Point): void {
  const members = Map.groupBy(cards, ({ cluster }) => cluster);
  const loose = members.get(null) ?? [];
  const regions = clusters.map((cluster) => {
    const inside = members.get(cluster.id) ?? [];
    return clusterRegion(
      cluster,
      inside.map(({ at, text }) => estimatedRect(at, text)),
    );
  });
  const corners = layBlocks(
    [
      ...regions.map(({ width, height }) => [width, height] as const),
      ...loose.map(({ text }) => estimateCardSize(text)),
    ],
    origin,
  );
  clusters.forEach((cluster, index) => {
    const [corner, region] = [corners[index], regions[index]];
    if (!corner || !region) return;
    const by: Point = [corner[0] - region.x, corner[1] - region.y];
    moveTo(clustersOf(doc).get(cluster.id), shifted(cluster.at, by));
    for (const { id, at } of members.get(cluster.id) ?? []) moveTo(cardsOf(doc).get(id), shifted(at, by));
  });
  loose.forEach(({ id }, index) => {
    const card = cardsOf(doc).get(id);
    moveTo(card, corners[clusters.length + index]);
    if (card) setChanged(card, { cluster: null });
  });
}

function moveTo(record: RecordMap | undefined, at: Point | undefined): void {
  if (record && at) setChanged(record, { at });
}

function shifted([x, y]: Point, [dx, dy]: Point): Point {
  return [x + dx, y + dy];
}
