// Tables at work: at a third of them people write cards, at a third drafts, at a third they vote and take it back. At each one
// something happens every other second, and every second somebody new takes a seat somewhere. What each of these does to
// the figure on the table's tile is noted.

import { cardsOf } from '@terreau/board/document';
import { connectSyncClient, type SyncClient } from '../../crash/sync-client.ts';
import { join, post, put, type TestBoard } from '../../evening.ts';
import { createRandom } from '../../random.ts';
import { startPace } from '../relay/pace.ts';
import { forEachAtOnce, until } from '../relay/waiting.ts';
import type { Due } from './lateness.ts';

const everyMs = 2_000;
const newcomerMs = 1_000;
const patienceMs = 10_000;
const people = 6;
/** They are connected; the others have a seat. */
const connected = 2;
const phases = ['share', 'ideate', 'vote'] as const;

export interface BusyTables {
  /** Lets people work for so long; resolves with what they changed. */
  readonly work: (ms: number) => Promise<readonly Due[]>;
  readonly close: () => void;
}

interface BusyTable {
  readonly board: TestBoard;
  /** Does the next thing, and resolves with the number that shows it when that is done. */
  readonly act: () => Promise<number>;
}

/** Seats people at the tables of a server. */
export async function seatPeople(url: string, boards: readonly TestBoard[]): Promise<BusyTables> {
  const clients: SyncClient[] = [];
  const tables: BusyTable[] = [];
  const random = createRandom(1);
  await forEachAtOnce(boards, 8, async (board, index) => {
    const path = `${url}/api/v1/boards/${board.id}`;
    const names = Array.from({ length: people }, (_, place) => `Personne ${place + 1}`);
    const seated = [await join(url, board.facilitatorKey, 'Nadia')];
    for (const name of names) seated.push(await join(url, board.joinCode, name));
    const here = seated.slice(0, connected + 1).map((who) => connectSyncClient(url, who));
    clients.push(...here);
    await Promise.all(here.map(({ synced }) => synced));
    const [leader, ...tokens] = seated.map(({ token }) => token);
    const [writer] = here;
    if (!writer) return;
    await post(`${path}/phase`, { phase: 'share' }, leader);
    writer.write('De quoi parler, et de quoi voter');
    await until(() => writer.unsaved() === 0, patienceMs);
    const phase = phases[index % phases.length] ?? 'share';
    await post(`${path}/phase`, { phase, minutes: 20 }, leader);
    tables.push({ board, act: deedOf(phase, path, tokens, writer) });
  });
  return {
    async work(ms) {
      const dues: Due[] = [];
      const underWay = new Set<Promise<void>>();
      const send = ({ board, act }: BusyTable): void => {
        const at = Date.now();
        const deed = act().then((number) => {
          dues.push({ table: board.id, number, at });
          underWay.delete(deed);
        });
        underWay.add(deed);
      };
      const seat = ({ board }: BusyTable): void => {
        const joining = join(url, board.joinCode, 'Quelqu’un').then((who) => {
          clients.push(connectSyncClient(url, who));
          underWay.delete(joining);
        });
        underWay.add(joining);
      };
      const newcomers = { senders: tables, everyMs: newcomerMs * tables.length, send: seat };
      await startPace([{ senders: tables, everyMs, send }, newcomers], ms, random).ended;
      await Promise.all(underWay);
      return dues;
    },
    close: () => {
      for (const client of clients) client.close();
    },
  };
}

/** What people do again and again in a phase; each time it resolves with the number on the tile. */
function deedOf(
  phase: (typeof phases)[number],
  path: string,
  tokens: readonly string[],
  writer: SyncClient,
): () => Promise<number> {
  let deeds = 0;
  const whose = (index: number): string | undefined => tokens[index % tokens.length];
  switch (phase) {
    case 'share':
      return async () => {
        writer.write(`Une idée, la ${++deeds}e`);
        // There was one already.
        return deeds + 1;
      };
    case 'ideate':
      return async () => {
        const draft = { text: 'Une idée que personne ne lit encore', kind: 'idea' };
        const number = ++deeds;
        await put(`${path}/drafts/${crypto.randomUUID()}`, draft, whose(number));
        return number;
      };
    case 'vote': {
      const [card = ''] = cardsOf(writer.doc).keys();
      // One after the other votes, and then takes it back.
      return async () => {
        const index = deeds++ % (2 * tokens.length);
        const isVote = index < tokens.length;
        await put(`${path}/ballot`, { votes: isVote ? { [card]: 1 } : {} }, whose(index));
        return isVote ? index + 1 : 2 * tokens.length - 1 - index;
      };
    }
  }
}
