// What is written during a run, prepared before it: a board of Terreau as one real Yjs update and, for each editor, a chain of
// real updates on top of it, made by the same functions with which the interface writes. All servers get the same bytes.

import type { Card } from '@terreau/board/card';
import { cardKinds, readCard } from '@terreau/board/card';
import { cardsOf, createBoardDoc } from '@terreau/board/document';
import { addCards, editText, type Hand, moveCards, type NewCard } from '@terreau/board/edits';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import * as Y from 'yjs';
import { blankMark } from './marks.ts';

interface PreparedEdit {
  readonly update: Buffer;
  /** Where in the update the mark lies. */
  readonly markAt: number;
  /** The editor's clock after this edit. */
  readonly clock: number;
}

/** The edits of one client id, in their order. */
export interface EditStream {
  readonly clientId: number;
  readonly edits: readonly PreparedEdit[];
}

export interface Material {
  /** The whole board as one update. */
  readonly seed: Buffer;
  readonly streams: readonly EditStream[];
}

/** As long as the ids that the server gives, so that one can be written over it. */
const blankAuthor = 'author-of-the-seed-00' as ParticipantId;
const seedClientId = 1_000_001;
const firstEditorId = 2_000_000;
const madeAt = Date.UTC(2026, 0, 1);
const words = 'et si nous demandions à chaque rue ce qui lui manque le plus avant de choisir un lieu'.split(
  ' ',
);

/** A board of so many cards, and editors who each have a card of their own to move and write on. */
export function prepareMaterial(of: {
  readonly cards: number;
  readonly editors: number;
  readonly edits: number;
}): Material {
  const doc = docOf(seedClientId);
  const ids = addCards(
    doc,
    handOf(doc),
    Array.from({ length: of.cards }, (_, i) => newCard(i)),
  );
  const seed = Buffer.from(Y.encodeStateAsUpdate(doc));
  const streams = Array.from({ length: of.editors }, (_, i) =>
    prepareStream(seed, firstEditorId + i, ids[i % ids.length] ?? failOn('no card'), of.edits),
  );
  return { seed, streams };
}

export interface History {
  readonly updates: readonly Buffer[];
  readonly clientId: number;
  /** The writer's clock after all of them. */
  readonly clock: number;
}

/** A board with a past, as the updates that made it: every card moved so many times, twenty cards at once. */
export function prepareHistory(of: { readonly cards: number; readonly moves: number }): History {
  const atOnce = 20;
  const doc = docOf(seedClientId);
  const updates = recordUpdates(doc);
  const hand = handOf(doc);
  const groups: CardId[][] = [];
  for (let first = 0; first < of.cards; first += atOnce) {
    const cards = Array.from({ length: atOnce }, (_, i) => newCard(first + i));
    groups.push(addCards(doc, hand, cards));
  }
  for (let move = 1; move <= of.moves; move++)
    for (const group of groups)
      moveCards(
        doc,
        hand,
        group.map((id, i) => [id, [i * 137 + move * 31, i * 211 + move * 17]] as const),
      );
  return { updates, clientId: seedClientId, clock: Y.getState(doc.store, seedClientId) };
}

/** The same update in somebody's name; without a name as it is, for servers that know no authors. */
export function inTheNameOf(author: string | null, update: Buffer): Buffer {
  if (author === null) return update;
  if (author.length !== blankAuthor.length) throw new Error(`the id ${author} has another length`);
  const named = Buffer.from(update);
  for (let at = named.indexOf(blankAuthor); at >= 0; at = named.indexOf(blankAuthor, at))
    named.write(author, at);
  return named;
}

/** Three moves, then one change of the text, and so on. The mark is at the end of the card's text. */
function prepareStream(seed: Buffer, clientId: number, card: CardId, count: number): EditStream {
  const doc = docOf(clientId);
  Y.applyUpdate(doc, seed);
  const updates = recordUpdates(doc);
  const hand = handOf(doc);
  const base = textOf(doc, card);
  let before = base;
  const edits = Array.from({ length: count }, (_, i) => {
    // Brackets that change, so that the whole mark is written anew and stands in one piece.
    const [open, close] = i % 2 === 0 ? ['(', ')'] : ['[', ']'];
    const word = i % 4 === 3 ? ` ${words[i % words.length]}` : '';
    const after = `${base}${open}${blankMark}${word}${close}`;
    doc.transact(() => {
      if (word === '') moveCards(doc, hand, [[card, [(i * 37) % 4000, (i * 53) % 3000]]]);
      editText(doc, hand, { of: 'card', card }, { before, after });
    }, hand.origin);
    before = after;
    const update = updates.at(-1) ?? failOn('no update');
    const markAt = update.indexOf(blankMark);
    if (markAt < 0) failOn('the mark is not in one piece');
    return { update, markAt, clock: Y.getState(doc.store, clientId) };
  });
  return { clientId, edits };
}

function newCard(i: number): NewCard {
  const text = Array.from({ length: 8 }, (_, k) => words[(i * 7 + k * 3) % words.length]).join(' ');
  return { text, kind: cardKinds[i % cardKinds.length] ?? 'idea', at: [(i * 137) % 4000, (i * 211) % 3000] };
}

function handOf(doc: Y.Doc): Hand {
  let made = 0;
  return {
    author: blankAuthor,
    now: () => madeAt,
    newId: () => `card-${String(made++).padStart(16, '0')}`,
    origin: doc,
  };
}

function docOf(clientId: number): Y.Doc {
  const doc = createBoardDoc();
  doc.clientID = clientId;
  return doc;
}

/** The updates that a document makes from now on. */
function recordUpdates(doc: Y.Doc): Buffer[] {
  const updates: Buffer[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(Buffer.from(update)));
  return updates;
}

function textOf(doc: Y.Doc, id: CardId): string {
  const card: Card | null = readCard(id, cardsOf(doc).get(id));
  return card?.text ?? failOn('no card');
}

function failOn(message: string): never {
  throw new Error(message);
}
