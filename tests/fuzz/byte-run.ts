// A run: a fresh room, and some dozens of frames made of the corpus and spoilt, one after the other. Everything follows from
// the run's seed; a run that fails is cut down to the frames that it takes to fail.

import { createJournalDouble, type JournalDouble } from '@terreau/server/journal/journal-double';
import { board } from '@terreau/server/relay/testing/relay-bench';
import { phases } from '@terreau/workshop/phases';
import { vi } from 'vitest';
import * as Y from 'yjs';
import { createRandom, type Random } from '../random.ts';
import { docOfStored } from './board-state.ts';
import { type Entry, lineOf, roleOf, type Sent, type Who } from './corpus.ts';
import { createLiveFrames } from './live-frames.ts';
import { mutate, type Pool } from './mutate.ts';
import { type Effect, openRoom } from './room-under-fuzz.ts';
import { seedClientIds } from './seeded-client-ids.ts';

/** What came of the frames of a run. */
export interface RunReport {
  readonly effects: Readonly<Record<Effect, number>>;
  readonly slowest: { readonly ms: number; readonly sent: Sent | null };
}

export const framesInRun = 50;

/** Sends frames into a fresh room, one after the other. */
export async function play(sent: readonly Sent[], base: JournalDouble, seed: number): Promise<RunReport> {
  seedClientIds(seed);
  // Of the room before.
  vi.clearAllTimers();
  const room = await openRoom(base.crash());
  const effects = { changed: 0, unchanged: 0, refused: 0 };
  let slowest: RunReport['slowest'] = { ms: 0, sent: null };
  for (const one of sent) {
    const before = process.hrtime.bigint();
    const effect = await room.send(one);
    const ms = Number(process.hrtime.bigint() - before) / 1e6;
    if (ms > slowest.ms) slowest = { ms, sent: one };
    effects[effect]++;
    if (one.outcome === 'whatever' || (effect === 'refused') === (one.outcome === 'refused')) continue;
    throw new Error(`It must hold that a frame is ${one.outcome}, not ${effect}: ${lineOf(one)}`);
  }
  return { effects, slowest };
}

/** The board that everything is sent to: the journal of a room in which its frames were sent. */
export async function recordBase(room: Entry): Promise<JournalDouble> {
  const journal = createJournalDouble();
  const opened = await openRoom(journal);
  for (const one of room.sent) await opened.send(one);
  vi.clearAllTimers();
  return journal.crash();
}

/** The frames of a run: mostly spoilt, some as they are, so that the room changes. */
export function framesOf(seed: number, corpus: readonly Entry[], base: JournalDouble): Sent[] {
  const random = createRandom(seed);
  const frames = corpus.flatMap(({ sent }) => sent.map(({ frame }) => frame));
  const pool = { random, frames, clientIds: [...base.stored(board).owners.keys()] };
  const live = createLiveFrames(Y.encodeStateAsUpdate(docOfStored(base.stored(board))), pool);
  const sent: Sent[] = [];
  while (sent.length < framesInRun)
    sent.push(...(random.chance(0.4) ? [live()] : vary(random.pick(corpus)?.sent ?? [], pool)));
  return sent.slice(0, framesInRun);
}

/** What an entry sends, one of its frames spoilt; what comes after that has lost its ground. */
function vary(sent: readonly Sent[], pool: Pool): Sent[] {
  const { random } = pool;
  const at = random.below(sent.length);
  return sent.slice(0, at + 1).map((one, index) => {
    const isSpoilt = index === at && random.chance(0.95);
    return {
      ...anybody(one, random),
      outcome: 'whatever',
      frame: isSpoilt ? mutate(one.frame, pool) : one.frame,
    };
  });
}

function anybody({ by, phase, ...rest }: Sent, random: Random): Sent {
  const other = random.chance(0.1) ? random.pick(people) : by;
  const moment = random.chance(0.1) ? random.pick(phases) : phase;
  return { ...rest, by: other ?? by, phase: moment ?? phase };
}

const people = Object.keys(roleOf) as Who[];

/** The frames without which a run that fails would not fail, one after the other left out. */
export async function reduce(sent: readonly Sent[], base: JournalDouble, seed: number): Promise<Sent[]> {
  let left = [...sent];
  for (let at = left.length - 1; at >= 0; at--) {
    const fewer = left.filter((_, index) => index !== at);
    if (await fails(fewer, base, seed)) left = fewer;
  }
  return left;
}

async function fails(sent: readonly Sent[], base: JournalDouble, seed: number): Promise<boolean> {
  try {
    await play(sent, base, seed);
    return false;
  } catch {
    // That it fails is all that is asked here; why, the whole run has said.
    return true;
  }
}
