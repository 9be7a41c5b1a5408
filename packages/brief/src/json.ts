// The brief as JSON: the whole record, with its keys in one order, so that the same record makes the same bytes.

import type { ProjectRecord } from '@terreau/project/record/record';

/** The record as canonical JSON: keys sorted by code unit, two spaces, a line end at the end. */
export function briefJson(record: ProjectRecord): string {
  return canonicalJson(record);
}

/** Any value that JSON can say, always as the same bytes. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(value, sortedKeys, 2)}\n`;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
