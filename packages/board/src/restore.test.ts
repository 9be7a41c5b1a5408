import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCluster, dissolveCluster } from './cluster-edits.ts';
import { createBoardDoc } from './document.ts';
import {
  addCards,
  addNote,
  assignCards,
  deleteCards,
  deleteNote,
  editText,
  type Hand,
  moveCards,
  setHidden,
} from './edits.ts';
import { intersects } from './geometry.ts';
import type { CardId, ClusterId, ParticipantId } from './ids.ts';
import { takenBy } from './placing.ts';
import { countAfterRestoring, restoreBoard } from './restore.ts';
import { type BoardSnapshot, snapshotOf } from './snapshot.ts';

const handOf = (name: string): Hand => {
  let ids = 0;
  const newId = () => `${name}-${String(ids++).padStart(6, '0')}`;
  return { author: `${name}-person` as ParticipantId, now: () => 1_000, newId, origin: null };
};
const ana = handOf('ana');
const server = handOf('server');

interface Table {
  readonly doc: Y.Doc;
  readonly cards: readonly CardId[];
  readonly cluster: ClusterId;
  readonly state: BoardSnapshot;
}

/** Three cards, two of them in a cluster, one with a note; and that state. */
function setTable(): Table {
  const doc = createBoardDoc();
  const texts = ['Un four', 'Un verger', 'Une halle'];
  const cards = addCards(
    doc,
    ana,
    texts.map((text, index) => ({ text, kind: 'idea' as const, at: [index * 300, 0] as const })),
  );
  const cluster = addCluster(doc, ana, { title: 'Manger', at: [0, 0], size: [500, 200] }, cards.slice(0, 2));
  const [first] = cards;
  if (first) addNote(doc, ana, first, 'Avec du pain');
  return { doc, cards, cluster, state: snapshotOf(doc) };
}

const at = (cards: readonly CardId[], index: number): CardId => {
  const id = cards[index];
  if (!id) throw new Error('no such card');
  return id;
};

describe('restoring a state', () => {
  it('brings places, groups, titles, texts, and what was deleted back as they were', () => {
    const { doc, cards, cluster, state } = setTable();
    const [note] = state.cards[0]?.notes ?? [];
    moveCards(doc, ana, [[at(cards, 0), [9, 9]]]);
    assignCards(doc, ana, [at(cards, 2)], cluster);
    editText(doc, ana, { of: 'card', card: at(cards, 1) }, { before: 'Un verger', after: 'Deux vergers' });
    if (note) deleteNote(doc, ana, at(cards, 0), note.id);
    dissolveCluster(doc, ana, cluster);
    deleteCards(doc, ana, [at(cards, 2)]);
    const restored = restoreBoard(doc, server, state);
    expect(restored).toEqual({ changed: true, back: 1, aside: 0 });
    expect(snapshotOf(doc)).toEqual(state);
  });

  it('puts what came later aside and deletes nothing of it', () => {
    const { doc, cards, cluster, state } = setTable();
    const later = addCards(doc, ana, [
      { text: 'Plus tard, dans la grappe', kind: 'need', at: [10, 10], cluster },
      { text: 'Plus tard, ailleurs', kind: 'need', at: [20, 20] },
      { text: 'Plus tard, regroupée', kind: 'need', at: [30, 30] },
    ]);
    const newer = addCluster(doc, ana, { title: 'Habiter', at: [0, 0], size: [9, 9] }, [
      at(later, 2),
      at(cards, 0),
    ]);
    const empty = addCluster(doc, ana, { title: 'Bouger', at: [0, 0], size: [300, 200] }, []);
    expect(restoreBoard(doc, server, state)).toMatchObject({ aside: 3, back: 0 });
    const after = snapshotOf(doc);
    const old = new Set<string>([...state.cards, ...state.clusters].map(({ id }) => id));
    const part = (of: BoardSnapshot, isOld: boolean): BoardSnapshot => ({
      cards: of.cards.filter(({ id }) => old.has(id) === isOld),
      clusters: of.clusters.filter(({ id }) => old.has(id) === isOld),
    });
    expect(part(after, true)).toEqual(state);
    const aside = part(after, false);
    expect(aside.cards.map(({ text, cluster: of }) => [text, of])).toEqual([
      ['Plus tard, dans la grappe', null],
      ['Plus tard, ailleurs', null],
      ['Plus tard, regroupée', newer],
    ]);
    expect(aside.clusters.map(({ id }) => id)).toEqual([newer, empty]);
    for (const one of takenBy(aside)) {
      for (const other of takenBy(state)) expect(intersects(one, other)).toBe(false);
    }
  });

  it('changes nothing the second time', () => {
    const { doc, state } = setTable();
    addCards(doc, ana, [{ text: 'Plus tard', kind: 'need', at: [10, 10] }]);
    addCluster(doc, ana, { title: 'Bouger', at: [3, 3], size: [300, 200] }, []);
    restoreBoard(doc, server, state);
    const before = Y.encodeStateVector(doc);
    expect(restoreBoard(doc, server, state).changed).toBe(false);
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it('is taken back by restoring the state before it', () => {
    const { doc, cards, state } = setTable();
    deleteCards(doc, ana, [at(cards, 1)]);
    moveCards(doc, ana, [[at(cards, 0), [700, 700]]]);
    const [later] = addCards(doc, ana, [{ text: 'Plus tard', kind: 'need', at: [10, 10] }]);
    const before = snapshotOf(doc);
    restoreBoard(doc, server, state);
    restoreBoard(doc, server, before);
    const after = snapshotOf(doc);
    // The deleted card that came back stays, set aside: a restoration deletes nothing.
    expect(after.cards.filter(({ id }) => id !== at(cards, 1))).toEqual(before.cards);
    expect(after.cards.map(({ id }) => id)).toContain(later);
  });

  it('shows nothing that was hidden since, and hides nothing that was shown since', () => {
    const { doc, cards, state } = setTable();
    setHidden(doc, ana, [at(cards, 0)], true);
    restoreBoard(doc, server, state);
    expect(snapshotOf(doc).cards.map(({ hidden }) => hidden)).toEqual([true, false, false]);
    const withHidden = snapshotOf(doc);
    setHidden(doc, ana, [at(cards, 0)], false);
    restoreBoard(doc, server, withHidden);
    expect(snapshotOf(doc).cards.map(({ hidden }) => hidden)).toEqual([false, false, false]);
  });

  it('counts the cards that there will be', () => {
    const { doc, cards, state } = setTable();
    deleteCards(doc, ana, [at(cards, 0)]);
    addCards(doc, ana, [{ text: 'Plus tard', kind: 'need', at: [10, 10] }]);
    expect(countAfterRestoring(snapshotOf(doc), state)).toBe(4);
  });
});
