// Spoils frames: a few small operations on bytes, most of them below a frame's outer shell, because a frame that cannot be
// read at all says little about what lies behind.

import * as encoding from 'lib0/encoding';
import type { Random } from '../random.ts';

/** What a mutation may draw from. */
export interface Pool {
  readonly random: Random;
  /** Frames of which parts are spliced in. */
  readonly frames: readonly Uint8Array[];
  /** Client ids of everybody in the room. */
  readonly clientIds: readonly number[];
}

/** A spoilt copy of a frame. */
export function mutate(frame: Uint8Array, pool: Pool): Uint8Array {
  const { random } = pool;
  const shell = shellOf(frame);
  if (!shell || random.chance(0.1)) return operate(frame, pool);
  const payload = operate(shell.payload, pool);
  const length = random.chance(0.02) ? random.below(2 ** random.below(33)) : payload.length;
  return encoding.encode((encoder) => {
    for (const number of shell.head) encoding.writeVarUint(encoder, number);
    encoding.writeVarUint(encoder, length);
    encoding.writeUint8Array(encoder, payload);
  });
}

type Operation = (bytes: Uint8Array, pool: Pool) => Uint8Array;

function operate(bytes: Uint8Array, pool: Pool): Uint8Array {
  let spoilt = bytes;
  for (let times = 1 + pool.random.below(3); times > 0; times--)
    spoilt = (pool.random.pick(operations) ?? flipBit)(spoilt, pool);
  return spoilt.slice(0, maxBytes);
}

/** Repeated duplications would otherwise make a case that says nothing new and takes long. */
const maxBytes = 20_000;

const flipBit: Operation = (bytes, { random }) => {
  const spoilt = Uint8Array.from(bytes);
  const at = random.below(bytes.length);
  spoilt[at] = (spoilt[at] ?? 0) ^ (1 << random.below(8));
  return spoilt;
};

const setByte: Operation = (bytes, { random }) => {
  const spoilt = Uint8Array.from(bytes);
  spoilt[random.below(bytes.length)] = random.pick([0, 1, 2, 127, 128, 255]) ?? random.below(256);
  return spoilt;
};

/** A small number is what most bytes of an update are: a kind, a clock, a length. */
const shiftByte: Operation = (bytes, { random }) => {
  const spoilt = Uint8Array.from(bytes);
  const at = random.below(bytes.length);
  spoilt[at] = (spoilt[at] ?? 0) + (random.chance(0.5) ? 1 : -1);
  return spoilt;
};

const truncate: Operation = (bytes, { random }) => bytes.slice(0, random.below(bytes.length + 1));

const insertBytes: Operation = (bytes, { random }) => {
  const inserted = Uint8Array.from({ length: 1 + random.below(6) }, () => random.below(256));
  return replaceAt(bytes, random.below(bytes.length + 1), 0, inserted);
};

const remove: Operation = (bytes, { random }) =>
  replaceAt(bytes, random.below(bytes.length + 1), 1 + random.below(8), Uint8Array.of());

const duplicate: Operation = (bytes, { random }) => {
  const from = random.below(bytes.length);
  const part = bytes.slice(from, from + 1 + random.below(64));
  return replaceAt(bytes, random.below(bytes.length + 1), 0, part);
};

const splice: Operation = (bytes, { random, frames }) => {
  const other = random.pick(frames) ?? bytes;
  const payload = shellOf(other)?.payload ?? other;
  const head = bytes.slice(0, random.below(bytes.length + 1));
  return replaceAt(head, head.length, 0, payload.slice(random.below(payload.length + 1)));
};

const inflate: Operation = (bytes, { random }) => {
  const at = random.below(bytes.length + 1);
  return replaceAt(bytes, at, varUintLength(bytes, at), varUint(largeNumber(random)));
};

/** The same number in more bytes than it needs. */
const overlong: Operation = (bytes, { random }) => {
  const at = random.below(bytes.length);
  const zeros = Uint8Array.from({ length: 1 + random.below(10) }, () => 0x80);
  return replaceAt(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) | 0x80, ...zeros, 0));
};

/** One participant's client id in the place of another's. */
const swapClient: Operation = (bytes, { random, clientIds }) => {
  const place = random.pick(placesOf(bytes, clientIds));
  const other = random.pick(clientIds);
  if (!place || other === undefined) return flipBit(bytes, { random, clientIds, frames: [] });
  return replaceAt(bytes, place.at, place.length, varUint(other));
};

/** Another clock, or another count, behind a client id. */
const swapClock: Operation = (bytes, { random, clientIds }) => {
  const place = random.pick(placesOf(bytes, clientIds));
  if (!place) return flipBit(bytes, { random, clientIds, frames: [] });
  const at = place.at + place.length;
  const clock = random.chance(0.8) ? random.below(60) : largeNumber(random);
  return replaceAt(bytes, at, varUintLength(bytes, at), varUint(clock));
};

const operations: readonly Operation[] = [
  flipBit,
  setByte,
  shiftByte,
  shiftByte,
  truncate,
  insertBytes,
  remove,
  duplicate,
  splice,
  inflate,
  overlong,
  swapClient,
  swapClient,
  swapClock,
  swapClock,
];

/** The numbers before the length of what a frame carries, and what it carries; null for one that carries nothing. */
function shellOf(frame: Uint8Array): { head: readonly number[]; payload: Uint8Array } | null {
  const numbers = frame[0] === 0 ? 2 : frame[0] === 1 ? 1 : 0;
  const start = numbers + varUintLength(frame, numbers);
  if (numbers === 0 || start >= frame.length) return null;
  return { head: [...frame.slice(0, numbers)], payload: frame.slice(start) };
}

/** Where client ids of the room stand in the bytes. */
function placesOf(bytes: Uint8Array, clientIds: readonly number[]): { at: number; length: number }[] {
  const places: { at: number; length: number }[] = [];
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const needle of clientIds.map(varUint))
    for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1))
      places.push({ at, length: needle.length });
  return places;
}

function largeNumber(random: Random): number {
  const around = 2 ** (random.pick([7, 14, 16, 25, 31, 32, 40, 50]) ?? 31);
  return around - 1 + random.below(3);
}

function varUint(number: number): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarUint(encoder, number));
}

function varUintLength(bytes: Uint8Array, at: number): number {
  let length = 1;
  while ((bytes[at + length - 1] ?? 0) > 0x7f) length++;
  return length;
}

function replaceAt(bytes: Uint8Array, at: number, length: number, by: Uint8Array): Uint8Array {
  const spoilt = new Uint8Array(
    Math.min(at, bytes.length) + by.length + Math.max(0, bytes.length - at - length),
  );
  spoilt.set(bytes.subarray(0, at));
  spoilt.set(by, Math.min(at, bytes.length));
  spoilt.set(bytes.subarray(at + length), Math.min(at, bytes.length) + by.length);
  return spoilt;
}
