// One cell of an imported table as what its column asks for: a line, a number, a day. A cell comes as a spreadsheet has it, or
// as the text of a CSV file. What is wrong is a value.

import { cleanLine, cleanText } from '@terreau/board/clean-text';
import { type Domain, domainNames, domains } from '../domains.ts';
import type { Said } from '../script.ts';
import type { Locale } from '../session.ts';
import { folded } from './import-columns.ts';
import type { ImportFault } from './import-problems.ts';
import { inseeCode, isDay } from './planned-event.ts';

export type ImportCell = string | number | boolean | Date | null;

/** A value, or what is wrong with it; undefined for an empty cell. */
export type CellRead<T> = { readonly value: T } | { readonly fault: ImportFault } | undefined;

/** What a message repeats of a cell, however long it is. */
const maxShownCharacters = 40;

/** What a spreadsheet counts for the first day of 2000 and of 2100. */
const firstDays = 36_526;
const lastDays = 73_051;

/** What people also call them. */
const otherNames: Readonly<Partial<Record<Domain, readonly string[]>>> = {
  food: ['Alimentation', 'Agriculture', 'Food'],
  business: ['Business'],
  education: ['Éducation', 'Formation', 'Education', 'Training'],
  culture: ['Culture et loisirs', 'Culture and leisure'],
};

/** All ten in a line. */
export const usualDomains: Said = {
  fr: Object.values(domainNames('fr')).join(', '),
  en: Object.values(domainNames('en')).join(', '),
};

export function textOf(cell: ImportCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return cleanText(String(cell));
}

/** The beginning of a cell, to repeat it in a message. */
export function shown(text: string): string {
  const line = cleanLine(text);
  const characters = [...line];
  return characters.length > maxShownCharacters
    ? `${characters.slice(0, maxShownCharacters).join('')}…`
    : line;
}

export function readLine(cell: ImportCell | undefined, max: number): CellRead<string> {
  return withinLength(cleanLine(textOf(cell)), max);
}

export function readText(cell: ImportCell | undefined, max: number): CellRead<string> {
  return withinLength(textOf(cell), max);
}

export function readCount(cell: ImportCell | undefined, min: number, max: number): CellRead<number> {
  const text = textOf(cell);
  if (text === '') return undefined;
  const value = Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(/[.,]0+$/, ''));
  const isRight = /^[\d\s\u00a0\u202f]+([.,]0+)?$/.test(text) && value >= min && value <= max;
  return isRight ? { value } : { fault: { code: 'not-a-number', said: shown(text), min, max } };
}

/** ISO, or the day before the month as Europe writes it, or what a spreadsheet counts from 1900. */
export function readDay(cell: ImportCell | undefined): CellRead<string> {
  const text = textOf(cell);
  if (text === '') return undefined;
  const days = /^\d{5}([.,]\d+)?$/.test(text) ? Number.parseInt(text, 10) : 0;
  if (days >= firstDays && days <= lastDays)
    return { value: new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10) };
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/.exec(text) ?? [];
  const iso =
    year === '' ? text.replace(/T.*$/, '') : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? { value: iso } : { fault: { code: 'not-a-day', said: shown(text) } };
}

export function readLanguage(cell: ImportCell | undefined): CellRead<Locale> {
  const text = folded(textOf(cell));
  if (text === '') return undefined;
  if (['fr', 'francais', 'french'].includes(text)) return { value: 'fr' };
  if (['en', 'anglais', 'english'].includes(text)) return { value: 'en' };
  return { fault: { code: 'not-a-language', said: shown(textOf(cell)) } };
}

/** A spreadsheet takes `01004` for the number 1004; in a text nobody knows which digit is missing. */
export function readInsee(cell: ImportCell | undefined): CellRead<string> {
  const text = textOf(cell).replace(/\s/g, '').toUpperCase();
  if (text === '') return undefined;
  const code = typeof cell === 'number' && text.length === 4 ? `0${text}` : text;
  return inseeCode.test(code) ? { value: code } : { fault: { code: 'not-a-code', said: shown(text) } };
}

export function readYes(cell: ImportCell | undefined): CellRead<boolean> {
  const text = folded(textOf(cell));
  if (text === '') return undefined;
  if (['oui', 'yes', 'true', 'vrai', '1', 'x', 'o', 'y'].includes(text)) return { value: true };
  if (['non', 'no', 'false', 'faux', '0', 'n'].includes(text)) return { value: false };
  return { fault: { code: 'not-yes-or-no', said: shown(textOf(cell)) } };
}

/** One of the ten by its id or either name, or a domain of one's own that is not nearly one of them. */
export function readDomain(cell: ImportCell | undefined, max: number): CellRead<string> {
  const line = readLine(cell, max);
  if (!line || 'fault' in line) return line;
  const said = folded(line.value);
  const known = domains.find((id) => namesOf(id).includes(said));
  if (known) return { value: known };
  const near = domains.find((id) => namesOf(id).some((name) => isNear(name, said)));
  return near
    ? { fault: { code: 'misspelt-domain', said: shown(line.value), meant: bothNames(near) } }
    : line;
}

export function isUsualDomain(domain: string): boolean {
  return domains.some((id) => id === domain);
}

/** Names between semicolons, commas or lines. */
export function readNames(cell: ImportCell | undefined, max: number): CellRead<readonly string[]> {
  const names = textOf(cell)
    .split(/[;,\n]/)
    .map(cleanLine)
    .filter((name) => name !== '');
  if (names.length === 0) return undefined;
  const long = names.find((name) => name.length > max);
  return long ? { fault: { code: 'too-long', characters: long.length, max } } : { value: names };
}

function withinLength(text: string, max: number): CellRead<string> {
  if (text === '') return undefined;
  const error = /^#(REF|N\/A|VALUE|NAME|DIV\/0|NULL|NUM|VALEUR|NOM)[!?]?$/.exec(text);
  if (error) return { fault: { code: 'spreadsheet-error', said: text } };
  return text.length <= max ? { value: text } : { fault: { code: 'too-long', characters: text.length, max } };
}

function namesOf(id: Domain): readonly string[] {
  const { fr, en } = bothNames(id);
  return [id, ...[fr, en, ...(otherNames[id] ?? [])].map(folded)];
}

/** Whether one or two letters are wrong in a word that is long enough for it. */
function isNear(name: string, said: string): boolean {
  if (Math.abs(name.length - said.length) > 2 || name.length < 5) return false;
  let row = Array.from({ length: said.length + 1 }, (_, index) => index);
  for (let i = 1; i <= name.length; i++) {
    const next = [i];
    for (let j = 1; j <= said.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (name[i - 1] === said[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[said.length] ?? 9) <= 2;
}

function bothNames(id: Domain): Said {
  return { fr: domainNames('fr')[id], en: domainNames('en')[id] };
}
