import { createBoardDoc } from '@terreau/board/document';
import { addCards, type Hand, moveCards } from '@terreau/board/edits';
import type { ParticipantId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import { readClientMessage } from '@terreau/sync/messages';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { framesIn, messageOf } from '../testing/socket-double.ts';
import type { Frame } from '../web-socket-frame.ts';
import { createFirstAnswer } from './first-answer.ts';

/** The messages in what is written to a socket. */
function messagesIn(frames: readonly Frame[]): Uint8Array[] {
  return frames.flatMap(({ bytes }) => framesIn(bytes)).map(messageOf);
}

/** The document of a newcomer who gets this answer. */
function documentOf(frames: readonly Frame[]): Y.Doc {
  const doc = createBoardDoc();
  for (const message of messagesIn(frames)) {
    const read = readClientMessage(message);
    if (read?.type !== 'update') throw new Error('not an update');
    Y.applyUpdate(doc, read.update);
  }
  return doc;
}

/** A board of so many cards that changes, and counts how often it was encoded. */
function board(cards: number) {
  const doc = createBoardDoc();
  let encoded = 0;
  const answer = createFirstAnswer(() => {
    encoded++;
    return Y.encodeStateAsUpdate(doc);
  });
  let ids = 0;
  const hand: Hand = {
    author: 'alice-participant' as ParticipantId,
    now: () => 1_000,
    newId: () => `card-number-${++ids}`,
    origin: null,
  };
  const text = 'une idée de plus '.repeat(10);
  const added = addCards(
    doc,
    hand,
    Array.from({ length: cards }, () => ({ text, kind: 'idea', at: [0, 0] })),
  );
  doc.on('update', answer.changed);
  const move = (x: number): void =>
    moveCards(doc, hand, new Map([[added[x % cards] ?? ('' as never), [x, x]]]));
  return { doc, answer, move, encoded: () => encoded };
}

test('one encoding serves newcomers while the board changes, and each gets all of it [T1] [T2]', () => {
  const { doc, answer, move, encoded } = board(100);
  for (let x = 0; x < 20; x++) {
    expect(snapshotOf(documentOf(answer.frames()))).toEqual(snapshotOf(doc));
    move(x);
  }
  expect(encoded()).toBe(1);
});

test('the same frames go to everyone who comes between two changes', () => {
  const { answer, move } = board(10);
  answer.frames();
  move(1);
  const [first, second] = [answer.frames(), answer.frames()];
  expect(first[0]).toBe(second[0]);
  expect(first[1]).toBe(second[1]);
  expect(messagesIn(first)).toHaveLength(2);
});

test('[T6] what is kept beside the whole is a part of it at most', () => {
  const { answer, move, encoded, doc } = board(100);
  const bytes = (): number => answer.frames().reduce((sum, frame) => sum + frame.bytes.length, 0);
  const most = Y.encodeStateAsUpdate(doc).length * 1.5;
  for (let x = 0; x < 600; x++) {
    move(x);
    expect(bytes()).toBeLessThan(most);
  }
  expect(encoded()).toBeGreaterThan(2);
  expect(encoded()).toBeLessThan(20);
});

test('a board that nobody asks for is not encoded', () => {
  const { move, encoded } = board(10);
  for (let x = 0; x < 100; x++) move(x);
  expect(encoded()).toBe(0);
});
