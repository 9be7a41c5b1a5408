// A plenary: everybody in one room, a few write, all point.

import { lossesOf } from '../check.ts';
import { seat } from '../crowd.ts';
import { loadFigures } from '../load-figures.ts';
import { prepareMaterial } from '../material.ts';
import { measure } from '../measure.ts';
import type { Outcome, Scenario, Stage } from '../stage.ts';

const editors = 20;
const editEveryMs = 500;
const pointEveryMs = 1_000;
const warmMs = 4_000;
const measureMs = 10_000;
const sampledPeople = 6;

/** One room of so many people. */
export function plenaryOf(people: number): Scenario {
  return {
    name: `plenary-${people}`,
    title: `${people} in one room: ${editors} editors at ${1000 / editEveryMs} edits a second, everyone a cursor a second`,
    keeps: false,
    run: (stage) => run(stage, people),
  };
}

async function run(stage: Stage, people: number): Promise<Outcome> {
  const edits = Math.ceil((warmMs + measureMs) / editEveryMs) + 1;
  const material = prepareMaterial({ cards: 40, editors, edits });
  const rooms = await stage.contender.makeRooms(stage.server.port, 1, people + 1);
  const every = people / editors;
  const crowd = await seat(stage, {
    rooms,
    people,
    material,
    streamOf: (slot) => (slot % every === 0 ? (material.streams[slot / every] ?? null) : null),
    isSampled: (_, slot) => slot % Math.ceil(people / sampledPeople) === 1,
  });
  const measured = await measure(stage, crowd, {
    editors: crowd.members.filter(({ stream }) => stream),
    editEveryMs,
    pointers: crowd.members,
    pointEveryMs,
    warmMs,
    measureMs,
    drainMs: 10_000,
  });
  const losses = await lossesOf(stage, { rooms, crowd, fresh: people });
  await crowd.leave();
  return { figures: loadFigures(measured), losses, doubts: measured.doubts };
}
