import { convergeBoard } from '@terreau/project/drafting/converge';
import { arbitraryInput, reversed } from '@terreau/project/testing/arbitrary-board';
import { sampleInput } from '@terreau/project/testing/sample-board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { briefJson } from './json.ts';

test('is the whole record, as it was last looked at', async () => {
  const [record] = convergeBoard(sampleInput).records;
  if (!record) throw new Error('the sample has converged');
  const json = briefJson(record);
  expect(JSON.parse(json)).toEqual(record);
  await expect(json).toMatchFileSnapshot('./golden/fournil.json.txt');
});

test('the same state makes the same bytes, whatever the order of input and of keys [T7]', () => {
  fc.assert(
    fc.property(arbitraryInput, (input) => {
      const others = convergeBoard(reversed(input)).records;
      convergeBoard(input).records.forEach((record, index) => {
        const other = others[index];
        const turned = other && { ...Object.fromEntries(Object.entries(other).reverse()), ...other };
        expect(turned && briefJson(turned)).toBe(briefJson(record));
      });
    }),
  );
});
