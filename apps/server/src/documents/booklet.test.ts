import type { BoardId, ClusterId } from '@terreau/board/ids';
import { sampleRecord } from '@terreau/brief/testing/sample-records';
import { sectionsOf } from '@terreau/project/merging/merge-draft';
import type { ProjectRecord } from '@terreau/project/record/record';
import { afterAll, beforeAll, expect, it } from 'vitest';
import yauzl from 'yauzl';
import type { EventSheet } from '../evening/preparing/event-sheet.ts';
import { writeProject } from '../evening/projects/projects.ts';
import { openTestEvening, type TestEvening } from '../testing/test-evening.ts';
import { booklet, volumesOf } from './booklet.ts';
import { createBriefMaker } from './briefs.ts';
import { baseNameOf } from './document-options.ts';
import type { Typesetter } from './typst.ts';

let t: TestEvening;
beforeAll(async () => {
  t = await openTestEvening();
});
afterAll(() => t.close());

const record = (n: number, description = ''): ProjectRecord => ({
  ...sampleRecord,
  id: `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
  opportunity: { ...sampleRecord.opportunity, description },
  provenance: {
    ...sampleRecord.provenance,
    cluster: { ...sampleRecord.provenance.cluster, id: `cluster-${n}` as ClusterId },
  },
});
const records = (count: number): ProjectRecord[] => Array.from({ length: count }, (_, n) => record(n));

it('is one volume for an evening of thirty projects', () => {
  expect(volumesOf(records(30))).toEqual([records(30)]);
  expect(volumesOf([])).toEqual([]);
});

it('is several where there is more than can be typeset at once, with every record once and in order [T6]', () => {
  const all = [...records(200), record(200, 'x'.repeat(4_000_000)), record(201)];
  const volumes = volumesOf(all);
  expect(volumes.flat()).toEqual(all);
  expect(volumes.length).toBeGreaterThan(4);
  expect(Math.max(...volumes.map(({ length }) => length))).toBeLessThanOrEqual(70);
  expect(volumes.at(-2)).toEqual([record(200, 'x'.repeat(4_000_000))]);
});

it('lies in one archive where it has several volumes', async () => {
  const { event, boards } = await t.event(1);
  const board = boards[0]?.id as BoardId;
  for (const each of records(100)) {
    const drafts = { base: sectionsOf(each), fresh: sectionsOf(each) };
    await writeProject(t.evening, { board, revision: 1, record: each, ...drafts });
  }
  let atOnce = 0;
  const typesetter: Typesetter = {
    pdf: async ({ qrCodes = [] }, progress) => {
      expect(++atOnce).toBe(1);
      progress?.(2, 2);
      atOnce--;
      return new TextEncoder().encode(`${qrCodes.length} briefs`);
    },
    close: async () => undefined,
  };
  const told: number[][] = [];
  const options = {
    locale: 'fr',
    baseUrl: 'https://example.org',
    parts: [],
    names: true,
    boards: null,
  } as const;
  const deps = { evening: t.evening, typesetter, briefs: createBriefMaker(typesetter) };
  const sheet = event as EventSheet;
  const file = await booklet(deps, sheet, options, (done, total) => told.push([done, total]));
  expect([file?.name, file?.type]).toEqual([`${baseNameOf(sheet)}-dossiers.zip`, 'application/zip']);
  expect(told).toEqual([
    [2, 4],
    [4, 4],
  ]);
  const archive = await yauzl.fromBufferPromise(Buffer.from(file?.bytes ?? []), { lazyEntries: true });
  const names: string[] = [];
  for await (const { fileName } of archive.eachEntry()) names.push(fileName);
  expect(names).toEqual([1, 2].map((n) => `${baseNameOf(sheet)}-dossiers-${n}.pdf`));
});
