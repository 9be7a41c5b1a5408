// [T6] The decoders of the sync socket read anything without throwing, and never more than there is.

import { readEntries } from '@terreau/sync/awareness';
import { readClientMessage } from '@terreau/sync/messages';
import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { byteCases, firstSeed } from './amount.ts';
import { readCorpus, readRoom } from './corpus.ts';
import { mutate } from './mutate.ts';

const maxEntries = 50;

test(`${byteCases} spoilt frames are read as a message or as none`, () => {
  const frames = [readRoom(), ...readCorpus()].flatMap(({ sent }) => sent.map(({ frame }) => frame));
  const pool = { random: createRandom(firstSeed), frames, clientIds: [1, 4_001_002_003] };
  let read = 0;
  for (let count = 0; count < byteCases; count++) {
    const frame = mutate(pool.random.pick(frames) ?? Uint8Array.of(), pool);
    const message = readClientMessage(frame);
    const payload = message && payloadOf(message);
    if (payload) read++;
    if (payload && payload.length > frame.length) throw new Error(`More was read than there is: ${frame}`);
    const entries = readEntries(payload ?? frame, maxEntries);
    const characters = entries?.reduce((sum, { state }) => sum + state.length, 0) ?? 0;
    if (characters > frame.length || (entries?.length ?? 0) > maxEntries)
      throw new Error(`More entries were read than there are: ${frame}`);
  }
  expect(read / byteCases, 'many spoilt frames are still messages').toBeGreaterThan(0.5);
});

function payloadOf(message: NonNullable<ReturnType<typeof readClientMessage>>): Uint8Array {
  if (message.type === 'update') return message.update;
  if (message.type === 'stateVector') return message.stateVector;
  return message.type === 'awareness' ? message.entries : Uint8Array.of();
}
