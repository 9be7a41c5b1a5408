// Frames that are not of the protocol, or only almost.

import { addCards } from '@terreau/board/edits';
import { closeCode, messageType, syncStep, writeUpdate } from '@terreau/sync/messages';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { settled } from '../../../journal/journal-double.ts';
import { newCard } from '../../testing/relay-bench.ts';
import { createStage, expectUnharmed, type Stage, serverBytes } from './attack-stage.ts';
import { craftUpdate, gc, varUints } from './crafted-update.ts';

async function send(stage: Stage, frame: Uint8Array | null): Promise<Uint8Array> {
  const before = await serverBytes(stage);
  for (const { pump } of [stage.alice, stage.bob]) pump();
  stage.mallory.socket.receive(frame);
  await settled();
  return before;
}

/** A sync message with one more card of Mallory's. */
function honestFrame({ mallory }: Stage): Uint8Array {
  const known = Y.encodeStateVector(mallory.doc);
  mallory.isSending = false;
  addCards(mallory.doc, mallory.hand, [newCard('honest')]);
  return writeUpdate(Y.encodeStateAsUpdate(mallory.doc, known));
}

const update = craftUpdate([{ client: 9, clock: 0, structs: [gc(1)] }]);
const framed = (...head: readonly number[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, Uint8Array.from(head));
    encoding.writeVarUint8Array(encoder, update);
  });

describe('a frame that is not of this protocol is malformed, and nobody else hears of it', () => {
  const frames: Readonly<Record<string, Uint8Array | null>> = {
    'a text frame': null,
    'an empty frame': new Uint8Array(),
    'an auth message': varUints(messageType.auth, 0, 0),
    'a saved message': varUints(messageType.saved, 5),
    'a session message': Uint8Array.of(messageType.session, 2, 0x7b, 0x7d),
    'a type that does not exist': varUints(99, 0),
    'a sync step that does not exist': framed(messageType.sync, 3),
    'a sync message without a step': Uint8Array.of(messageType.sync),
    'bytes behind an update': Uint8Array.of(...writeUpdate(update), 0),
    'bytes behind a query': varUints(messageType.queryAwareness, 0),
    'a length of 2^53 and more': Uint8Array.of(0, 2, 255, 255, 255, 255, 255, 255, 255, 255, 1),
    'a number without end': new Uint8Array(1_000).fill(255),
    'an update that is none': writeUpdate(Uint8Array.of(7, 7, 7)),
    'an update of the second format': writeUpdate(Y.convertUpdateFormatV1ToV2(update)),
    'an empty update': writeUpdate(new Uint8Array()),
  };

  test.each(Object.entries(frames))('%s', async (_, frame) => {
    const stage = await createStage();
    const before = await send(stage, frame);
    expect(stage.mallory.socket.closedWith()?.code).toBe(closeCode.malformed);
    expect(stage.bench.logged.at(-1)).toMatchObject({ fields: { participant: stage.mallory.member.id } });
    await expectUnharmed(stage, before);
  });
});

test('every truncation of an honest frame is malformed', async () => {
  const stage = await createStage();
  const frame = honestFrame(stage);
  const before = await serverBytes(stage);
  for (const { pump } of [stage.alice, stage.bob]) pump();
  for (let length = 0; length < frame.length; length++) {
    const client = stage.bench.connect(`mallory-${length}`);
    client.socket.receive(frame.subarray(0, length));
    await settled();
    expect(client.socket.closedWith()?.code, `${length} bytes`).toBe(closeCode.malformed);
  }
  await expectUnharmed(stage, before);
});

test('every truncation of an honest update, in a frame of its length, is malformed', async () => {
  const stage = await createStage();
  const { mallory, bench } = stage;
  const known = Y.encodeStateVector(mallory.doc);
  mallory.isSending = false;
  addCards(mallory.doc, mallory.hand, [newCard('honest')]);
  const honest = Y.encodeStateAsUpdate(mallory.doc, known);
  const before = await serverBytes(stage);
  for (const { pump } of [stage.alice, stage.bob]) pump();
  for (let length = 0; length < honest.length; length++) {
    const client = bench.connect(`mallory-${length}`);
    client.socket.receive(writeUpdate(honest.subarray(0, length)));
    await settled();
    expect(client.socket.closedWith()?.code, `${length} bytes`).toBe(closeCode.malformed);
  }
  await expectUnharmed(stage, before);
});

test('a type that is written longer than it need be passes by whoever counts by types, and so is none', async () => {
  const stage = await createStage();
  const overlong = Uint8Array.of(0x80, 0x80, 0, 0x80 | syncStep.update, 0);
  await send(stage, framed(...overlong));
  const { mallory, alice, bob } = stage;
  expect([mallory, alice, bob].map(({ socket }) => socket.closedWith()?.code)).toEqual([
    closeCode.malformed,
    undefined,
    undefined,
  ]);
});
