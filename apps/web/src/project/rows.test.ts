import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryRows, type Row } from './rows.ts';

function keyed(...items: readonly string[]): Row<string>[] {
  return items.map((item, index) => ({ key: `k${index}`, item }));
}

function carry(rows: readonly Row<string>[], items: readonly string[]): string[] {
  let count = 0;
  const newKey = () => `new${count++}`;
  return carryRows(rows, items, newKey).map(({ key, item }) => `${key}:${item}`);
}

describe('rows', () => {
  it('keep their keys when others add rows around them', () => {
    expect(carry(keyed('rent', 'wages'), ['tools', 'rent', 'wages', 'tax'])).toEqual([
      'new0:tools',
      'k0:rent',
      'k1:wages',
      'new1:tax',
    ]);
  });

  it('keep their keys when others remove rows before them', () => {
    expect(carry(keyed('rent', 'wages'), ['wages'])).toEqual(['k1:wages']);
  });

  it('keep the key of the one that is being typed in', () => {
    expect(carry(keyed('rent', 'wage', 'tax'), ['rent', 'wages', 'tax'])).toEqual([
      'k0:rent',
      'k1:wages',
      'k2:tax',
    ]);
  });

  it('keep an empty one that is nobody’s yet', () => {
    expect(carry(keyed('rent', ''), ['rent', 'tax'])).toEqual(['k0:rent', 'new0:tax', 'k1:']);
  });

  it('are the items, each with a key of its own', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        let count = 0;
        const rows = carryRows(keyed(...before), after, () => `new${count++}`);
        expect(rows.map(({ item }) => item)).toEqual(after);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(after.length);
      }),
    );
  });
});
