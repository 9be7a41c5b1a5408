import { describe, expect, it } from 'vitest';
import { less, more, plain } from './stage.ts';
import { numberText, ratio, tableOf } from './table.ts';

describe('a table', () => {
  it('compares each peer with ours, and says what is missing and what is doubtful', () => {
    const ours = { contender: 'ours', figures: [less('ms', 2), more('edits', 300), plain('bytes', 7)] };
    const peer = { contender: 'peer', figures: [less('ms', Infinity), more('edits', 100)] };
    const text = tableOf('a title', [
      { ...ours, losses: [], doubts: [] },
      { ...peer, losses: ['room 3 lacks an edit'], doubts: ['the generator was busy 99 %'] },
    ]);
    expect(text.split('\n')).toEqual([
      'a title',
      '                    ours   peer  ratio',
      'ms                     2    ∞ ?    ∞ ×',
      'edits                300  100 ?    3 ×',
      'bytes                  7      –',
      'everything arrived   yes     NO',
      'peer: room 3 lacks an edit',
      '? peer: the generator was busy 99 %',
      '',
    ]);
  });

  it('has a ratio above one where ours is better, whichever way better is', () => {
    expect(ratio(less('', 2), less('', 5))).toBe('2.5 ×');
    expect(ratio(more('', 2), more('', 5))).toBe('0.4 ×');
    expect(ratio(plain('', 2), plain('', 5))).toBe('');
    expect(ratio(less('', null), less('', 5))).toBe('');
    expect(ratio(undefined, less('', 5))).toBe('');
  });

  it('writes numbers with as many digits as count', () => {
    expect([0.00312, 4.5678, 12_345.6, Infinity].map(numberText)).toEqual(['0.00312', '4.57', '12,346', '∞']);
  });
});
