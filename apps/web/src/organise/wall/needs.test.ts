import { describe, expect, it } from 'vitest';
import { needOf, usualStepOf } from './needs.ts';
import { minute, now, tableOf } from './sample-table.ts';

describe('what a table needs', () => {
  it.each([
    ['nothing while it is at work', {}, null],
    ['help, before all else', { helpAt: now - minute, here: 0 }, 'help'],
    ['help in welcome as well', { helpAt: now, phase: 'welcome' }, 'help'],
    ['somebody, when all have gone', { here: 0 }, 'gone'],
    ['nobody, when nobody has come', { here: 0, seated: 0 }, null],
    ['nobody before it begins or when it is over', { here: 0, phase: 'closed' }, null],
    ['a word when its time has long run out', { endsAt: now - 3 * minute }, 'late'],
    ['none when it has just run out', { endsAt: now - minute }, null],
    ['none while its timer stands', { endsAt: null, pausedMs: 0 }, null],
    ['a push when it is two steps behind', { step: 3, phase: 'share' }, 'behind'],
    ['none when it is one step behind', { step: 4 }, null],
    ['a look when nothing has moved for minutes', { seenAt: now - 5 * minute }, 'quiet'],
    ['none while people read to each other', { seenAt: now - 5 * minute, phase: 'share' }, null],
  ] as const)('%s', (_, changes, need) => {
    const table = tableOf('1', { step: 5, ...changes });
    expect(needOf(table, now, 5)).toBe(need);
  });
});

describe('the step in which most tables are', () => {
  it('is the most frequent, and the earlier one of two', () => {
    const at = (...steps: (number | null)[]) => usualStepOf(steps.map((step) => ({ step })));
    expect(at(1, 2, 2, 3)).toBe(2);
    expect(at(3, 1, 3, 1)).toBe(1);
    expect(at(null, null, null, 4)).toBe(4);
    expect(at(null)).toBeNull();
    expect(at()).toBeNull();
  });
});
