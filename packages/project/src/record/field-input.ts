// What people send for a field, checked and cleaned: of the field's kind, within its limits, without characters that no
// keyboard has. [T6]

import { cleanText } from '@terreau/board/clean-text';
import * as v from 'valibot';
import type { Field, FieldKind, FieldValue } from './fields.ts';
import { sectionSchemas } from './record-schema.ts';

/** What one text may have, as it is sent; two that were written at once are kept beside each other, so twice as many. */
export const maxTextCharacters = 10_000;
export const maxLineCharacters = 500;
const maxItems = 200;
/** A cluster may hold many cards. */
const maxPassages = 5_000;

export type FieldInput =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly why: 'not-of-its-kind' | 'too-long' };

/** Reads a value from outside. */
export function readFieldInput(field: Field, given: unknown): FieldInput {
  const parsed = v.safeParse(schemaOf(field), given, { abortEarly: true });
  if (!parsed.success) return { ok: false, why: 'not-of-its-kind' };
  const value = cleaned(parsed.output, isOfLines(field.kind)) as FieldValue;
  return isWithin(field.kind, value, 1) ? { ok: true, value } : { ok: false, why: 'too-long' };
}

/** Whether a value is still within what a field may hold after several people have written into it. */
export function fitsField(field: Field, value: FieldValue): boolean {
  return isWithin(field.kind, value, 2);
}

function schemaOf({ path }: Field): v.GenericSchema<unknown, unknown> {
  const [section = '', name = ''] = path.split('.');
  const entries = new Map(Object.entries(sectionSchemas)).get(section)?.entries;
  const schema = new Map<string, v.GenericSchema<unknown, unknown>>(Object.entries(entries ?? {})).get(name);
  return schema ?? v.never();
}

function isOfLines(kind: FieldKind): boolean {
  return kind === 'text' || kind === 'passages';
}

/** Cleans every text in a value. The space that somebody types after a word stays: they will go on. */
function cleaned(value: unknown, hasLines: boolean): unknown {
  if (typeof value === 'string') {
    const clean = cleanText(value) + (/\S(\s+)$/u.exec(value)?.[1]?.replace(/[^ \n]/gu, '') ?? '');
    return hasLines ? clean : clean.replace(/\n/gu, ' ');
  }
  if (Array.isArray(value)) return value.map((item) => cleaned(item, hasLines)).filter(isSaid);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned(item, hasLines)]));
}

/** A line of a list in which nothing has been written is not kept. */
export function isSaid(item: unknown): boolean {
  if (typeof item === 'string') return item.trim() !== '';
  if (typeof item !== 'object' || item === null) return true;
  const values = Object.values(item).filter((value) => !Array.isArray(value));
  return values.some((value) => (typeof value === 'string' ? value.trim() !== '' : value !== 0));
}

function isWithin(kind: FieldKind, value: unknown, times: number): boolean {
  const longest = isOfLines(kind) ? maxTextCharacters : maxLineCharacters;
  if (typeof value === 'string') return value.length <= longest * times;
  if (Array.isArray(value)) {
    const most = kind === 'passages' ? maxPassages : maxItems;
    return value.length <= most * times && value.every((item) => isWithin(kind, item, times));
  }
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((item) => isWithin(kind, item, times));
}
