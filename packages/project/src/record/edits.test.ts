import { describe, expect, test } from 'vitest';
import { convergeBoard } from '../drafting/converge.ts';
import { sampleInput } from '../testing/sample-board.ts';
import { applyChanges, type Changes, maxRecordCharacters } from './edits.ts';
import { maxTextCharacters } from './field-input.ts';
import type { ProjectRecord } from './record.ts';

const [sample] = convergeBoard(sampleInput).records;
if (!sample) throw new Error('the sample has converged');

const applied = (record: ProjectRecord, changes: Changes): ProjectRecord => {
  const edit = applyChanges(record, changes);
  if (!edit.ok) throw new Error(`${edit.path}: ${edit.why}`);
  return edit.record;
};
const refused = (path: string, to: unknown, from: unknown = '') => {
  const edit = applyChanges(sample, { [path]: { from, to } });
  return edit.ok ? null : edit.why;
};

describe('changes of a record', () => {
  test('are made on top of what others have made meanwhile, and name the fields', () => {
    const first = applied(sample, { 'project.lead': { from: '', to: 'Inès' } });
    const both = applied(first, {
      'project.lead': { from: '', to: 'Lucien' },
      'impact.goals': { from: [], to: [2] },
    });
    expect(both.project.lead).toBe('Lucien Inès');
    expect(both.provenance.edited).toEqual(['impact.goals', 'project.lead']);
  });

  test('are taken back by the change that undoes them', () => {
    const changes = { 'substance.need': { from: sample.substance.need, to: sample.substance.need.slice(1) } };
    const without = applied(sample, changes);
    expect(without.substance.need).toHaveLength(1);
    const undone = applied(without, {
      'substance.need': { from: without.substance.need, to: sample.substance.need },
    });
    expect(undone.substance.need).toEqual(sample.substance.need);
  });

  test('cannot make up where a sentence comes from [T7]', () => {
    const made = { text: 'Inventé', cards: ['card-99999', 'card-00000'], notes: ['note-9-9'] };
    const record = applied(sample, { 'substance.openQuestions': { from: [], to: [made] } });
    expect(record.substance.openQuestions).toContainEqual({
      text: 'Inventé',
      cards: ['card-00000'],
      notes: [],
    });
  });

  test('are cleaned of what no keyboard has, and keep the space that somebody has just typed', () => {
    const record = applied(sample, {
      'project.lead': { from: '', to: 'In\u202eès\u0007 \nA ' },
      'project.activities': { from: '', to: 'Pétrir\r\n=cuire() <b>\u{1f956}' },
      'project.partners': { from: [], to: ['La commune', ' ', ''] },
    });
    expect(record.project).toMatchObject({
      lead: 'Inès  A ',
      activities: 'Pétrir\n=cuire() <b>🥖',
      partners: ['La commune'],
    });
  });

  test('are refused where people fill in nothing, and where a value is none of the field', () => {
    for (const path of ['followUp.status', 'followUp.log', 'provenance.edited', 'id', '__proto__.x', ''])
      expect(refused(path, 'x')).toBe('no-such-field');
    expect(refused('project.lead', null)).toBe('not-of-its-kind');
    expect(refused('project.lead', 'x', 7)).toBe('not-of-its-kind');
    expect(refused('bearers.category', 'castle')).toBe('not-of-its-kind');
    expect(refused('project.income', [{ label: 'x', cents: 1e300 }], [])).toBe('not-of-its-kind');
    expect(refused('followUp.nextSteps', [{ what: 'x', owner: '', due: 'demain' }], [])).toBe(
      'not-of-its-kind',
    );
  });

  test('are bounded, also where many write at once [T6]', () => {
    const long = (letter: string) => letter.repeat(maxTextCharacters);
    expect(refused('project.activities', `${long('a')}a`)).toBe('too-long');
    expect(refused('project.lead', 'a'.repeat(501))).toBe('too-long');
    expect(refused('project.partners', new Array(201).fill('x'), [])).toBe('too-long');
    let record = applied(sample, { 'project.activities': { from: '', to: long('a') } });
    const third = { 'project.activities': { from: '', to: long('c') } };
    expect(applyChanges(record, third)).toMatchObject({ ok: false, why: 'full' });
    record = applied(sample, { 'project.activities': { from: '', to: long('a').slice(1) } });
    record = applied(record, { 'project.activities': { from: '', to: long('b') } });
    expect(applyChanges(record, third)).toMatchObject({ ok: false, why: 'full' });
  });

  test('are bounded all together, and what is too much can be taken away again [T6]', () => {
    const passages = (count: number) =>
      new Array(count).fill({ text: 'a'.repeat(maxTextCharacters), cards: [], notes: [] });
    const most = Math.floor(maxRecordCharacters / maxTextCharacters) - 10;
    const record = applied(sample, { 'substance.openQuestions': { from: [], to: passages(most) } });
    const more = { 'project.resources': { from: [], to: passages(20) } };
    expect(applyChanges(record, more)).toEqual({ ok: false, path: 'project.resources', why: 'full' });
    const substance = { ...record.substance, openQuestions: passages(2 * most) };
    const drafted = { ...record, substance };
    const less = { from: substance.openQuestions, to: passages(2 * most - 1) };
    expect(applyChanges(drafted, { 'substance.openQuestions': less }).ok).toBe(true);
    expect(applyChanges(drafted, more)).toMatchObject({ ok: false, why: 'full' });
  });
});
