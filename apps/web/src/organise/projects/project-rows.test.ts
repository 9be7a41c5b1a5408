import { convergeBoard } from '@terreau/project/drafting/converge';
import type { ProjectRecord } from '@terreau/project/record/record';
import { sampleInput } from '@terreau/project/testing/sample-board';
import { describe, expect, it } from 'vitest';
import { type Filter, filterRows, isOverdue, type ProjectRow, rowOf, sortRows } from './project-rows.ts';
import { projectsCsv } from './projects-csv.ts';

const [sample] = convergeBoard(sampleInput).records;
if (!sample) throw new Error('the sample has converged');
const record: ProjectRecord = {
  ...sample,
  followUp: {
    ...sample.followUp,
    status: 'under-way',
    nextSteps: [
      { what: 'Un jour', owner: '', due: '' },
      { what: 'Ouvrir', owner: 'Awa', due: '2027-03-01' },
      { what: 'Visiter', owner: 'Léo', due: '2027-01-15' },
    ],
    log: [
      { date: '2027-01-02', status: 'under-way', text: 'Le local est trouvé.' },
      {
        date: '2027-01-05',
        status: 'dropped',
        text: 'Erreur',
        struck: { by: { role: 'organiser', id: '' }, at: 0 },
      },
    ],
  },
};
const row = rowOf(record, 'fr', '2027-01-15');
const everything: Filter = { text: '', status: '', challenge: '' };

function rows(...changes: readonly Partial<ProjectRow>[]): ProjectRow[] {
  return changes.map((change, index) => ({ ...row, id: `p${index}`, title: `Projet ${index}`, ...change }));
}

describe('a row', () => {
  it('tells the next step that is due first, and since when the project stands where it is', () => {
    expect(row).toMatchObject({ nextStep: 'Visiter', owner: 'Léo', due: '2027-01-15', since: '2027-01-02' });
  });

  it('tells of a step whose day has passed only while none comes after it', () => {
    const nextOn = (day: string) => rowOf(record, 'fr', day).nextStep;
    expect(['2027-01-16', '2027-03-01', '2027-04-01'].map(nextOn)).toEqual(['Ouvrir', 'Ouvrir', 'Ouvrir']);
    expect(isOverdue(rowOf(record, 'fr', '2027-02-01'), '2027-02-01')).toBe(false);
    expect(isOverdue(rowOf(record, 'fr', '2027-04-01'), '2027-04-01')).toBe(true);
  });
});

it('is overdue from the day after it was due, unless the project was dropped', () => {
  expect(isOverdue(row, '2027-01-15')).toBe(false);
  expect(isOverdue(row, '2027-01-16')).toBe(true);
  expect(isOverdue({ ...row, status: 'dropped' }, '2027-01-16')).toBe(false);
  expect(isOverdue({ ...row, due: '' }, '2027-01-16')).toBe(false);
});

describe('sorting', () => {
  const titles = (all: readonly ProjectRow[]) => all.map(({ title }) => title);

  it('counts numbers, passes over accents, and puts what is empty last in either direction', () => {
    const all = rows({ lead: 'Élan 10' }, { lead: '' }, { lead: 'elan 9' }, { lead: 'Zoé' });
    expect(titles(sortRows(all, { by: 'lead', isDescending: false }, 'fr'))).toEqual([
      'Projet 2',
      'Projet 0',
      'Projet 3',
      'Projet 1',
    ]);
    expect(titles(sortRows(all, { by: 'lead', isDescending: true }, 'fr'))).toEqual([
      'Projet 3',
      'Projet 0',
      'Projet 2',
      'Projet 1',
    ]);
  });

  it('takes statuses in the order in which a project goes through them', () => {
    const all = rows({ status: 'dropped' }, { status: 'under-way' }, { status: 'considered' });
    expect(titles(sortRows(all, { by: 'status', isDescending: false }, 'fr'))).toEqual([
      'Projet 2',
      'Projet 1',
      'Projet 0',
    ]);
  });
});

describe('filtering', () => {
  const all = rows({ lead: 'Association Élan' }, { status: 'considered' }, { challenge: 'Se déplacer' });

  it('finds every word wherever it stands', () => {
    expect(filterRows(all, { ...everything, text: 'elan PROJET' })).toEqual([all[0]]);
    expect(filterRows(all, { ...everything, text: 'elan bateau' })).toEqual([]);
  });

  it('takes one status or one challenge', () => {
    expect(filterRows(all, { ...everything, status: 'considered' })).toEqual([all[1]]);
    expect(filterRows(all, { ...everything, challenge: 'Se déplacer' })).toEqual([all[2]]);
  });
});

it('exports no formula, in the words of the language', () => {
  const csv = projectsCsv(rows({ title: '=HYPERLINK("x")' }), 'fr');
  expect(csv).toContain(`"'=HYPERLINK(""x"")";En cours`);
  expect(csv).toContain('Projet;Statut');
});
