import type { CardId } from '@terreau/board/ids';
import { beforeEach, expect, it, vi } from 'vitest';
import { createSource } from '../../live/source.ts';
import type { Lift } from '../tools/tool.ts';
import { createNudging } from './nudging.ts';

const cards: ReadonlySet<CardId> = new Set(['card-a'] as CardId[]);
const lay = vi.fn<(lift: Lift) => void>();
const mayOrSay = vi.fn<() => boolean>(() => true);
let lift = createSource<Lift | null>(null);
let nudging = createNudging({ lift, selected: () => cards, mayOrSay, lay });
beforeEach(() => {
  vi.clearAllMocks();
  lift = createSource<Lift | null>(null);
  nudging = createNudging({ lift, selected: () => cards, mayOrSay, lay });
});

it('holds the cards while the key repeats, and lays them down once', () => {
  for (let repeat = 0; repeat < 30; repeat++) nudging.nudge([8, 0]);
  expect(lift.get()).toEqual({ cards, cluster: null, by: [240, 0], into: 'same' });
  expect(lay).not.toHaveBeenCalled();
  expect(mayOrSay).toHaveBeenCalledOnce();
  nudging.settle();
  nudging.settle();
  expect(lay).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ cards, by: [240, 0] }));
  expect(lift.get()).toBe(null);
});

it('begins anew after it was laid down', () => {
  nudging.nudge([8, 0]);
  nudging.settle();
  nudging.nudge([0, 8]);
  expect(lift.get()?.by).toEqual([0, 8]);
});

it('takes nothing up that may not be moved [T4], and nothing out of a hand', () => {
  mayOrSay.mockReturnValueOnce(false);
  nudging.nudge([8, 0]);
  expect(lift.get()).toBe(null);
  const inHand: Lift = { cards, cluster: null, by: [5, 5], into: null };
  lift.set(inHand);
  nudging.nudge([8, 0]);
  nudging.settle();
  expect(lift.get()).toBe(inHand);
  expect(lay).not.toHaveBeenCalled();
});

it('lays down nothing that a hand has taken over', () => {
  nudging.nudge([8, 0]);
  lift.set(null);
  nudging.settle();
  expect(lay).not.toHaveBeenCalled();
});
