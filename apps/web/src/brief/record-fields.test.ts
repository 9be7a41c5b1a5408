import { convergeBoard } from '@terreau/project/converge';
import { sampleInput } from '@terreau/project/testing/sample-board';
import { describe, expect, it } from 'vitest';
import { cardNumbers, recordFields } from './record-fields.ts';

const [record] = convergeBoard(sampleInput).records;
if (!record) throw new Error('the sample has converged');

describe('the fields of a record', () => {
  const fields = recordFields(record, 'fr');

  it('[T7] name for every sentence from the board the cards that it comes from', () => {
    const { need, solution, openQuestions } = fields.substance;
    const said = [...need, ...solution, ...openQuestions, ...fields.project.resources];
    expect(said.length).toBeGreaterThan(0);
    const last = record.provenance.cards.length;
    for (const { cards } of said) {
      expect(cards.length).toBeGreaterThan(0);
      for (const card of cards) expect(card >= 1 && card <= last).toBe(true);
    }
  });

  it('are empty where nobody has said anything', () => {
    expect(fields.opportunity.type).toEqual([]);
    expect(fields.project.spending).toEqual([]);
    expect(fields.impact.jobsHoped).toEqual([]);
  });

  it('[T8] count contributors whose names were erased', () => {
    const erased = recordFields({ ...record, provenance: { ...record.provenance, people: {} } }, 'en');
    expect(erased.bearers.contributors.map(({ text }) => text)).toEqual([
      `${record.bearers.contributors.length} people`,
    ]);
  });
});

it('numbers cards from 1 in the order of the provenance', () => {
  expect([...cardNumbers(record).values()]).toEqual(record.provenance.cards.map((_, index) => index + 1));
});
