// Ours: boards made through the HTTP interface, and every connection a facilitator's, who may edit any card. Whatever it
// shows is on disk.

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Joined, join, post, type TestEvent } from '../../../evening.ts';
import type { Contender, Room } from '../contender.ts';
import { stockDialect } from '../dialect.ts';
import { forEachAtOnce } from '../waiting.ts';

const script = fileURLToPath(new URL('../../../../apps/server/src/main.ts', import.meta.url));
const organiserKey = createHash('sha256').update('bench').digest('hex');
const maxTablesOfEvent = 400;
const atOnce = 16;

export const terreau: Contender = {
  name: 'terreau',
  dialect: stockDialect,
  program: ({ port, dir }) => ({
    script,
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dir,
      ORGANISER_KEY: organiserKey,
      LOG_LEVEL: 'warn',
    },
  }),
  async makeRooms(port, count, people) {
    const url = `http://127.0.0.1:${port}`;
    const keys: string[] = [];
    while (keys.length < count) {
      const event = await makeEvent(url, Math.min(maxTablesOfEvent, count - keys.length));
      for (const { boards } of event.challenges)
        keys.push(...boards.map(({ facilitatorKey }) => facilitatorKey));
    }
    const seats = keys.flatMap((key) => Array.from({ length: people }, () => key));
    const joined: Joined[] = [];
    await forEachAtOnce(seats, atOnce, async (key, index) => {
      joined[index] = await join(url, key);
    });
    return keys.map(
      (_, room): Room => ({
        addressOf(person) {
          const seat = joined[room * people + person];
          if (!seat) throw new Error(`room ${room} has no person ${person}`);
          const { boardId, token, participantId } = seat;
          return { path: `/sync/${boardId}?token=${token}`, document: boardId, token, author: participantId };
        },
      }),
    );
  },
};

function makeEvent(url: string, tables: number): Promise<TestEvent> {
  const challenges = [{ title: 'Se loger', domain: 'housing', tables }];
  const event = { name: 'Une mesure', territory: 'Lille', date: '2026-11-22', locale: 'fr', challenges };
  return post<TestEvent>(`${url}/api/v1/events`, event, organiserKey);
}
