// How each type of value is shown as Markdown. A value that is empty renders as no block at all.

import { escapedLine, escapedLines } from '@terreau/exchange/markdown-text';
import type {
  BudgetLine,
  Contact,
  Contributor,
  LogEntry,
  NextStep,
  Passage,
  ProjectRecord,
} from '@terreau/project/record';
import { type ValueLabels, valueLabels } from '@terreau/project/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { briefWords } from './brief-words.ts';
import { type Block, list, paragraph, table } from './markdown-blocks.ts';
import { dateInWords, moneyInWords, typeset } from './typography.ts';

/** What renderers need besides the value. */
export interface Setup {
  readonly locale: Locale;
  /** The number that a card has in the brief, by its id. */
  readonly cardNumbers: ReadonlyMap<string, number>;
  readonly people: ProjectRecord['provenance']['people'];
}

/** Shows a value as blocks. */
export type Renderer<Value> = (value: Value, setup: Setup) => readonly Block[];

/** Text that somebody wrote. */
export const prose: Renderer<string> = (text, { locale }) =>
  escapedLines(typeset(text, locale)).map((line) => paragraph([line]));

/** Texts that somebody listed. */
export const proseItems: Renderer<readonly string[]> = (texts, { locale }) =>
  listOf(texts.map((text) => escapedLines(typeset(text, locale))));

type ValueOf<Kind extends keyof ValueLabels> = keyof ValueLabels[Kind] & string;

/** One of the values that have a label. */
export function choice<Kind extends keyof ValueLabels>(kind: Kind): Renderer<ValueOf<Kind> | ''> {
  return (value, { locale }) => (value === '' ? [] : [[String(valueLabels[locale][kind][value])]]);
}

/** Several of the values that have a label. */
export function choices<Kind extends keyof ValueLabels>(kind: Kind): Renderer<readonly ValueOf<Kind>[]> {
  return (values, { locale }) => listOf(values.map((value) => [String(valueLabels[locale][kind][value])]));
}

/** Each passage with the numbers of its cards; what was added to a card stands below it. [T7] */
export const passages: Renderer<readonly Passage[]> = (all, setup) => {
  const items: { passage: Passage; notes: Passage[] }[] = [];
  for (const passage of all) {
    const above = items.at(-1);
    const isAddition =
      passage.notes.length > 0 && passage.cards.every((id) => above?.passage.cards.includes(id));
    if (above && isAddition) above.notes.push(passage);
    else items.push({ passage, notes: [] });
  }
  if (items.length === 0) return [];
  const shown = items.map(({ passage, notes }) => ({
    lines: withReference(passage, setup),
    below: list(notes.map(({ text }) => ({ lines: escapedLines(typeset(text, setup.locale)) }))),
  }));
  return [list(shown)];
};

/** The names of those who are still named, and how many others there are. [T8] */
export const contributors: Renderer<readonly Contributor[]> = (all, { locale, people }) => {
  const words = briefWords[locale];
  const names = all.flatMap(({ person }) => people[person] ?? []).map(escapedLine);
  const unnamed = all.length - names.length;
  const parts = unnamed > 0 ? [...names, words.unnamed(unnamed, names.length > 0)] : names;
  const last = parts.at(-1);
  if (last === undefined) return [];
  const before = parts.slice(0, -1).join(', ');
  return [[before === '' ? last : `${before} ${words.and} ${last}`]];
};

/** People with how to reach them. */
export const contacts: Renderer<readonly Contact[]> = (all) =>
  listOf(all.map(({ name, reach }) => [escapedLine(`${name}, ${reach}`)]));

/** A table of sums with their total. */
export function budget(side: 'spending' | 'income'): Renderer<readonly BudgetLine[]> {
  return (lines, { locale }) => {
    if (lines.length === 0) return [];
    const words = briefWords[locale];
    const rows = lines.map(({ label, cents }) => [
      escapedLine(typeset(label, locale)),
      moneyInWords(cents, locale),
    ]);
    const total = moneyInWords(
      lines.reduce((sum, { cents }) => sum + cents, 0),
      locale,
    );
    const totalRow = [`**${words.total}**`, `**${total}**`];
    return [table([words[side], words.amount], ['---', '---:'], [...rows, totalRow])];
  };
}

/** The numbers of the goals. */
export const goals: Renderer<readonly number[]> = (all, { locale }) =>
  all.length === 0 ? [] : [[all.map((goal) => `${briefWords[locale].goal}\u00a0${goal}`).join(', ')]];

/** A table of what is to be done. */
export const nextSteps: Renderer<readonly NextStep[]> = (steps, { locale }) => {
  if (steps.length === 0) return [];
  const rows = steps.map(({ what, owner, due }) =>
    [what, owner, dateInWords(due, locale)].map((text) => escapedLine(typeset(text, locale))),
  );
  return [table(briefWords[locale].nextStep, ['---', '---', '---'], rows)];
};

/** What has happened, dated. */
export const log: Renderer<readonly LogEntry[]> = (entries, { locale }) =>
  listOf(
    entries.map(({ date, status, text }) => [
      `**${escapedLine(dateInWords(date, locale))}**, ${valueLabels[locale].statuses[status]}`,
      ...escapedLines(typeset(text, locale)),
    ]),
  );

function withReference({ text, cards }: Passage, { locale, cardNumbers }: Setup): string[] {
  const lines = escapedLines(typeset(text, locale));
  const numbers = cards.flatMap((id) => cardNumbers.get(id) ?? []).sort((a, b) => a - b);
  const last = lines.pop() ?? '';
  return [...lines, numbers.length > 0 ? `${last}\u00a0(${numbers.join(', ')})` : last];
}

/** A list of items, or no block when there are none. */
function listOf(items: readonly (readonly string[])[]): Block[] {
  const shown = items.filter((lines) => lines.length > 0).map((lines) => ({ lines }));
  return shown.length > 0 ? [list(shown)] : [];
}
