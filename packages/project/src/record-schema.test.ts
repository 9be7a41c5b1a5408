import { toJsonSchema } from '@valibot/to-json-schema';
import type { AnySchema } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { convergeBoard } from './converge.ts';
import { fields } from './fields.ts';
import { readRecord } from './read-record.ts';
import { emptySections, type ProjectRecord, recordVersion, sections } from './record.ts';
import { recordSchema } from './record-schema.ts';
import { arbitraryInput } from './testing/arbitrary-board.ts';
import { sampleInput } from './testing/sample-board.ts';

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** Every record fits the schema: this does not compile otherwise. */
const asInput = (record: ProjectRecord): DeepReadonly<v.InferInput<typeof recordSchema>> => record;

const [sample] = convergeBoard(sampleInput).records;
if (!sample) throw new Error('the sample has converged');

describe('the schema of a record', () => {
  const schema: AnySchema = JSON.parse(
    JSON.stringify(toJsonSchema(recordSchema, { target: 'draft-2020-12', errorMode: 'ignore' })),
  );
  const validate = new Ajv2020({ strict: false }).compile(schema);

  test('published as JSON Schema, takes every record that is drafted, as other programs read it', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        for (const record of convergeBoard(input).records) {
          const json: unknown = JSON.parse(JSON.stringify(asInput(record)));
          expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
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
      expect(validate(wrong)).toBe(false);
      expect(readRecord(wrong)).toBeNull();
    }
    for (const none of [null, 'x', [], {}, { version: 0 }, { version: '__proto__' }])
      expect(readRecord(none)).toBeNull();
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
