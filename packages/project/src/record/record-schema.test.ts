import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import type * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { convergeBoard } from '../drafting/converge.ts';
import { arbitraryInput } from '../testing/arbitrary-board.ts';
import { sampleInput } from '../testing/sample-board.ts';
import { checkBy } from '../testing/schema-check.ts';
import { valueLabels } from '../wording/value-labels.ts';
import { fields } from './fields.ts';
import { publishedSchema, schemaId } from './published-schema.ts';
import { readRecord } from './read-record.ts';
import { emptySections, type ProjectRecord, recordVersion, sections } from './record.ts';
import { recordSchema } from './record-schema.ts';

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** Every record fits the schema: this does not compile otherwise. */
const asInput = (record: ProjectRecord): DeepReadonly<v.InferInput<typeof recordSchema>> => record;

const [sample] = convergeBoard(sampleInput).records;
if (!sample) throw new Error('the sample has converged');

describe('the schema of a record', () => {
  const json = toJsonSchema(recordSchema, { target: 'draft-2020-12', errorMode: 'ignore' });
  const published = publishedSchema({ ...json });
  const faultOf = checkBy(published);

  test('published as JSON Schema, takes every record that is drafted, as other programs read it', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        for (const record of convergeBoard(input).records) {
          const json: unknown = JSON.parse(JSON.stringify(asInput(record)));
          expect(faultOf(json)).toBeNull();
          expect(readRecord(json)).toEqual(record);
        }
      }),
    );
  });

  test('takes nothing else', () => {
    for (const wrong of [
      { ...sample, version: 99 },
      { ...sample, substance: {} },
      { ...sample, identity: { ...sample.identity, title: 'x' } },
      { ...sample, followUp: { ...sample.followUp, status: 'flying' } },
      { ...sample, impact: { ...sample.impact, goals: [18] } },
    ]) {
      expect(faultOf(wrong)).not.toBeNull();
      expect(readRecord(wrong)).toBeNull();
    }
    for (const none of [null, 'x', [], {}, { version: 0 }, { version: '__proto__' }])
      expect(readRecord(none)).toBeNull();
  });

  test('is named, and says what every section, field and value is called in French and English', () => {
    expect(published).toMatchObject({
      $id: schemaId,
      title: 'Project record',
      'x-labels': { fr: { label: 'Fiche projet' } },
    });
    for (const section of [...sections, 'provenance'])
      expect(partOf(published, section)).toMatchObject(bothLanguages);
    for (const section of sections) {
      for (const name of Object.keys(emptySections[section]))
        expect(partOf(published, section, name)).toMatchObject(bothLanguages);
    }
    expect(partOf(published, 'followUp', 'status')).toMatchObject({
      title: 'Status',
      description: 'How far has the project come?',
      'x-value-labels': { fr: valueLabels.fr.statuses, en: valueLabels.en.statuses },
    });
    expect(partOf(published, 'bearers', 'ownership')).toHaveProperty('x-value-labels.fr.mixed', 'Mixte');
  });

  test('knows every field, of which people fill in all but where it comes from and how far it is', () => {
    const all = sections.flatMap((section) =>
      Object.keys(emptySections[section]).map((name) => `${section}.${name}`),
    );
    const filled = fields.map(({ path }) => path as string);
    expect(new Set(filled).size).toBe(filled.length);
    expect(all.filter((path) => !filled.includes(path))).toEqual([
      'identity.challenge',
      'identity.domain',
      'identity.event',
      'identity.date',
      'identity.table',
      'bearers.contributors',
      'followUp.status',
      'followUp.log',
    ]);
  });
});

const label = expect.stringMatching(/./u);
const bothLanguages = { title: label, 'x-labels': { fr: { label }, en: { label } } };

function partOf(schema: unknown, ...path: readonly string[]): unknown {
  return path.reduce((part, name) => Object(Object(part).properties)[name], schema);
}

test('a record of the first version is read, with its statuses as they are called now', () => {
  const log = [
    { date: '2026-03-20', status: 'beingCreated', text: 'Première réunion' },
    { date: '2026-05-02', status: 'underWay', text: '' },
  ];
  const first = { ...sample, version: 1, followUp: { ...sample.followUp, status: 'underWay', log } };
  expect(readRecord(JSON.parse(JSON.stringify(first)))).toEqual({
    ...sample,
    version: recordVersion,
    followUp: {
      ...sample.followUp,
      status: 'under-way',
      log: [
        { date: '2026-03-20', status: 'being-created', text: 'Première réunion' },
        { date: '2026-05-02', status: 'under-way', text: '' },
      ],
    },
  });
});
