// Reads a record that was stored, or comes from another installation: brings it from the version of its time to this one, and
// checks it. A migration that was released is never changed.

import * as v from 'valibot';
import { sectionsOf } from '../merging/merge-draft.ts';
import { type ProjectRecord, recordVersion } from './record.ts';
import type { DraftedRecord } from './record-edit.ts';
import { recordSchema } from './record-schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** By the version from which each leads to the next. */
const migrations: Readonly<Record<number, (record: Json) => Json>> = {
  1: renameStatuses,
};

/** null when it is no record, or of a version that is not known yet. */
export function readRecord(json: unknown): ProjectRecord | null {
  let record: unknown = json;
  while (isJson(record) && record['version'] !== recordVersion) {
    const migrate = typeof record['version'] === 'number' ? migrations[record['version']] : undefined;
    if (!migrate) return null;
    record = migrate(record);
  }
  const parsed = v.safeParse(recordSchema, record, { abortEarly: true });
  // The schema knows texts where the record knows ids.
  return parsed.success ? (parsed.output as unknown as ProjectRecord) : null;
}

/**
 * A record with the drafts that it is compared with, which were stored with it and are of the version of its time; null for a
 * draft that was not kept, which then says what the record says. null when one of them cannot be read.
 */
export function readDrafted(stored: {
  readonly record: unknown;
  readonly base: unknown;
  readonly fresh: unknown;
}): DraftedRecord | null {
  const record = readRecord(stored.record);
  const [base, fresh] = [stored.base, stored.fresh].map((draft) => {
    if (draft === null) return record;
    return isJson(stored.record) && isJson(draft) ? readRecord({ ...stored.record, ...draft }) : null;
  });
  return record && base && fresh ? { record, base: sectionsOf(base), fresh: sectionsOf(fresh) } : null;
}

/** The names that the statuses had in code, and have as they travel. */
const statusNames: Readonly<Record<string, string>> = {
  beingCreated: 'being-created',
  underWay: 'under-way',
};

function renameStatuses(record: Json): Json {
  const followUp = isJson(record['followUp']) ? record['followUp'] : {};
  const log = Array.isArray(followUp['log']) ? followUp['log'] : [];
  const entries = log.map((entry: unknown) => (isJson(entry) ? withNewStatus(entry) : entry));
  return { ...record, version: 2, followUp: { ...withNewStatus(followUp), log: entries } };
}

function withNewStatus(of: Json): Json {
  const status = of['status'];
  return { ...of, status: typeof status === 'string' ? (statusNames[status] ?? status) : status };
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
