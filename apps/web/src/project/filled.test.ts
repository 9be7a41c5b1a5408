import { convergeBoard } from '@terreau/project/drafting/converge';
import type { ProjectRecord } from '@terreau/project/record/record';
import { sampleInput } from '@terreau/project/testing/sample-board';
import { expect, it } from 'vitest';
import { progressOfSection } from './filled.ts';

const [sample] = convergeBoard(sampleInput).records;
if (!sample) throw new Error('the sample has converged');
const record: ProjectRecord = sample;

it('counts where the project stands once somebody has said it', () => {
  expect(progressOfSection(record, 'followUp', true)).toEqual({ n: 0, of: 4 });
  const entry = { date: '2027-01-02', status: 'under-way', text: 'Le local est trouvé.' } as const;
  const followed = { ...record, followUp: { ...record.followUp, log: [entry] } };
  expect(progressOfSection(followed, 'followUp', true)).toEqual({ n: 1, of: 4 });
});

it('counts what is filled in, and contacts only where they are seen', () => {
  const filled = {
    ...record,
    bearers: { ...record.bearers, legalForm: 'Scic', contacts: [{ name: 'Awa', reach: '' }] },
  };
  expect(progressOfSection(filled, 'bearers', true)).toEqual({ n: 2, of: 5 });
  expect(progressOfSection(filled, 'bearers', false)).toEqual({ n: 1, of: 4 });
});
