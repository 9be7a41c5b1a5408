// How much of a record has been filled in. Pure.

import { type Field, type FieldValue, valueAt } from '@terreau/project/fields';
import type { ProjectRecord } from '@terreau/project/record';

/** Whether anything is said there. */
export function isFilled(value: FieldValue): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return 'text' in value ? value.text.trim() !== '' : value.length > 0;
}

/** How many of the fields say something. */
export function countFilled(record: ProjectRecord, fields: readonly Field[]): number {
  return fields.filter(({ path }) => isFilled(valueAt(record, path))).length;
}
