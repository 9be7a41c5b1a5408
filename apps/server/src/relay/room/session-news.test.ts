import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Session, SessionPatch } from '@terreau/workshop/session';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settled } from '../../journal/journal-double.ts';
import { board, createBench } from '../testing/relay-bench.ts';
import { createSessionNews } from './session-news.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const [ana, bo] = ['ana', 'bo'] as [ParticipantId, ParticipantId];
const person = (name: string) => ({ name, role: 'participant' }) as const;

/** News on the way to Ana and Bo, a second apart. */
function createNews() {
  const heard: { ana: SessionPatch | null; bo: SessionPatch | null }[] = [];
  const news = createSessionNews({
    push: (patchFor) => heard.push({ ana: patchFor({ id: ana }), bo: patchFor({ id: bo }) }),
    intervalMs: () => 1_000,
  });
  return { news, heard: () => heard.splice(0) };
}

describe('[T6] news of the session', () => {
  test('leave at once after a quiet moment, and then together', () => {
    const { news, heard } = createNews();
    news.tell({ headCount: 1 });
    expect(heard()).toEqual([{ ana: { headCount: 1 }, bo: { headCount: 1 } }]);
    news.tell({ headCount: 2 });
    news.tell({ people: { [ana]: person('Ana') } });
    news.tell({ people: { [bo]: person('Bo') }, headCount: 3 });
    expect(heard()).toEqual([]);
    vi.advanceTimersByTime(1_000);
    const all = { people: { ana: person('Ana'), bo: person('Bo') }, headCount: 3 };
    expect(heard()).toEqual([{ ana: all, bo: all }]);
    news.tell({ headCount: 4 });
    expect(heard()).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(heard()).toHaveLength(1);
    news.tell({ headCount: 5 });
    expect(heard()).toHaveLength(1);
  });

  test('for one person stay with them, and what is for all is one patch for the others', () => {
    const { news, heard } = createNews();
    news.tell({ headCount: 1 });
    heard();
    news.tell({ vote: { mine: { one: 1 } } }, ana);
    news.tell({ vote: { mine: { two: 1 } } }, ana);
    news.tell({ vote: { ballots: 1 } });
    vi.advanceTimersByTime(1_000);
    expect(heard()).toEqual([
      { ana: { vote: { mine: { two: 1 }, ballots: 1 } }, bo: { vote: { ballots: 1 } } },
    ]);
    news.tell({ vote: { mine: {} } }, ana);
    vi.advanceTimersByTime(1_000);
    expect(heard()).toEqual([{ ana: { vote: { mine: {} } }, bo: null }]);
  });
});

/** A bench whose clients have received their first session. */
async function openBench() {
  const bench = createBench();
  bench.sessions.read = () => Promise.resolve({ headCount: 0 } as Session);
  const join: typeof bench.join = async (name, role) => {
    const client = await bench.join(name, role);
    await settled();
    client.pump();
    return client;
  };
  return { ...bench, join };
}

test('everyone learns how many people are here, each counted once, and no screen', async () => {
  const { hub, join, connect } = await openBench();
  const ana = await join('ana');
  vi.advanceTimersByTime(200);
  ana.pump();
  const before = ana.sessions.length;
  await join('screen', 'screen');
  await join('bo');
  const again = await join('bo');
  expect([hub.headCount(board), hub.headCount('another' as BoardId)]).toEqual([2, 0]);
  vi.advanceTimersByTime(200);
  ana.pump();
  expect(ana.sessions.slice(before)).toEqual([{ headCount: 2 }]);
  again.socket.leave();
  expect(hub.headCount(board)).toBe(2);
  connect('cy').socket.leave();
  expect(hub.headCount(board)).toBe(2);
});

test('what is pushed to each comes after what was told before, and what is one for many is framed once', async () => {
  const { hub, join } = await openBench();
  const clients = [await join('ana'), await join('bo'), await join('cy')];
  vi.advanceTimersByTime(1_000);
  for (const client of clients) client.pump();
  const before = clients.map(({ sessions }) => sessions.length);
  hub.tell(board, { drafts: { count: 1 } });
  hub.tell(board, { drafts: { count: 2 } });
  const patch = { projects: [] };
  hub.push(board, ({ name }) => (name === 'bo' ? { drafts: { mine: [], count: 0 } } : patch));
  const written = clients.map(({ socket }) => socket.flush(99));
  expect(before.length).toBe(3);
  const [ofAna, ofBo, ofCy] = written.map((messages) => messages.map((message) => message.buffer));
  expect([ofAna?.length, ofBo?.length]).toEqual([3, 3]);
  expect(ofAna).toEqual(ofCy);
  expect(ofAna?.map((buffer, at) => buffer === ofCy?.[at])).toEqual([true, true, true]);
  expect(ofAna?.map((buffer, at) => buffer === ofBo?.[at])).toEqual([true, true, false]);
});
