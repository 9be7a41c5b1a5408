import { expect, test } from 'vitest';
import { convergeBoard } from './converge.ts';
import { withValue } from './fields.ts';
import type { ProjectRecord } from './record.ts';
import { sampleInput } from './testing/sample-board.ts';
import { withoutNames } from './without-names.ts';

test('a record without names tells of nobody, be it who leads it or who does its next steps [T8]', () => {
  const [sample] = convergeBoard(sampleInput).records;
  if (!sample) throw new Error('the sample has converged');
  const led = withValue(sample, 'project.lead', 'Odile Marchand');
  const named: ProjectRecord = {
    ...led,
    bearers: { ...led.bearers, contacts: [{ name: 'Odile Marchand', reach: 'odile@example.org' }] },
    followUp: { ...led.followUp, nextSteps: [{ what: 'Visiter', owner: 'Odile Marchand', due: '' }] },
  };
  const told = withoutNames(named);
  expect(JSON.stringify(told)).not.toMatch(/odile/iu);
  expect(told.project).toEqual({ ...named.project, lead: '' });
  expect(told.followUp.nextSteps).toMatchObject([{ what: 'Visiter', owner: '' }]);
  expect(told.provenance.people).toEqual({});
});
