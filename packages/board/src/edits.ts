// Every change to cards, notes and texts: one function, one transaction, one origin. What is done to whole clusters at once
// is in cluster-edits.ts, a former state comes back by restore.ts, undoing.ts completes what undo brings back, and nothing else
// writes to the document.

import * as Y from 'yjs';
import { type CardKind, type Colour, colourOfKind, isCardKind } from './card.ts';
import { cutText } from './cut-text.ts';
import { cardsOf, clustersOf, type RecordMap } from './document.ts';
import type { Point } from './geometry.ts';
import type { CardId, ClusterId, NoteId, ParticipantId } from './ids.ts';
import { maxCardCharacters, maxNoteCharacters, maxTitleCharacters } from './limits.ts';
import { homeOf } from './merging.ts';
import { spliceBetween } from './text-diff.ts';

/** Whose hand makes a change. Time and ids are passed in, so that a run can be replayed. */
export interface Hand {
  readonly author: ParticipantId;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** The origin of the Yjs transactions; undo follows it. */
  readonly origin: unknown;
}

export interface NewCard {
  readonly text: string;
  readonly kind: CardKind;
  readonly at: Point;
  readonly cluster?: ClusterId | null;
  /** The card that this one adds a part to. */
  readonly enriches?: CardId | null;
  /** Differs from the hand's only where the server places what somebody wrote. */
  readonly author?: ParticipantId;
  readonly createdAt?: number;
}

/** Names one text of the board that people type into. */
export type TextTarget =
  | { readonly of: 'card'; readonly card: CardId }
  | { readonly of: 'note'; readonly card: CardId; readonly note: NoteId }
  | { readonly of: 'cluster'; readonly cluster: ClusterId };

/** Adds cards in one transaction and returns their ids in the same order. Texts are cut at the limit. */
export function addCards(doc: Y.Doc, hand: Hand, cards: readonly NewCard[]): CardId[] {
  return doc.transact(() => cards.map((card) => insertCard(doc, hand, card)), hand.origin);
}

/** Moves cards, all of them in one transaction. Cards that are gone are passed over. */
export function moveCards(doc: Y.Doc, hand: Hand, moves: Iterable<readonly [CardId, Point]>): void {
  doc.transact(() => {
    for (const [id, at] of moves) cardsOf(doc).get(id)?.set('at', rounded(at));
  }, hand.origin);
}

/** Moves cards and settles the cluster that they now lie in, as one change: what a drop is. */
export function dropCards(
  doc: Y.Doc,
  hand: Hand,
  drops: Iterable<{ readonly id: CardId; readonly at: Point; readonly cluster: ClusterId | null }>,
): void {
  doc.transact(() => {
    for (const { id, at, cluster } of drops) {
      const card = cardsOf(doc).get(id);
      card?.set('at', rounded(at));
      if (card) setCluster(doc, card, cluster);
    }
  }, hand.origin);
}

/** Changes the kind of cards; a card that still has its kind's colour takes the new kind's. */
export function setKind(doc: Y.Doc, hand: Hand, ids: Iterable<CardId>, kind: CardKind): void {
  doc.transact(() => {
    for (const id of ids) {
      const card = cardsOf(doc).get(id);
      const before = card?.get('kind');
      if (!card || before === kind) continue;
      if (isCardKind(before) && card.get('colour') === colourOfKind[before])
        card.set('colour', colourOfKind[kind]);
      card.set('kind', kind);
    }
  }, hand.origin);
}

export function setColour(doc: Y.Doc, hand: Hand, ids: Iterable<CardId>, colour: Colour): void {
  doc.transact(() => {
    for (const id of ids) cardsOf(doc).get(id)?.set('colour', colour);
  }, hand.origin);
}

/** Hides cards from everyone but the facilitator, or shows them again. */
export function setHidden(doc: Y.Doc, hand: Hand, ids: Iterable<CardId>, hidden: boolean): void {
  doc.transact(() => {
    for (const id of ids) {
      const card = cardsOf(doc).get(id);
      if (hidden) card?.set('hidden', true);
      else card?.delete('hidden');
    }
  }, hand.origin);
}

/** Says that a card adds a part to another one, or with null that it does not. */
export function linkCard(doc: Y.Doc, hand: Hand, id: CardId, to: CardId | null): void {
  doc.transact(() => {
    const card = cardsOf(doc).get(id);
    if (to === null) card?.delete('enriches');
    else if (to !== id) card?.set('enriches', to);
  }, hand.origin);
}

export function deleteCards(doc: Y.Doc, hand: Hand, ids: Iterable<CardId>): void {
  doc.transact(() => {
    for (const id of ids) cardsOf(doc).delete(id);
  }, hand.origin);
}

/** Adds a note to a card; null when the card is gone. */
export function addNote(doc: Y.Doc, hand: Hand, card: CardId, text: string): NoteId | null {
  return doc.transact(() => {
    const notes = notesOf(cardsOf(doc).get(card));
    if (!notes) return null;
    const id = hand.newId() as NoteId;
    notes.set(
      id,
      recordMap({
        text: new Y.Text(cutText(text, maxNoteCharacters)),
        author: hand.author,
        createdAt: hand.now(),
      }),
    );
    return id;
  }, hand.origin);
}

export function deleteNote(doc: Y.Doc, hand: Hand, card: CardId, note: NoteId): void {
  doc.transact(() => notesOf(cardsOf(doc).get(card))?.delete(note), hand.origin);
}

/** Puts cards into a cluster, or with null out of theirs, where they lie. */
export function assignCards(doc: Y.Doc, hand: Hand, ids: Iterable<CardId>, cluster: ClusterId | null): void {
  doc.transact(() => {
    for (const id of ids) {
      const card = cardsOf(doc).get(id);
      if (card) setCluster(doc, card, cluster);
    }
  }, hand.origin);
}

/**
 * Brings a text from `before` to `after` as one splice, so that what two people type at once is merged. Returns false
 * when the text is gone or would exceed its limit; then nothing has changed.
 */
export function editText(
  doc: Y.Doc,
  hand: Hand,
  target: TextTarget,
  change: { readonly before: string; readonly after: string; readonly caret?: number },
): boolean {
  const text = textOf(doc, target);
  const splice = spliceBetween(change.before, change.after, change.caret);
  if (!text) return false;
  if (!splice) return true;
  if (text.length + splice.insert.length - splice.remove > maxCharactersOf[target.of]) return false;
  doc.transact(() => {
    text.delete(splice.index, splice.remove);
    text.insert(splice.index, splice.insert);
  }, hand.origin);
  return true;
}

/** The Y.Text that a target names, to observe it; undefined when it is gone. */
export function textOf(doc: Y.Doc, target: TextTarget): Y.Text | undefined {
  const text =
    target.of === 'cluster'
      ? clustersOf(doc).get(target.cluster)?.get('title')
      : target.of === 'card'
        ? cardsOf(doc).get(target.card)?.get('text')
        : notesOf(cardsOf(doc).get(target.card))?.get(target.note)?.get('text');
  return text instanceof Y.Text ? text : undefined;
}

export const maxCharactersOf: Readonly<Record<TextTarget['of'], number>> = {
  card: maxCardCharacters,
  note: maxNoteCharacters,
  cluster: maxTitleCharacters,
};

function insertCard(doc: Y.Doc, hand: Hand, card: NewCard): CardId {
  const id = hand.newId() as CardId;
  cardsOf(doc).set(
    id,
    recordMap({
      text: new Y.Text(cutText(card.text, maxCardCharacters)),
      kind: card.kind,
      at: rounded(card.at),
      colour: colourOfKind[card.kind],
      cluster: card.cluster ?? null,
      author: card.author ?? hand.author,
      createdAt: card.createdAt ?? hand.now(),
      notes: new Y.Map(),
      ...(card.enriches && { enriches: card.enriches }),
    }),
  );
  return id;
}

export function recordMap(fields: Readonly<Record<string, unknown>>): RecordMap {
  return new Y.Map(Object.entries(fields));
}

function notesOf(card: RecordMap | undefined): Y.Map<RecordMap> | undefined {
  const notes = card?.get('notes');
  return notes instanceof Y.Map ? notes : undefined;
}

/**
 * Written only when it changes: a drop inside the same cluster is a move and nothing else, and a card that came into it by
 * a merge keeps its origin.
 */
function setCluster(doc: Y.Doc, card: RecordMap, cluster: ClusterId | null): void {
  const stored = card.get('cluster');
  const before = typeof stored === 'string' ? (homeOf(clustersOf(doc), stored) ?? null) : null;
  if (before !== cluster) card.set('cluster', cluster);
}

/** Whole units are precise enough for a hand, and half as long on the wire. */
export function rounded([a, b]: readonly [number, number]): [number, number] {
  return [Math.round(a), Math.round(b)];
}
