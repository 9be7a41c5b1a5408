// What people make of a project record: each change says from what a field was to what it shall be, so that what others have
// changed meanwhile stays. Nothing that anybody typed is lost, and where a sentence comes from cannot be made up. [T7]

import { isPassage, isPassages } from '../merging/merge-passages.ts';
import type { Versions } from '../merging/merge-sequences.ts';
import { changeValueAnew, mergeValues } from '../merging/merge-values.ts';
import { type FieldInput, fitsField, readFieldInput } from './field-input.ts';
import { type Field, type FieldPath, type FieldValue, fieldAt, valueAt, withValue } from './fields.ts';
import type { Passage, ProjectRecord } from './record.ts';

/** By the paths of fields, what each was and what it shall be; from outside, so nothing of it is checked. */
export type Changes = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

export type Edit =
  | { readonly ok: true; readonly record: ProjectRecord }
  | { readonly ok: false; readonly path: string; readonly why: EditRefusal };

/** `full`: several people's words together are more than the field holds. */
export type EditRefusal = 'no-such-field' | 'not-of-its-kind' | 'too-long' | 'full';

/**
 * What people may fill one record with, in characters of its JSON: a hundred times what they write in an evening. Without it
 * the limits of the fields together allow hundreds of megabytes, which everybody at the table would be sent. [T6]
 */
export const maxRecordCharacters = 1_000_000;

/** The record with all of the changes, or with none of them. Made again, a change changes nothing. */
export function applyChanges(record: ProjectRecord, changes: Changes): Edit {
  let edited = record;
  const paths: FieldPath[] = [];
  for (const [path, change] of Object.entries(changes)) {
    const field = fieldAt(path);
    if (!field) return { ok: false, path, why: 'no-such-field' };
    const [from, to] = [readFieldInput(field, change.from), readFieldInput(field, change.to)];
    if (!from.ok) return { ok: false, path, why: from.why };
    if (!to.ok) return { ok: false, path, why: to.why };
    const value = mergeValues(field, versionsOf(edited, field, from, to));
    if (!fitsField(field, value)) return { ok: false, path, why: 'full' };
    edited = withValue(edited, field.path, value);
    paths.push(field.path);
  }
  // What was drafted from a large board may be more, and still be made shorter.
  const path = paths.at(-1);
  if (path && sizeOf(edited) > Math.max(maxRecordCharacters, sizeOf(record))) {
    return { ok: false, path, why: 'full' };
  }
  return { ok: true, record: withEdited(edited, [...edited.provenance.edited, ...paths]) };
}

/**
 * What a field becomes when somebody takes a change back, or makes it again: `change` is turned round for that. Whatever
 * others have made of the field since stays.
 */
export function valueAnew(record: ProjectRecord, path: FieldPath, change: Changes[string]): FieldValue {
  const field = fieldAt(path);
  if (!field) throw new Error(`people fill in no field ${path}`);
  const [from, to] = [readFieldInput(field, change.from), readFieldInput(field, change.to)];
  // What was refused as too much was never in the record.
  if (!from.ok || !to.ok) return valueAt(record, path);
  return changeValueAnew(field, versionsOf(record, field, from, to));
}

/** The record with the list of the fields that people have edited, each once and in one order. */
export function withEdited(record: ProjectRecord, paths: readonly string[]): ProjectRecord {
  return { ...record, provenance: { ...record.provenance, edited: [...new Set(paths)].sort() } };
}

/** Without where it comes from, which people do not fill in. */
function sizeOf({ provenance: _, ...sections }: ProjectRecord): number {
  return JSON.stringify(sections).length;
}

function versionsOf(
  record: ProjectRecord,
  field: Field,
  from: FieldInput & { ok: true },
  to: FieldInput & { ok: true },
): Versions<FieldValue> {
  const known = sourcesOf(record);
  const [base, theirs] = [fromKnown(from.value, known), fromKnown(to.value, known)];
  return { base, mine: valueAt(record, field.path), theirs };
}

/** The ids of all cards and notes that the record comes from. */
function sourcesOf({ provenance }: ProjectRecord): ReadonlySet<string> {
  return new Set(provenance.cards.flatMap(({ id, notes }) => [id, ...notes.map((note) => note.id)]));
}

/** A value whose passages name no cards and notes but those of the record. */
function fromKnown(value: FieldValue, known: ReadonlySet<string>): FieldValue {
  if (isPassage(value)) return passageFrom(value, known);
  return isPassages(value) ? value.map((item) => passageFrom(item, known)) : value;
}

function passageFrom({ text, cards, notes }: Passage, known: ReadonlySet<string>): Passage {
  return { text, cards: cards.filter((id) => known.has(id)), notes: notes.filter((id) => known.has(id)) };
}
