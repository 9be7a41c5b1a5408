import type { BoardId } from '@terreau/board/ids';
import { describe, expect, it } from 'vitest';
import { defaultHttpLimits } from '../http-limits.ts';
import { createJoinLimits, type JoinLimits } from './join-limits.ts';

const boards = Array.from({ length: 168 }, (_, n) => `board-${n}` as BoardId);

/** How many come in before one has to wait. */
function admitted(limits: JoinLimits, boardOf: (n: number) => BoardId): number {
  let count = 0;
  while (count < 5_000 && limits.newcomer('hall', boardOf(count)) === 0) count++;
  return count;
}

describe('the limits at the door', () => {
  it('let a whole hall behind one address sit down at once', () => {
    const limits = createJoinLimits(defaultHttpLimits, () => 0);
    expect(admitted(limits, (n) => boards[n % boards.length] as BoardId)).toBe(1_500);
  });

  it('let nobody fill a table, and count what is refused for nothing else [T5] [T6]', () => {
    let now = 0;
    const limits = createJoinLimits(defaultHttpLimits, () => now);
    const [table, other] = boards as [BoardId, BoardId];
    expect(admitted(limits, () => table)).toBe(60);
    for (let n = 0; n < 2_000; n++) expect(limits.newcomer('hall', table)).toBe(3);
    expect(limits.newcomer('elsewhere', table)).toBe(3);
    expect(limits.newcomer('hall', other)).toBe(0);
    now = 60_000;
    expect(admitted(limits, () => table)).toBe(20);
  });

  it('let a hall mistype, and then answer nothing to guesses but how long to wait', () => {
    const limits = createJoinLimits(defaultHttpLimits, () => 0);
    for (let n = 0; n < 600; n++) expect(limits.unknownCode('hall')).toBe(0);
    for (let n = 0; n < 600; n++) expect(limits.unknownCode('hall')).toBe(1);
    expect(limits.unknownCode('elsewhere')).toBe(0);
  });
});
