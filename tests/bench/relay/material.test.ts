import { createBoardDoc } from '@terreau/board/document';
import { snapshotOf } from '@terreau/board/snapshot';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { markKinds, markOf, writeMark } from './marks.ts';
import { inTheNameOf, prepareHistory, prepareMaterial } from './material.ts';

const author = 'V1StGXR8_Z5jdHi6B-myT';

describe('prepared material', () => {
  it('makes a valid board in the name of whoever brings it, with the marks of every edit', () => {
    const { seed, streams } = prepareMaterial({ cards: 3, editors: 2, edits: 9 });
    const doc = createBoardDoc();
    Y.applyUpdate(doc, inTheNameOf(author, seed));
    for (const [person, { edits, clientId }] of streams.entries())
      for (const [i, { update, markAt, clock }] of edits.entries()) {
        Y.applyUpdate(doc, writeMark(update, markAt, person, i));
        expect(Y.getState(doc.store, clientId)).toBe(clock);
        const mark = markOf(markKinds.edit, person, i);
        expect(snapshotOf(doc).cards.filter(({ text }) => text.includes(mark))).toHaveLength(1);
      }
    const { cards } = snapshotOf(doc);
    expect(cards.map((card) => card.author)).toEqual([author, author, author]);
    expect(doc.store.pendingStructs).toBeNull();
  });

  it('makes a board with a past', () => {
    const { updates, clientId, clock } = prepareHistory({ cards: 40, moves: 2 });
    const doc = createBoardDoc();
    for (const update of updates) Y.applyUpdate(doc, update);
    expect(updates).toHaveLength(6);
    expect(Y.getState(doc.store, clientId)).toBe(clock);
    expect(snapshotOf(doc).cards).toHaveLength(40);
  });
});
