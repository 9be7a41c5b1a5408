// Memory: many boards opened, left, and idle.

import { seat } from '../crowd.ts';
import { processUse } from '../machine.ts';
import { prepareMaterial } from '../material.ts';
import { less, type Outcome, plain, type Scenario, type Stage } from '../stage.ts';
import { wait } from '../waiting.ts';

const boards = 1_000;
const cards = 200;
const idleMs = 20_000;

export const memory: Scenario = {
  name: 'memory',
  title: `${boards} boards of ${cards} cards, one person each; then nobody for ${idleMs / 1000} s`,
  keeps: false,
  run,
};

async function run(stage: Stage): Promise<Outcome> {
  const material = prepareMaterial({ cards, editors: 0, edits: 0 });
  const rooms = await stage.contender.makeRooms(stage.server.port, boards, 1);
  const resident = (): number | null => {
    const bytes = processUse(stage.server.pid())?.residentBytes;
    return bytes === undefined ? null : bytes / 1e6;
  };
  const before = resident();
  const crowd = await seat(stage, { rooms, people: 1, material });
  const unsynced = crowd.members.filter(({ link }) => link.syncedAt() === null).length;
  const open = resident();
  await crowd.leave();
  await wait(idleMs);
  const idle = resident();
  const grown = before === null || open === null ? null : open - before;
  const kept = before === null || idle === null ? null : Math.max(0, idle - before);
  return {
    figures: [
      less('memory of an open board, kB', grown === null ? null : (grown * 1000) / boards),
      less('kept of it when idle, %', grown === null || kept === null ? null : (kept / grown) * 100),
      plain('resident before, MB', before),
      less('resident with all open, MB', open),
      less('resident when idle, MB', idle),
      plain('bytes of a board', material.seed.length),
    ],
    losses: unsynced > 0 ? [`${unsynced} boards did not open`] : [],
    doubts: [],
  };
}
