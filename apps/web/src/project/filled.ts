// How much of a record has been filled in. Pure.

import { standingEntries } from '@terreau/project/follow-up/follow-up';
import { type Field, type FieldValue, valueAt } from '@terreau/project/record/fields';
import type { ProjectRecord, Section } from '@terreau/project/record/record';
import { fieldsOf } from './labels.ts';

/** So many of the things that are asked for are there. */
export interface Progress {
  readonly n: number;
  readonly of: number;
}

/** Whether anything is said there. */
export function isFilled(value: FieldValue): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return 'text' in value ? value.text.trim() !== '' : value.length > 0;
}

/** Of some fields; contacts, which not everybody sees, are neither there nor missing for those who do not. */
export function progressOf(record: ProjectRecord, fields: readonly Field[], seesContacts: boolean): Progress {
  const seen = fields.filter(({ kind }) => kind !== 'contacts' || seesContacts);
  return { n: seen.filter(({ path }) => isFilled(valueAt(record, path))).length, of: seen.length };
}

/** Of a part of the record. Where the project stands counts as said once somebody has said it. */
export function progressOfSection(record: ProjectRecord, section: Section, seesContacts: boolean): Progress {
  const { n, of } = progressOf(record, fieldsOf(section), seesContacts);
  return section === 'followUp'
    ? { n: n + Math.min(standingEntries(record.followUp.log).length, 1), of: of + 1 }
    : { n, of };
}
