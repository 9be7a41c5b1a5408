// How each type of value is put into words. A value that is empty is no content at all.

import { isPassages } from '@terreau/project/merging/merge-passages';
import { budgetOf } from '@terreau/project/record/budget';
import { type FieldPath, valueAt } from '@terreau/project/record/fields';
import type {
  Contact,
  Contributor,
  LogEntry,
  NextStep,
  Passage,
  ProjectRecord,
} from '@terreau/project/record/record';
import { isRewritten } from '@terreau/project/record/rewritten';
import { goalNames } from '@terreau/project/wording/goals';
import { type ValueLabels, valueLabels } from '@terreau/project/wording/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { briefWords } from './brief-words.ts';
import type { FieldValue, Item, Table } from './content-form.ts';
import { textLine, textLines } from './text-lines.ts';
import { dateInWords, moneyInWords, typeset } from './typography.ts';

/** What is needed besides the value. */
interface Setup {
  readonly locale: Locale;
  /** The number that a card has in the brief, by its id. */
  readonly cardNumbers: ReadonlyMap<string, number>;
  readonly people: ProjectRecord['provenance']['people'];
}

/** Puts a value into words. */
type Wording<Value> = (value: Value, setup: Setup) => FieldValue;

/** Text that somebody wrote. */
export const prose: Wording<string> = (text, { locale }) => textOf(textLines(text, locale));

/** Texts that somebody listed. */
export const proseItems: Wording<readonly string[]> = (texts, { locale }) =>
  listOf(texts.map((text) => plainItem(textLines(text, locale))));

type ValueOf<Kind extends keyof ValueLabels> = keyof ValueLabels[Kind] & string;

/** One of the values that have a label. */
export function choice<Kind extends keyof ValueLabels>(kind: Kind): Wording<ValueOf<Kind> | ''> {
  return (value, { locale }) => textOf(value === '' ? [] : [String(valueLabels[locale][kind][value])]);
}

/** Several of the values that have a label. */
export function choices<Kind extends keyof ValueLabels>(kind: Kind): Wording<readonly ValueOf<Kind>[]> {
  return (values, { locale }) =>
    listOf(values.map((value) => plainItem([String(valueLabels[locale][kind][value])])));
}

/**
 * Each passage of a field with the numbers of its cards, and whether it is still in their words; what was added to a card stands
 * below it. [T7]
 */
export function passages(record: ProjectRecord, path: FieldPath, { locale, cardNumbers }: Setup): FieldValue {
  const value = valueAt(record, path);
  const all = isPassages(value) ? value : [];
  const { rewritten, rewrittenNote } = briefWords[locale];
  const isOther = (passage: Passage) => isRewritten(record, path, passage);
  const items: { passage: Passage; notes: Passage[] }[] = [];
  for (const passage of all) {
    const above = items.at(-1);
    const isAddition =
      passage.notes.length > 0 && passage.cards.every((id) => above?.passage.cards.includes(id));
    if (above && isAddition) above.notes.push(passage);
    else items.push({ passage, notes: [] });
  }
  return listOf(
    items.map(({ passage, notes }) => ({
      lines: textLines(passage.text, locale),
      cards: passage.cards.flatMap((id) => cardNumbers.get(id) ?? []).sort((a, b) => a - b),
      rewritten: isOther(passage) ? rewritten : '',
      below: notes
        .map((note) => textLines(isOther(note) ? `${note.text} (${rewrittenNote})` : note.text, locale))
        .filter((lines) => lines.length > 0),
    })),
  );
}

/** The names of those who are still named, and how many others there are. [T8] */
export const contributors: Wording<readonly Contributor[]> = (all, { locale, people }) => {
  const words = briefWords[locale];
  const names = all.map(({ person }) => textLine(people[person] ?? '', locale)).filter((name) => name !== '');
  const unnamed = all.length - names.length;
  const parts = unnamed > 0 ? [...names, words.unnamed(unnamed, names.length > 0)] : names;
  const last = parts.at(-1);
  if (last === undefined) return textOf([]);
  const before = parts.slice(0, -1).join(', ');
  return textOf([before === '' ? last : `${before} ${words.and} ${last}`]);
};

/** People with how to reach them. */
export const contacts: Wording<readonly Contact[]> = (all, { locale }) =>
  listOf(
    all.map((contact) => {
      const line = contactLine(contact, locale);
      return plainItem(line === '' ? [] : [line]);
    }),
  );

/** Somebody with how to reach them. */
export function contactLine({ name, reach }: Contact, locale: Locale): string {
  const parts = [name, reach].map((part) => textLine(part, locale));
  return parts.filter((part) => part !== '').join(', ');
}

/** One side of a budget with its total; below the last side, what both come to. */
export function budget(side: 'spending' | 'income'): Wording<ProjectRecord['project']> {
  return (project, { locale }) => {
    const words = briefWords[locale];
    const lines = project[side];
    const { [side]: sum, difference } = budgetOf({ project });
    const isLast = side === 'income' || project.income.length === 0;
    const balance = words.balance(Math.sign(difference), moneyInWords(Math.abs(difference), locale));
    return tableOf({
      head: [
        { name: words[side], isSum: false },
        { name: words.amount, isSum: true },
      ],
      rows: lines.map(({ label, cents }) => [textLine(label, locale), moneyInWords(cents, locale)]),
      total: [words.total, moneyInWords(sum, locale)],
      outcome: isLast ? typeset(balance, locale) : '',
    });
  };
}

/** The goals with their numbers, by which they are known. */
export const goals: Wording<readonly number[]> = (all, { locale }) =>
  listOf(
    all.map((goal) => {
      const name = goalNames[locale][goal - 1];
      const numbered = `${briefWords[locale].goal}\u00a0${goal}`;
      return plainItem([typeset(name === undefined ? numbered : `${numbered}, ${name}`, locale)]);
    }),
  );

/** A table of what is to be done. */
export const nextSteps: Wording<readonly NextStep[]> = (steps, { locale }) =>
  tableOf({
    head: briefWords[locale].nextStep.map((name) => ({ name, isSum: false })),
    rows: steps.map(({ what, owner, due }) =>
      [what, owner, dateInWords(due, locale)].map((text) => textLine(text, locale)),
    ),
    total: null,
    outcome: '',
  });

/** What has happened, dated. */
export const log: Wording<readonly LogEntry[]> = (entries, { locale }) =>
  listOf(
    entries.map(({ date, status, text }) =>
      plainItem([
        `${textLine(dateInWords(date, locale), locale)}, ${valueLabels[locale].statuses[status]}`,
        ...textLines(text, locale),
      ]),
    ),
  );

function plainItem(lines: readonly string[]): Item {
  return { lines, cards: [], rewritten: '', below: [] };
}

function textOf(lines: readonly string[]): FieldValue {
  return lines.length > 0 ? { kind: 'text', lines } : { kind: 'empty' };
}

function listOf(all: readonly Item[]): FieldValue {
  const items = all.filter(({ lines, below }) => lines.length > 0 || below.length > 0);
  return items.length > 0 ? { kind: 'list', items } : { kind: 'empty' };
}

function tableOf(table: Table): FieldValue {
  return table.rows.length > 0 ? { kind: 'table', table } : { kind: 'empty' };
}
