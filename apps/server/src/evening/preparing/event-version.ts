// How an organiser says which state of an evening they change, so that two of them do not undo each other unawares.

import { createHash } from 'node:crypto';
import type { EventSheet } from './event-sheet.ts';

export type VersionedSheet = EventSheet & { readonly version: string };

/** The sheet with a name for what it says: the same for the same. */
export function withVersion(sheet: EventSheet): VersionedSheet {
  return { ...sheet, version: versionOf(sheet) };
}

export function versionOf(sheet: EventSheet): string {
  return createHash('sha256').update(JSON.stringify(sheet, inOrder)).digest('base64url').slice(0, 16);
}

/** However a sheet was put together, its fields are in one order. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
