import { expect, test } from 'vitest';
import { briefContent } from './content.ts';
import type { FieldValue } from './content-form.ts';
import { briefMarkdown } from './markdown.ts';
import { filledRecord, sampleRecord } from './testing/sample-records.ts';

const valueAt = (record: typeof sampleRecord, path: string): FieldValue | undefined =>
  briefContent(record, 'fr')
    .sections.flatMap(({ fields }) => fields)
    .find((field) => field.path === path)?.value;

test('every sentence from the board names the cards that it comes from [T7]', () => {
  const last = sampleRecord.provenance.cards.length;
  for (const path of [
    'substance.need',
    'substance.solution',
    'substance.openQuestions',
    'project.resources',
  ]) {
    const value = valueAt(sampleRecord, path);
    expect(value?.kind).toBe('list');
    for (const { cards } of value?.kind === 'list' ? value.items : []) {
      expect(cards.length).toBeGreaterThan(0);
      for (const card of cards) expect(card >= 1 && card <= last).toBe(true);
    }
  }
});

test('a field in which nobody has said anything is empty', () => {
  for (const path of ['opportunity.type', 'project.spending', 'impact.jobsHoped', 'impact.goals']) {
    expect(valueAt(sampleRecord, path)).toEqual({ kind: 'empty' });
  }
});

test('sums add up, and goals have their names', () => {
  const spending = valueAt(filledRecord, 'project.spending');
  expect(spending?.kind === 'table' && spending.table.total).toEqual(['Total', '3\u202f010,50\u00a0€']);
  expect(JSON.stringify(valueAt(filledRecord, 'impact.goals'))).toContain('ODD\u00a02, Faim');
});

test('the budget says in words what it comes to, below its last side', () => {
  const outcomes = (spent: number, earned: number) => {
    const line = (cents: number) => (cents === 0 ? [] : [{ label: 'Four', cents }]);
    const project = { ...filledRecord.project, spending: line(spent), income: line(earned) };
    return ['project.spending', 'project.income'].map((path) => {
      const value = valueAt({ ...filledRecord, project }, path);
      return value?.kind === 'table' ? value.table.outcome : null;
    });
  };
  expect(outcomes(50_000, 50_000)).toEqual([
    '',
    'Le budget est équilibré\u00a0: les recettes couvrent les dépenses.',
  ]);
  expect(outcomes(50_000, 20_050)).toEqual([
    '',
    'Il manque 299,50\u00a0€ de recettes pour couvrir les dépenses.',
  ]);
  expect(outcomes(50_000, 0)).toEqual(['Il manque 500\u00a0€ de recettes pour couvrir les dépenses.', null]);
  expect(outcomes(0, 50_000)).toEqual([null, 'Les recettes dépassent les dépenses de 500\u00a0€.']);
});

test('a card that has left its cluster is told of as one, and keeps the number that sentences refer to [T7]', () => {
  const [first, ...others] = sampleRecord.provenance.cards;
  if (!first) throw new Error('the sample has cards');
  const cards = [{ ...first, gone: true as const }, ...others];
  const record = { ...sampleRecord, provenance: { ...sampleRecord.provenance, cards } };
  const { origin } = briefContent(record, 'fr');
  expect(origin.cards.map(({ gone }) => gone)).toEqual([
    'n’est plus dans la grappe',
    ...others.map(() => ''),
  ]);
  expect(origin.cards[0]?.number).toBe(1);
  expect(briefMarkdown(record, 'en')).toContain(', no longer in the cluster*');
});

test('contributors whose names were erased are still counted [T8]', () => {
  const erased = { ...sampleRecord, provenance: { ...sampleRecord.provenance, people: {} } };
  expect(valueAt(erased, 'bearers.contributors')).toEqual({ kind: 'text', lines: ['6 personnes'] });
});
