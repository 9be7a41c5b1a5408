import type { CardId, ClusterId } from '@terreau/board/ids';
import type { Phase } from '@terreau/workshop/phases';
import { describe, expect, it } from 'vitest';
import { createSource } from '../live/source.ts';
import { appearMs, lastTurnMs, turnsOf, watchReveals } from './revealed.ts';

type Store = Parameters<typeof watchReveals>[0]['store'];
type Shown = ReturnType<Store['cards']>[number];

const ids = (...names: string[]) => names as CardId[];

/** A board with a clock and a session that are moved by hand. */
function setUp(phase: Phase, there: readonly CardId[] = [], synced = true) {
  const cards: Shown[] = [];
  const listeners = new Set<Parameters<Store['subscribe']>[0]>();
  const cardOf = (id: CardId): Shown =>
    ({ id, text: id, at: [0, 0], kind: 'idea', createdAt: 0, notes: [], cluster: null }) as never;
  const session = createSource({ phase: { name: phase } });
  const status = createSource({ synced });
  const timers: { at: number; run: () => void }[] = [];
  let time = 0;
  cards.push(...there.map(cardOf));
  const revealed = watchReveals({
    store: {
      card: (id) => cards.find((card) => card.id === id),
      cards: () => cards,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    session,
    status,
    now: () => time,
    later: (run, ms) => timers.push({ at: time + ms, run }),
  });
  return {
    cards: () => [...revealed.get().keys()],
    sync: (isSynced: boolean) => status.set({ synced: isSynced }),
    turnTo: (name: Phase) => session.set({ phase: { name } }),
    async come(...fresh: CardId[]) {
      const isNew = (id: CardId) => !cards.some((card) => card.id === id);
      cards.push(...fresh.filter(isNew).map(cardOf));
      for (const each of listeners) each({ cards: new Set(fresh), clusters: new Set<ClusterId>() });
      await Promise.resolve();
    },
    wait(ms: number) {
      time += ms;
      for (const timer of timers.splice(0)) if (timer.at <= time) timer.run();
    },
  };
}

describe('what is revealed', () => {
  it.each(['cards first', 'session first'])('is all that comes when the silence ends: %s', async (order) => {
    const board = setUp('ideate', ids('old'));
    if (order === 'session first') board.turnTo('share');
    await board.come(...ids('b', 'a', 'old'));
    if (order === 'cards first') board.turnTo('share');
    expect(board.cards()).toEqual(['b', 'a']);
  });

  it('is over after a moment, and does not come again with the same cards', async () => {
    const board = setUp('ideate');
    await board.come(...ids('a', 'b'));
    board.wait(appearMs + lastTurnMs);
    expect(board.cards()).toEqual([]);
    await board.come(...ids('a', 'b'));
    expect(board.cards()).toEqual([]);
  });

  it('is nothing to a page that opens later, nor what comes when nobody was silent', async () => {
    const board = setUp('share', ids('a', 'b'));
    expect(board.cards()).toEqual([]);
    await board.come(...ids('c', 'd'));
    expect(board.cards()).toEqual([]);
  });

  it('is nothing that a page begins with in the silence, and all that comes while its line is away', async () => {
    const board = setUp('ideate', [], false);
    await board.come(...ids('a', 'b'));
    expect(board.cards()).toEqual([]);
    board.sync(true);
    board.sync(false);
    await board.come(...ids('c', 'd'));
    expect(board.cards()).toEqual(['c', 'd']);
  });

  it('is nothing that comes long after the silence, and no single card', async () => {
    const board = setUp('ideate');
    await board.come(...ids('alone'));
    expect(board.cards()).toEqual([]);
    board.turnTo('share');
    board.wait(60_000);
    await board.come(...ids('c', 'd'));
    expect(board.cards()).toEqual([]);
  });

  it('has its turns within the same short time, however many cards there are', () => {
    const last = (count: number) =>
      Math.max(...turnsOf(Array.from({ length: count }, (_, at) => `${at}` as CardId)).values());
    expect(last(2)).toBeLessThan(100);
    for (const count of [1, 10, 100, 1_000]) expect(last(count)).toBeLessThanOrEqual(lastTurnMs);
    expect(appearMs + lastTurnMs).toBeLessThan(1_500);
  });
});
