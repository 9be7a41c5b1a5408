import { describe, expect, test } from 'vitest';
import { convergeBoard } from '../drafting/converge.ts';
import { budgetOf } from '../record/budget.ts';
import type { Follower, LogEntry, ProjectRecord, ProjectStatus } from '../record/record.ts';
import { sampleInput } from '../testing/sample-board.ts';
import {
  changeStatus,
  type Followed,
  figuresOf,
  maxEntriesOfOne,
  maxLogEntries,
  strikeEntry,
} from './follow-up.ts';

const [sample] = convergeBoard(sampleInput).records;
if (!sample) throw new Error('the sample has converged');

const at = Date.UTC(2028, 0, 1);
const organiser = { role: 'organiser', id: '' } as const;
const bearer = { role: 'bearer', id: 'link-1' } as const;
type Changing = readonly [ProjectRecord, ProjectStatus, string, string?, Follower?];

const tryStanding = (...[record, status, date, reason = '', by = organiser]: Changing) =>
  changeStatus(record, { status, reason, date }, { by, at });
const standing = (...changing: Changing) => recordOf(tryStanding(...changing));
const strike = (record: ProjectRecord, { date, status, text }: LogEntry, by: Follower = organiser) =>
  strikeEntry(record, { date, status, reason: text }, { by, at });

function recordOf(followed: Followed): ProjectRecord {
  if (!followed.ok) throw new Error(followed.refusal.reason);
  return followed.record;
}

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

  test('is said of days that have come, and of no time out of mind', () => {
    expect(tryStanding(sample, 'dropped', '9999-12-31')).toMatchObject({ refusal: { reason: 'bad-day' } });
    expect(tryStanding(sample, 'dropped', '2028-01-03')).toMatchObject({ refusal: { to: '2028-01-02' } });
    expect(tryStanding(sample, 'dropped', '2015-12-31')).toMatchObject({ refusal: { from: '2016-01-01' } });
    for (const day of ['2016-01-01', '2028-01-02'])
      expect(standing(sample, 'dropped', day).followUp.status).toBe('dropped');
  });

  test('is written down once, however often it is sent', () => {
    const once = standing(sample, 'dropped', '2027-05-01');
    expect(standing(once, 'dropped', '2027-05-01')).toBe(once);
  });

  test('is as it was before an entry that is struck out, which stays to be read', () => {
    const first = standing(sample, 'under-way', '2027-01-01', 'Statuts', bearer);
    const wrong = standing(first, 'dropped', '2027-05-01', 'Non', bearer);
    const [own, entry] = wrong.followUp.log;
    if (!own || !entry) throw new Error('two were written');
    const struck = recordOf(strike(wrong, entry));
    expect(struck.followUp).toEqual({
      ...wrong.followUp,
      status: 'under-way',
      log: [own, { ...entry, struck: { by: organiser, at } }],
    });
    expect(strike(struck, entry)).toEqual({ ok: true, record: struck });
    expect(recordOf(strike(struck, own, bearer)).followUp.status).toBe('considered');
    expect(strike(struck, own, { ...bearer, id: 'link-2' })).toMatchObject({
      refusal: { reason: 'not-own' },
    });
    expect(strike(struck, { ...own, text: 'Autre' })).toMatchObject({ refusal: { reason: 'no-such-entry' } });
    // Who struck it out by mistake says it again.
    expect(standing(struck, 'dropped', '2027-05-01', 'Non').followUp.status).toBe('dropped');
  });

  test('is struck out of the entry that one may strike, when others have said the same', () => {
    const other = { ...bearer, id: 'link-2' } as const;
    const own = standing(sample, 'dropped', '2027-05-01', 'Non', bearer);
    const theirs = standing(sample, 'dropped', '2027-05-01', 'Non', other);
    const log = [...own.followUp.log, ...theirs.followUp.log];
    const both = { ...own, followUp: { ...own.followUp, log } };
    const [entry] = log;
    if (!entry) throw new Error('two were written');
    const struck = recordOf(strike(both, entry, bearer));
    expect(struck.followUp.log).toEqual([{ ...entry, struck: { by: bearer, at } }, log[1]]);
    expect(strike(struck, entry, bearer)).toEqual({ ok: true, record: struck });
    expect(strike(struck, entry, { ...bearer, id: 'link-3' })).toMatchObject({
      refusal: { reason: 'not-own' },
    });
  });

  test('can always be said by the organiser, whatever others have written [T6]', () => {
    let record = sample;
    const by = (id: number): Follower => ({ role: 'bearer', id: `link-${id}` });
    for (let n = 0; n < maxEntriesOfOne; n++)
      record = standing(record, 'dropped', '2027-01-01', String(n), by(0));
    expect(tryStanding(record, 'dropped', '2027-01-01', 'x', by(0))).toMatchObject({
      refusal: { reason: 'too-many-of-one' },
    });
    for (let n = record.followUp.log.length; n < 800; n++)
      record = standing(record, 'dropped', '2027-01-01', String(n), by(Math.floor(n / maxEntriesOfOne)));
    expect(tryStanding(record, 'dropped', '2027-01-01', 'x', by(9))).toMatchObject({
      refusal: { reason: 'log-full' },
    });
    for (let n = 800; n < maxLogEntries; n++) record = standing(record, 'under-way', '2027-02-01', String(n));
    expect(tryStanding(record, 'under-way', '2027-02-01', 'x')).toMatchObject({
      refusal: { reason: 'log-full' },
    });
    // What was struck makes room.
    const [entry] = record.followUp.log;
    if (!entry) throw new Error('it is full');
    const after = standing(recordOf(strike(record, entry)), 'suspended', '2027-03-01');
    expect(after.followUp.log).toHaveLength(maxLogEntries);
    expect(after.followUp.log).not.toContainEqual(expect.objectContaining({ struck: expect.anything() }));
  });
});

test('the figures of an evening count its projects by status, and their jobs', () => {
  const jobs = (hoped: string, created: string): ProjectRecord => ({
    ...standing(sample, 'under-way', '2027-05-01'),
    impact: { ...sample.impact, jobsHoped: hoped },
    followUp: { ...sample.followUp, status: 'under-way', jobsCreated: created },
  });
  expect(figuresOf([sample, jobs('3 emplois', '0,1'), jobs('2.5', '0,2'), jobs('3 à 5', '1')])).toEqual({
    projects: 4,
    statuses: { considered: 1, 'being-created': 0, 'under-way': 3, suspended: 0, dropped: 0 },
    jobsHoped: 5.5,
    jobsCreated: 1.3,
    uncounted: { jobsHoped: 1, jobsCreated: 0 },
  });
});

test('a budget adds up to the cent', () => {
  const lines = (...cents: number[]) => cents.map((each) => ({ label: 'x', cents: each }));
  const project = { ...sample.project, spending: lines(10, 20), income: lines(1_000_000_000_001) };
  expect(budgetOf({ project })).toEqual({
    spending: 30,
    income: 1_000_000_000_001,
    difference: 999_999_999_971,
  });
});
