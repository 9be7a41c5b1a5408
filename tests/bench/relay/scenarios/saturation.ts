// Saturation: tables that only write, faster and faster, until edits take too long to arrive.

import { lossesOf } from '../check.ts';
import { type Crowd, seat } from '../crowd.ts';
import { loadFigures } from '../load-figures.ts';
import { markKinds } from '../marks.ts';
import { prepareMaterial } from '../material.ts';
import { type Measured, measure } from '../measure.ts';
import { more, type Outcome, type Scenario, type Stage } from '../stage.ts';

const tables = 50;
const people = 8;
const maxP99Ms = 100;
const firstRate = 1_000;
const growth = 1.6;
const bisections = 4;
const preparedEdits = 5_000;

export const saturation: Scenario = {
  name: 'saturation',
  title: `${tables} tables of ${people}, edits only: the most edits a second at p99 ≤ ${maxP99Ms} ms`,
  keeps: false,
  run,
};

interface Step {
  readonly rate: number;
  readonly measured: Measured;
}

async function run(stage: Stage): Promise<Outcome> {
  const material = prepareMaterial({ cards: 40, editors: people, edits: preparedEdits });
  const rooms = await stage.contender.makeRooms(stage.server.port, tables, people + 1);
  const crowd = await seat(stage, {
    rooms,
    people,
    material,
    streamOf: (slot) => material.streams[slot] ?? null,
    isSampled: (room, slot) => slot === people - 1 && room % 12 === 0,
  });
  await attempt(stage, crowd, firstRate, 1_500);
  const best = await climb(stage, crowd);
  const losses = await lossesOf(stage, { rooms, crowd, fresh: people });
  await crowd.leave();
  if (!best) return { figures: [], losses: [`not even ${firstRate} edits a second`, ...losses], doubts: [] };
  const { rate, measured } = best;
  const reached = [more('edits/s', rate), more('deliveries/s reached', measured.deliveriesPerSecond)];
  return { figures: [...reached, ...loadFigures(measured)], losses, doubts: measured.doubts };
}

/** The fastest step that held: in large strides first, then between the last that held and the first that did not. */
async function climb(stage: Stage, crowd: Crowd): Promise<Step | null> {
  let best: Step | null = null;
  let failed = Number.POSITIVE_INFINITY;
  for (let rate = firstRate; failed === Number.POSITIVE_INFINITY; rate *= growth) {
    const measured = await hold(stage, crowd, rate, 1_200);
    if (measured) best = { rate, measured };
    else failed = rate;
  }
  for (let i = 0; best && i < bisections; i++) {
    const rate = Math.sqrt(best.rate * failed);
    const measured: Measured | null = await hold(stage, crowd, rate, 2_500);
    if (measured) best = { rate, measured };
    else failed = rate;
  }
  return best;
}

/** Tried twice, because somebody else may have disturbed the first; null when it does not hold. */
async function hold(stage: Stage, crowd: Crowd, rate: number, measureMs: number): Promise<Measured | null> {
  for (let i = 0; i < 2; i++) {
    const measured = await attempt(stage, crowd, rate, measureMs);
    if (measured.editMs(0.99) <= maxP99Ms && crowd.broken() === 0) return measured;
  }
  return null;
}

const warmMs = 400;

function attempt(stage: Stage, crowd: Crowd, rate: number, measureMs: number): Promise<Measured> {
  const { members } = crowd;
  const needed = ((warmMs + measureMs) / 1000) * (rate / members.length) + 1;
  const left = preparedEdits - Math.max(...members.map(({ person }) => person.sentAt[markKinds.edit].length));
  if (left < needed) throw new Error(`${preparedEdits} prepared edits are not enough at ${rate} a second`);
  return measure(stage, crowd, {
    editors: members,
    editEveryMs: (members.length / rate) * 1000,
    pointers: [],
    pointEveryMs: 1,
    warmMs,
    measureMs,
    drainMs: 6_000,
  });
}
