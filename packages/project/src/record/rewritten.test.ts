import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convergeBoard } from '../drafting/converge.ts';
import { arbitraryInput } from '../testing/arbitrary-board.ts';
import { sampleInput } from '../testing/sample-board.ts';
import { applyChanges } from './edits.ts';
import type { ProjectRecord } from './record.ts';
import { isRewritten } from './rewritten.ts';

const [sample] = convergeBoard(sampleInput).records;
if (!sample) throw new Error('the sample has converged');

test('what people wrote in place of a card’s words is told apart from what the card says [T7]', () => {
  const [need, note] = sample.substance.need;
  if (!need || !note) throw new Error('the sample has a need with a note');
  const to = [
    { ...need, text: 'Tout autre chose' },
    { ...note, text: 'Et encore autre chose' },
    { text: 'De ma plume', cards: [], notes: [] },
  ];
  const edit = applyChanges(sample, { 'substance.need': { from: sample.substance.need, to } });
  if (!edit.ok) throw new Error(edit.why);
  const judged = (record: ProjectRecord) =>
    record.substance.need.map((passage) => isRewritten(record, 'substance.need', passage));
  expect(judged(edit.record)).toEqual([true, true, false]);
  const back = applyChanges(edit.record, { 'substance.need': { from: to, to: [need, to[2]] } });
  expect(back.ok && judged(back.record)).toEqual([false, false]);
});

test('nothing that was drafted is taken for something else', () => {
  fc.assert(
    fc.property(arbitraryInput, (input) => {
      for (const drafted of convergeBoard(input).records) {
        const edited = ['substance.need', 'substance.solution'] as const;
        const record = { ...drafted, provenance: { ...drafted.provenance, edited } };
        for (const passage of record.substance.need)
          expect(isRewritten(record, 'substance.need', passage)).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
});
