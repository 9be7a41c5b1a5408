import type { BoardId, ChallengeId } from '@terreau/board/ids';
import { defaultScript } from '@terreau/workshop/script';
import type { WallNews, WallTable } from '@terreau/workshop/wall';
import { describe, expect, it, vi } from 'vitest';
import { minute, now, tableOf } from './sample-table.ts';
import { createWallStore } from './wall-store.ts';

const frame = {
  script: defaultScript,
  challenges: [
    { id: 'challenge-1' as ChallengeId, title: 'Manger', domain: 'food' },
    { id: 'challenge-2' as ChallengeId, title: 'Se loger', domain: 'housing' },
  ],
};
const [one, two, three] = [
  tableOf('1'),
  tableOf('2'),
  tableOf('3', { challenge: 'challenge-2' as ChallengeId }),
];

function news(tables: readonly WallTable[], rest: Partial<WallNews> = {}): WallNews {
  return { version: 'a.1', now, frame: null, tables, messages: [], ...rest };
}

function storeOf(...tables: WallTable[]) {
  const store = createWallStore();
  store.apply(news(tables, { frame }));
  return store;
}

describe('the store of the wall', () => {
  it('knows nothing before the first news', () => {
    const store = createWallStore();
    store.tick(now);
    expect(store.overview()).toBeNull();
    store.apply(news([one]));
    expect(store.overview()).toBeNull();
    expect(store.item(one.id)).toBeUndefined();
  });

  it('keeps the order of the evening, by challenge', () => {
    const overview = storeOf(one, two, three).overview();
    expect(overview?.ids).toEqual([one.id, two.id, three.id]);
    expect(overview?.idsByChallenge.get('challenge-1' as ChallengeId)).toEqual([one.id, two.id]);
    expect(overview?.here).toBe(24);
  });

  it('puts calls first, and of calls the one that has waited longest', () => {
    const store = storeOf(
      tableOf('1', { here: 0 }),
      tableOf('2', { helpAt: now }),
      tableOf('3', { helpAt: now - minute }),
    );
    expect(store.overview()?.needy).toEqual(['board-3', 'board-2', 'board-1']);
    expect(store.overview()?.calls).toEqual(['board-3', 'board-2']);
    store.apply(news([tableOf('3')]));
    expect(store.overview()?.calls).toEqual(['board-2']);
  });

  it('wakes only who shows what has changed', () => {
    const store = storeOf(one, two);
    const [first, second, all] = [vi.fn(), vi.fn(), vi.fn()];
    store.subscribeTo(one.id, first);
    const stop = store.subscribeTo(two.id, second);
    store.subscribe(all);
    store.apply(news([{ ...one, drafts: 13 }]));
    expect([first, second, all].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0]);
    expect(store.item(one.id)?.table.drafts).toBe(13);
    store.apply(news([]));
    expect(first).toHaveBeenCalledTimes(1);
    store.apply(news([{ ...two, here: 7 }]));
    expect([first, second, all].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    stop();
    store.apply(news([{ ...two, here: 6 }]));
    expect(second).toHaveBeenCalledTimes(1);
  });

  it('keeps the lists that sections are drawn from while the tables stay', () => {
    const store = storeOf(one, two);
    const before = store.overview();
    store.apply(news([{ ...two, here: 1 }]));
    expect(store.overview()).not.toBe(before);
    expect(store.overview()?.idsByChallenge).toBe(before?.idsByChallenge);
  });

  it('sees by the time alone that a table has gone quiet', () => {
    const store = storeOf(one, two);
    const woken = vi.fn();
    store.subscribeTo(one.id, woken);
    store.tick(now + minute);
    expect(woken).not.toHaveBeenCalled();
    store.tick(now + 10 * minute);
    expect(woken).toHaveBeenCalledTimes(1);
    expect(store.item(one.id)?.need).toBe('late');
  });

  it('takes whole news in place of all that it knew, and no table that it does not know', () => {
    const store = storeOf(one, two);
    store.apply(news([three], { frame }));
    expect(store.overview()?.ids).toEqual([three.id]);
    expect(store.item(one.id)).toBeUndefined();
    store.apply(news([one]));
    expect(store.overview()?.ids).toEqual([three.id]);
  });

  it('tells of messages that come and end', () => {
    const store = storeOf(one);
    const woken = vi.fn();
    store.subscribe(woken);
    const message = { id: 'message-1', text: 'Pause', sentAt: now, endsAt: now + minute };
    store.apply(news([], { messages: [message] }));
    store.apply(news([], { messages: [message] }));
    expect(woken).toHaveBeenCalledTimes(1);
    store.apply(news([]));
    expect(store.overview()?.messages).toEqual([]);
  });

  it('takes 168 tables that all change in a moment', () => {
    const many = Array.from({ length: 168 }, (_, index) => tableOf(String(index)));
    const store = storeOf(...many);
    const woken = vi.fn();
    for (const { id } of many) store.subscribeTo(id as BoardId, woken);
    store.apply(news(many.map((table) => ({ ...table, drafts: table.drafts + 1 }))));
    expect(woken).toHaveBeenCalledTimes(168);
  });
});
