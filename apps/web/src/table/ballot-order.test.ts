import { expect, it } from 'vitest';
import { inBallotOrder } from './ballot-order.ts';

const ids = Array.from({ length: 6 }, (_, index) => `target-${index}`);

it('is the same for one person whatever order the targets come in', () => {
  const order = inBallotOrder(ids, 'camille');
  expect(inBallotOrder(ids.toReversed(), 'camille')).toEqual(order);
  expect([...order].sort()).toEqual(ids);
});

it('keeps the others in their order when a target goes', () => {
  const order = inBallotOrder(ids, 'camille');
  const without = order.filter((id) => id !== 'target-3');
  expect(inBallotOrder(without, 'camille')).toEqual(without);
});

it('[T5] puts every target first about as often as any other', () => {
  const voters = 3_000;
  const firsts = new Map<string, number>();
  for (let voter = 0; voter < voters; voter++) {
    const [first] = inBallotOrder(ids, `voter-${voter}`);
    if (first) firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  for (const id of ids) {
    expect(firsts.get(id)).toBeGreaterThan((0.85 * voters) / ids.length);
    expect(firsts.get(id)).toBeLessThan((1.15 * voters) / ids.length);
  }
});
