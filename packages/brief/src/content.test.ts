import { applyChanges } from '@terreau/project/record/edits';
import { withoutNames } from '@terreau/project/record/without-names';
import { expect, test } from 'vitest';
import { briefContent } from './content.ts';
import type { FieldValue } from './content-form.ts';
import { linkedFields } from './linked/linked-fields.ts';
import { briefMarkdown } from './markdown.ts';
import { withContactsWithheld } from './record-copy.ts';
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

test('what people wrote in place of a card’s words says so in every format [T7]', () => {
  const [need, note] = sampleRecord.substance.need;
  if (!need || !note) throw new Error('the sample has a need with a note');
  const from = sampleRecord.substance.need;
  const to = [
    { ...need, text: 'Tout autre chose' },
    { ...note, text: 'Autrement' },
  ];
  const edit = applyChanges(sampleRecord, { 'substance.need': { from, to } });
  if (!edit.ok) throw new Error(edit.why);
  const value = valueAt(edit.record, 'substance.need');
  expect(value?.kind === 'list' && value.items).toEqual([
    {
      lines: ['Tout autre chose'],
      cards: [1],
      rewritten: 'réécrit d’après',
      below: [['Autrement (réécrit)']],
    },
  ]);
  expect(briefMarkdown(edit.record, 'fr')).toContain('Tout autre chose\u00a0(réécrit d’après\u00a01)');
  expect(briefMarkdown(edit.record, 'en')).toContain('Tout autre chose\u00a0(rewritten after\u00a01)');
  expect(briefMarkdown(sampleRecord, 'fr')).not.toContain('réécrit');
  const linked = (record: typeof sampleRecord) => JSON.stringify(linkedFields(record));
  expect(linked(edit.record)).toContain('revisionOf');
  expect(linked(sampleRecord)).not.toContain('revisionOf');
});

test('what was struck out of the log is in no brief', () => {
  const by = { role: 'organiser', id: '' } as const;
  const log = [{ date: '2026-11-20', status: 'dropped', text: 'Par erreur', struck: { by, at: 0 } }] as const;
  const record = { ...sampleRecord, followUp: { ...sampleRecord.followUp, log } };
  expect(briefMarkdown(record, 'fr')).not.toContain('Par erreur');
});

test('a card that was hidden says so, and not who wrote it', () => {
  const [card, ...others] = sampleRecord.provenance.cards;
  if (!card) throw new Error('the sample has cards');
  const cards = [...others, { ...card, text: '', notes: [], gone: true, hidden: true } as const];
  const record = { ...sampleRecord, provenance: { ...sampleRecord.provenance, cards } };
  const told = briefContent(record, 'fr').origin.cards.at(-1);
  expect(told).toMatchObject({ lines: [], author: '', gone: 'masquée par l’animation' });
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

test('the first page tells whom to call, in every language and format that people read', () => {
  expect(briefContent(sampleRecord, 'fr').contacts).toEqual([]);
  const many = ['Inès', 'Lucien', 'Odile', 'Claire', 'Rémi'].map((name) => ({
    name,
    reach: '06 12 34 56 78',
  }));
  const record = { ...filledRecord, bearers: { ...filledRecord.bearers, contacts: many } };
  const phone = '06\u00a012\u00a034\u00a056\u00a078';
  expect(briefContent(record, 'fr').contacts).toEqual([
    ...['Inès', 'Lucien', 'Odile'].map((name) => `${name}, ${phone}`),
    '2 autres personnes',
  ]);
  const [head = ''] = briefMarkdown(record, 'en').split('\n## ');
  expect(head).toContain(`**Contacts:** Inès, ${phone}\u00a0· Lucien`);
});

test('without names, nobody is to be called, and nobody is asked who leads [T8]', () => {
  const { contacts } = briefContent(withoutNames(filledRecord), 'fr');
  expect(contacts).toEqual(['Ni les noms ni les contacts ne figurent ici.']);
  const asked = briefMarkdown(withoutNames(filledRecord), 'fr');
  expect(asked).not.toContain('[ ]');
});

test('a copy that leaves the contacts out says so, and does not ask for them [T8]', () => {
  const { contacts, sections } = briefContent(withContactsWithheld(filledRecord), 'fr');
  expect(contacts).toEqual(['Les contacts ne figurent pas sur cet exemplaire.']);
  expect(sections.flatMap(({ fields }) => fields).map(({ path }) => path)).not.toContain('bearers.contacts');
  expect(briefMarkdown(withContactsWithheld(filledRecord), 'fr')).not.toContain('[ ]');
  const nameless = withoutNames(withContactsWithheld(filledRecord));
  expect(briefContent(nameless, 'fr').contacts).toEqual(['Ni les noms ni les contacts ne figurent ici.']);
});

test('the first page tells in short why it was retained against the rule', () => {
  expect(briefContent(sampleRecord, 'fr').decision).toBe('');
  const reason = 'Le conseil délibère en avril, et la banque attend. '.repeat(20);
  const record = { ...sampleRecord, provenance: { ...sampleRecord.provenance, reason } };
  const { decision } = briefContent(record, 'fr');
  expect(decision).toMatch(/^Le conseil délibère en avril, et la banque attend\. .* \p{L}+…$/u);
  expect(decision.length).toBeLessThanOrEqual(240);
  const [head = '', ...others] = briefMarkdown(record, 'fr').split('\n## ');
  expect(head).toContain(
    `**Retenue sur décision, sans que toutes les conditions soient réunies\u00a0:** ${decision}`,
  );
  expect(others.join('')).toContain(reason.trim());
});

test('contributors whose names were erased are still counted [T8]', () => {
  const erased = { ...sampleRecord, provenance: { ...sampleRecord.provenance, people: {} } };
  expect(valueAt(erased, 'bearers.contributors')).toEqual({ kind: 'text', lines: ['6 personnes'] });
});
