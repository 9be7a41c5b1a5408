// An evening: many small tables, somebody writing at each, everybody moving the pointer.

import { lossesOf } from '../check.ts';
import { seat } from '../crowd.ts';
import { loadFigures } from '../load-figures.ts';
import { prepareMaterial } from '../material.ts';
import { measure } from '../measure.ts';
import type { Outcome, Scenario, Stage } from '../stage.ts';

const tables = 168;
const people = 8;
const editEveryMs = 5_000;
const pointEveryMs = 200;
const warmMs = 3_000;
const measureMs = 12_000;
const sampledTables = 8;

export const evening: Scenario = {
  name: 'evening',
  title: `${tables} tables of ${people}: everyone an edit every ${editEveryMs / 1000} s and ${1000 / pointEveryMs} cursors a second`,
  keeps: false,
  run,
};

async function run(stage: Stage): Promise<Outcome> {
  const edits = Math.ceil((warmMs + measureMs) / editEveryMs) + 1;
  const material = prepareMaterial({ cards: 40, editors: people, edits });
  const rooms = await stage.contender.makeRooms(stage.server.port, tables, people + 1);
  const crowd = await seat(stage, {
    rooms,
    people,
    material,
    streamOf: (slot) => material.streams[slot] ?? null,
    isSampled: (room, slot) => slot === people - 1 && room % (tables / sampledTables) === 0,
  });
  const measured = await measure(stage, crowd, {
    editors: crowd.members,
    editEveryMs,
    pointers: crowd.members,
    pointEveryMs,
    warmMs,
    measureMs,
    drainMs: 14_000,
  });
  const losses = await lossesOf(stage, { rooms, crowd, fresh: people });
  await crowd.leave();
  return { figures: loadFigures(measured), losses, doubts: measured.doubts };
}
