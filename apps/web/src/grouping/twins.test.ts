import { addCluster } from '@terreau/board/cluster-edits';
import { createBoardDoc } from '@terreau/board/document';
import { addCards, addNote, type Hand, linkCard } from '@terreau/board/edits';
import { intersects } from '@terreau/board/geometry';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { createBoardStore } from '@terreau/board/store';
import { createUndo } from '@terreau/board/undoing';
import type { ActionType } from '@terreau/workshop/permissions';
import { isAllowed, type Role } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import type { Session } from '@terreau/workshop/session';
import { describe, expect, it } from 'vitest';
import { acceptGroups, type GroupedBoard } from './accept-groups.ts';
import { rectOf } from './group-places.ts';
import {
  areOpen,
  canJoin,
  canMerge,
  joinTwins,
  linkable,
  linkTwins,
  mergeTwins,
  notesOfMerge,
  type Twins,
} from './twins.ts';

const [lea, nadia] = ['author-lea' as ParticipantId, 'author-nadia' as ParticipantId];

/** A board as somebody has it open, with cards that Léa wrote. */
function openBoard(texts: readonly string[], role: Role = 'facilitator', phase: Phase = 'cluster') {
  const doc = createBoardDoc();
  let ids = 0;
  let clock = 0;
  const handOf = (author: ParticipantId, origin: unknown): Hand => ({
    author,
    origin,
    now: () => ++clock,
    newId: () => `record-${String(++ids).padStart(3, '0')}`,
  });
  const store = createBoardStore(doc);
  const session = { vote: { tallies: null } } as Session;
  const can = (action: ActionType, author: ParticipantId = nadia) =>
    isAllowed(role, phase, action, author === nadia);
  const cards = addCards(
    doc,
    handOf(lea, 'Léa'),
    texts.map((text, n) => ({ text, kind: 'idea', at: [n * 50, 0] })),
  );
  const undo = createUndo(doc, 'hand', 400);
  const source = { get: () => session, subscribe: () => () => undefined };
  const board: GroupedBoard = { doc, store, hand: handOf(nadia, 'hand'), undo, can, session: source };
  const card = (n: number) => {
    const found = store.card(cards[n] ?? ('' as CardId));
    if (!found) throw new Error(`no card ${n}`);
    return found;
  };
  const twins = (): Twins => [card(0), card(1)];
  return { board, doc, store, undo, card, twins, ids: cards, hers: handOf(lea, 'Léa') };
}

/** As the panel does it. */
function merge(board: GroupedBoard, twins: Twins): void {
  mergeTwins(board, twins, notesOfMerge(twins) ?? []);
}

describe('merging two cards that say the same', () => {
  it('[T3] loses nothing: words, notes and their authors, parts; and undo takes it back in one step', () => {
    const { board, doc, store, undo, card, twins, hers, ids } = openBoard([
      'Un four',
      'Un four à pain',
      'Bois',
    ]);
    addNote(doc, hers, card(1).id, 'Place du marché');
    linkCard(doc, hers, card(2).id, card(1).id);
    const before = store.cards();
    merge(board, twins());
    expect(card(0).notes.map(({ text, author }) => [text, author])).toEqual([
      ['Un four à pain', nadia],
      ['Place du marché', nadia],
    ]);
    expect(card(1)).toMatchObject({ text: 'Un four à pain', hidden: true, enriches: ids[0], author: lea });
    expect(card(1).notes).toHaveLength(1);
    expect(card(2).enriches).toBe(ids[0]);
    expect(areOpen(twins())).toBe(false);
    undo.undo();
    expect(store.cards()).toEqual(before);
    expect(undo.canUndo()).toBe(false);
  });

  it('[T6] spreads over several notes what one does not hold', () => {
    const { board, card, twins } = openBoard(['Un four', 'pain '.repeat(400)]);
    merge(board, twins());
    const said = card(0).notes.map(({ text }) => text);
    expect(Math.max(...said.map(({ length }) => length))).toBeLessThanOrEqual(1_000);
    expect(said.join('')).toBe('pain '.repeat(400));
  });

  it('[T6] knows where the notes have no room', () => {
    const { doc, card, twins, hers } = openBoard(['Un four', 'Un four à pain']);
    for (let n = 0; n < 199; n++) addNote(doc, hers, card(0).id, 'note');
    expect(notesOfMerge(twins())).toHaveLength(1);
    addNote(doc, hers, card(0).id, 'note');
    expect(notesOfMerge(twins())).toBeNull();
  });

  it('[T4] is for those who lead, and not while people vote', () => {
    expect(canMerge(openBoard([]).board)).toBe(true);
    expect(canMerge(openBoard([], 'facilitator', 'vote').board)).toBe(false);
    const { board, card, twins } = openBoard(['Un four', 'Un four à pain'], 'participant');
    merge(board, twins());
    expect(card(1).hidden).toBe(false);
  });
});

describe('tying two cards together', () => {
  it('has the younger one add to the older one', () => {
    const { board, card, twins, ids } = openBoard(['Un four', 'Un four à pain']);
    const linked = linkable(board, [card(1), card(0)]);
    if (linked) linkTwins(board, linked);
    expect(card(1).enriches).toBe(ids[0]);
    expect(areOpen(twins())).toBe(false);
  });

  it('[T4] lets a participant link only a card of one’s own', () => {
    const { board, doc, card, store } = openBoard(['Un four'], 'participant');
    const [own] = addCards(doc, board.hand, [{ text: 'Un four !', kind: 'idea', at: [0, 0] }]);
    const mine = own && store.card(own);
    if (!mine) throw new Error('no card');
    expect(linkable(board, [card(0), mine])).toEqual([mine, card(0)]);
    expect(linkable(board, [card(0), card(0)])).toBeNull();
  });

  it('brings a loose card into the other’s cluster, and makes one of two loose cards', () => {
    const { board, doc, store, card, twins, hers, ids } = openBoard(['Un four', 'Un four à pain', 'Du bois']);
    addCluster(doc, hers, { title: 'Pain', at: [0, 0], size: [300, 300] }, ids.slice(0, 1));
    joinTwins(board, twins());
    expect(card(1).cluster).toBe(card(0).cluster);
    expect(intersects(rectOf(card(0)), rectOf(card(1)))).toBe(false);
    expect(canJoin(board, twins())).toBe(false);
    const others = openBoard(['Un four', 'Un four à pain']);
    joinTwins(others.board, others.twins());
    expect(others.store.clusters()).toHaveLength(1);
    expect(store.clusters()).toHaveLength(1);
  });
});

describe('accepting groups', () => {
  const texts = Array.from({ length: 12 }, (_, n) => `Carte ${n} ${'mot '.repeat(n * 8)}`);

  it('makes clusters whose cards and regions do not overlap, in one step of the history', () => {
    const { board, store, undo, ids } = openBoard(texts);
    const before = store.cards();
    acceptGroups(board, [
      { title: ' Pain ', cards: ids.slice(0, 5) },
      { title: 'Tram', cards: ids.slice(5, 9) },
    ]);
    expect(store.clusters().map(({ title }) => title)).toEqual(['Pain', 'Tram']);
    for (const one of store.cards())
      for (const other of store.cards())
        if (one !== other && (one.cluster || other.cluster))
          expect(intersects(rectOf(one), rectOf(other)), `${one.text} on ${other.text}`).toBe(false);
    undo.undo();
    expect(store.cards()).toEqual(before);
    expect(store.clusters()).toEqual([]);
  });

  it('is a step of the history each time, however soon the next one comes', () => {
    const { board, store, undo, ids } = openBoard(texts);
    acceptGroups(board, [{ title: 'Pain', cards: ids.slice(0, 5) }]);
    acceptGroups(board, [{ title: 'Tram', cards: ids.slice(5, 9) }]);
    undo.undo();
    expect(store.clusters().map(({ title }) => title)).toEqual(['Pain']);
  });

  it('puts an end to clusters whose last cards go', () => {
    const { board, doc, store, hers, ids } = openBoard(texts);
    addCluster(doc, hers, { title: 'Avant', at: [0, 0], size: [300, 300] }, ids.slice(0, 2));
    acceptGroups(board, [{ title: 'Après', cards: ids.slice(0, 3) }]);
    expect(store.clusters().map(({ title }) => title)).toEqual(['Après']);
  });

  it('[T4] makes none where the rules allow none', () => {
    const { board, store, ids } = openBoard(texts, 'participant', 'share');
    acceptGroups(board, [{ title: 'Pain', cards: ids }]);
    expect(store.clusters()).toEqual([]);
  });
});
