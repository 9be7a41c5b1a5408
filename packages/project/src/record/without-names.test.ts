import type { ParticipantId } from '@terreau/board/ids';
import { expect, test } from 'vitest';
import { convergeBoard } from '../drafting/converge.ts';
import { conflictsOf, editedPaths, sectionsOf } from '../merging/merge-draft.ts';
import { sampleInput } from '../testing/sample-board.ts';
import { withEdited } from './edits.ts';
import { withValue } from './fields.ts';
import type { ProjectRecord } from './record.ts';
import { withNamesErased, withoutNames } from './without-names.ts';

function namedRecord(): ProjectRecord {
  const [sample] = convergeBoard(sampleInput).records;
  if (!sample) throw new Error('the sample has converged');
  const led = withValue(sample, 'project.lead', 'Odile Marchand');
  return {
    ...led,
    bearers: { ...led.bearers, contacts: [{ name: 'Odile Marchand', reach: 'odile@example.org' }] },
    followUp: { ...led.followUp, nextSteps: [{ what: 'Visiter', owner: 'Odile Marchand', due: '' }] },
  };
}

test('a record without names tells of nobody, be it who leads it or who does its next steps [T8]', () => {
  const named = namedRecord();
  const told = withoutNames(named);
  expect(JSON.stringify(told)).not.toMatch(/odile/iu);
  expect(told.project).toEqual({ ...named.project, lead: '' });
  expect(told.followUp.nextSteps).toMatchObject([{ what: 'Visiter', owner: '' }]);
  expect(told.provenance.people).toEqual({});
});

test('a record whose names are erased says who wrote it by other names, and nothing that waits for anybody [T7] [T8]', () => {
  const named = namedRecord();
  const base = sectionsOf({ ...named, bearers: { ...named.bearers, contacts: [] } });
  // From elsewhere, a draft may name whom ours never do.
  const drafted = { record: withEdited(named, editedPaths(named, base)), base, fresh: sectionsOf(named) };
  const ids = Object.keys(named.provenance.people) as ParticipantId[];
  const names = new Map(ids.slice(1).map((id, index) => [id, `Participant ${index + 2}`]));
  const erased = withNamesErased(drafted, names);
  expect(JSON.stringify(erased)).not.toMatch(/odile/iu);
  expect(erased.record.provenance.people).toEqual(Object.fromEntries(names));
  expect(erased.record.provenance.edited).toEqual([]);
  expect(conflictsOf(erased.record, erased)).toEqual([]);
  expect(erased.record.bearers.contributors).toEqual(named.bearers.contributors);
  expect(withNamesErased(erased, names)).toEqual(erased);
});
