import type { CardId } from '@terreau/board/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConvergeInput, convergeBoard } from '../drafting/converge.ts';
import { conflictsOf, mergeDraft, sectionsOf } from '../merging/merge-draft.ts';
import { arbitraryInput } from '../testing/arbitrary-board.ts';
import { sampleInput } from '../testing/sample-board.ts';
import { withValue } from './fields.ts';
import type { ProjectRecord } from './record.ts';
import type { DraftedRecord } from './record-edit.ts';
import { withoutHidden } from './without-hidden.ts';

const asDrafted = (record: ProjectRecord): DraftedRecord => ({
  record,
  base: sectionsOf(record),
  fresh: sectionsOf(record),
});
const [sample] = convergeBoard(sampleInput).records;
if (!sample) throw new Error('the sample has converged');
const oven = 'card-00001' as CardId;

describe('what is hidden after a record was made of it', () => {
  test('is told no more, and neither is who said it', () => {
    const { record } = withoutHidden(asDrafted(sample), new Set([oven]));
    expect(JSON.stringify(record)).not.toMatch(/four de la halle|Lucien/u);
    expect(record.provenance.hiddenCards).toBe(sample.provenance.hiddenCards + 1);
    expect(record.provenance.edited).toEqual([]);
  });

  test('leaves what people wrote themselves, of a card that is blank', () => {
    const [first, ...others] = sample.project.resources;
    if (!first) throw new Error('the sample has a resource');
    const own = { ...first, text: 'Un four.' };
    const edited = withValue(sample, 'project.resources', [own, ...others]);
    const drafted = { ...asDrafted(sample), record: edited };
    const without = withoutHidden(drafted, new Set([oven]));
    expect(without.record.project.resources).toEqual([own]);
    expect(without.record.provenance.cards.at(-1)).toMatchObject({
      ...{ id: oven, text: '', notes: [], gone: true, hidden: true },
    });
    expect(JSON.stringify(without.record)).not.toMatch(/four de la halle|Lucien/u);
    expect(conflictsOf(without.record, without).map(({ path }) => path)).toEqual(['project.resources']);
    expect(withoutHidden(without, new Set([oven]))).toBe(without);
  });

  test('changes nothing of a record that tells of none of it', () => {
    const drafted = asDrafted(sample);
    expect(withoutHidden(drafted, new Set(['card-elsewhere' as CardId]))).toBe(drafted);
  });

  test('makes the record that converting again makes [T7]', () => {
    const hiding = fc.tuple(arbitraryInput, fc.array(fc.nat(40), { maxLength: 5 }));
    fc.assert(
      fc.property(hiding, ([input, picks]) => {
        const all = input.board.cards;
        const hidden = new Set(picks.flatMap((pick) => all[pick % Math.max(all.length, 1)]?.id ?? []));
        for (const before of convergeBoard(input).records) {
          const without = withoutHidden(asDrafted(before), hidden);
          const [fresh] = convergeBoard(hiddenIn(input, before, hidden)).records;
          // A cluster of which nothing is left is no project any more.
          if (!fresh) continue;
          expect(sectionsOf(without.record)).toEqual(sectionsOf(fresh));
          expect(without.record.provenance.cards).toEqual(fresh.provenance.cards);
          expect(without.record.provenance.people).toEqual(fresh.provenance.people);
          expect(without.record.provenance.hiddenCards).toBe(fresh.provenance.hiddenCards);
          const again = mergeDraft({ base: without.base, current: without.record, fresh, hidden });
          expect(sectionsOf(again.record)).toEqual(sectionsOf(without.record));
        }
      }),
      { numRuns: 60 },
    );
  });
});

function hiddenIn(
  input: ConvergeInput,
  { provenance }: ProjectRecord,
  hidden: ReadonlySet<CardId>,
): ConvergeInput {
  const cards = input.board.cards.map((card) => (hidden.has(card.id) ? { ...card, hidden: true } : card));
  return {
    ...input,
    board: { ...input.board, cards },
    clusters: [provenance.cluster.id],
    reason: 'La table y tient',
  };
}
