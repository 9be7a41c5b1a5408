import { describe, expect, test } from 'vitest';
import { budgetOf } from './budget.ts';
import { convergeBoard } from './converge.ts';
import { changeStatus, figuresOf, jobsIn, maxLogEntries } from './follow-up.ts';
import type { ProjectRecord, ProjectStatus } from './record.ts';
import { sampleInput } from './testing/sample-board.ts';

const [sample] = convergeBoard(sampleInput).records;
if (!sample) throw new Error('the sample has converged');

const standing = (record: ProjectRecord, status: ProjectStatus, date: string, reason = '') => {
  const changed = changeStatus(record, { status, reason, date });
  if (!changed) throw new Error('the log is full');
  return changed;
};

describe('the status of a project', () => {
  test('is that of the last day of its log, in whatever order it was written down', () => {
    const first = standing(sample, 'under-way', '2027-05-01', 'Premiers pains');
    const late = standing(first, 'being-created', '2027-01-01', 'Statuts');
    expect(late.followUp).toMatchObject({
      status: 'under-way',
      log: [{ text: 'Statuts' }, { text: 'Premiers pains' }],
    });
    expect(standing(late, 'suspended', '2027-05-01', 'Le four fume').followUp.status).toBe('suspended');
  });

  test('is written down once, however often it is sent, and not for ever [T6]', () => {
    const once = standing(sample, 'dropped', '2027-05-01');
    expect(standing(once, 'dropped', '2027-05-01')).toBe(once);
    let record = sample;
    for (let entry = 0; entry < maxLogEntries; entry++)
      record = standing(record, 'considered', '2027-01-01', String(entry));
    expect(changeStatus(record, { status: 'dropped', reason: '', date: '2027-05-01' })).toBeNull();
  });
});

test('the figures of an evening count its projects by status, and their jobs', () => {
  const jobs = (hoped: string, created: string): ProjectRecord => ({
    ...standing(sample, 'under-way', '2027-05-01'),
    impact: { ...sample.impact, jobsHoped: hoped },
    followUp: { ...sample.followUp, status: 'under-way', jobsCreated: created },
  });
  expect(figuresOf([sample, jobs('3 emplois', '0,1'), jobs('2.5', '0,2')])).toEqual({
    projects: 3,
    statuses: { considered: 1, 'being-created': 0, 'under-way': 2, suspended: 0, dropped: 0 },
    jobsHoped: 5.5,
    jobsCreated: 0.3,
  });
});

test.each([
  ['12 emplois', 12],
  ['environ 3', 3],
  ['1,5', 1.5],
  ['En 2027, peut-être', 0],
  ['Un mi-temps en 2027', 0],
  ['', 0],
])('%j tells of %d jobs', (text, jobs) => expect(jobsIn(text)).toBe(jobs));

test('a budget adds up to the cent', () => {
  const lines = (...cents: number[]) => cents.map((each) => ({ label: 'x', cents: each }));
  const project = { ...sample.project, spending: lines(10, 20), income: lines(1_000_000_000_001) };
  expect(budgetOf({ project })).toEqual({
    spending: 30,
    income: 1_000_000_000_001,
    difference: 999_999_999_971,
  });
});
