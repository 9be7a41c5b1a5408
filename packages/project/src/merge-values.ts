// Joins what two people made of one field: texts by words, lists by their items, and of what is chosen the last one stands.
// Nothing that anybody typed is lost.

import type { Field, FieldValue } from './fields.ts';
import { mergeSequences, type Versions } from './merge-sequences.ts';
import { mergeText } from './merge-text.ts';

/** The value of a field after somebody has made `theirs` of `base`, while it had become `mine`. */
export function mergeValues(field: Field, versions: Versions<FieldValue>): FieldValue {
  switch (field.kind) {
    case 'choice':
      return lastOf(versions);
    case 'choices':
      return chosen(field.options, versions);
    case 'goals':
      return chosen(allGoals, versions);
    default:
      return mergeAny(versions);
  }
}

const allGoals = Array.from({ length: 17 }, (_, index) => index + 1);

/** Of the values of a record: texts, numbers, lists, and records of these. */
function mergeAny<Value>({ base, mine, theirs }: Versions<Value>): Value;
function mergeAny({ base, mine, theirs }: Versions<unknown>): unknown {
  if (isText(base) && isText(mine) && isText(theirs)) return mergeText({ base, mine, theirs });
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
    return mergeLists({ base, mine, theirs });
  }
  if (isItem(base) && isItem(mine) && isItem(theirs)) return mergeItems({ base, mine, theirs });
  return lastOf({ base, mine, theirs });
}

/** Everything that either of them has chosen, without what either has taken out. */
function chosen<Option>(
  options: readonly Option[],
  { base, mine, theirs }: Versions<FieldValue>,
): readonly Option[] & FieldValue;
function chosen(options: readonly unknown[], { base, mine, theirs }: Versions<FieldValue>): unknown {
  const [was, is, wanted] = [base, mine, theirs].map(
    (all) => new Set<unknown>(Array.isArray(all) ? all : []),
  );
  return options.filter((option) =>
    wanted?.has(option) === was?.has(option) ? is?.has(option) : wanted?.has(option),
  );
}

function mergeLists(lists: Versions<readonly unknown[]>): unknown[] {
  return mergeSequences(lists, keyOf, ({ base, mine, theirs }) => {
    const isPaired = base.length === mine.length && base.length === theirs.length;
    const pairs = base.map((item, index) => ({ base: item, mine: mine[index], theirs: theirs[index] }));
    if (isPaired && pairs.every(areOfOneOrigin)) return pairs.map(mergeAny);
    return bothOf({ base, mine, theirs });
  });
}

/** What either has added or changed; what both left, and what one left and the other took out, is not among it. */
function bothOf({ base, mine, theirs }: Versions<readonly unknown[]>): unknown[] {
  const [before, one, other] = [base, mine, theirs].map((items) => new Set(items.map(keyOf)));
  const isNew = (item: unknown) => !before?.has(keyOf(item));
  const kept = mine.filter((item) => isNew(item) || other?.has(keyOf(item)));
  const added = theirs.filter((item) => isNew(item) && !one?.has(keyOf(item)));
  const isWithin = (item: unknown, all: readonly unknown[]) =>
    all.some((longer) => isBeginning(item, longer));
  return [
    ...kept.filter((item) => !isNew(item) || !isWithin(item, added)),
    ...added.filter((item) => !isWithin(item, kept)),
  ];
}

/** Whether one item is the same as another in which somebody has gone on typing. */
function isBeginning(item: unknown, of: unknown): boolean {
  if (isText(item)) return isText(of) && item.length < of.length && of.startsWith(item);
  if (!isItem(item) || !isItem(of)) return false;
  return Object.entries(item).every(
    ([key, value]) => keyOf(value) === keyOf(of[key]) || isBeginning(value, of[key]),
  );
}

/** Passages that come from different cards are never made one. [T7] */
function areOfOneOrigin({ base, mine, theirs }: Versions<unknown>): boolean {
  const [from, ...others] = [base, mine, theirs].map((item) =>
    isItem(item) ? keyOf([item['cards'], item['notes']]) : '',
  );
  return others.every((other) => other === from);
}

/** A day is chosen as a whole. */
const wholeKeys: ReadonlySet<string> = new Set(['due']);

function mergeItems({ base, mine, theirs }: Versions<Readonly<Record<string, unknown>>>): unknown {
  const merged = Object.keys(mine).map((key) => {
    const versions = { base: base[key], mine: mine[key], theirs: theirs[key] };
    return [key, wholeKeys.has(key) ? lastOf(versions) : mergeAny(versions)] as const;
  });
  return Object.fromEntries(merged);
}

function lastOf<Value>({ base, mine, theirs }: Versions<Value>): Value {
  return keyOf(theirs) === keyOf(base) ? mine : theirs;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isItem(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOf(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
