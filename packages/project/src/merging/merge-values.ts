// Joins what two people made of one field: texts by words, lists by their items, and of what is chosen the last one stands.
// Nothing that anybody typed is lost.

import type { Field, FieldValue } from '../record/fields.ts';
import { changeAnew } from './change-anew.ts';
import { mergeSequences, type Versions } from './merge-sequences.ts';
import { mergeText } from './merge-text.ts';

/** How texts are joined, and what stands of what is chosen or counted as a whole. */
interface Joining {
  readonly texts: (versions: Versions<string>) => string;
  readonly wholes: <Value>(versions: Versions<Value>) => Value;
}

const merging: Joining = { texts: mergeText, wholes: lastOf };
const changingAnew: Joining = { texts: changeAnew, wholes: othersOf };

/** The value of a field after somebody has made `theirs` of `base`, while it had become `mine`. */
export function mergeValues(field: Field, versions: Versions<FieldValue>): FieldValue {
  return joinValues(field, versions, merging);
}

/**
 * The value of a field after a change from `base` to `theirs` has been made of `mine`, which others have made of `base`: as
 * undo does with the change turned round. Takes out what is still there and leaves what others have made.
 */
export function changeValueAnew(field: Field, versions: Versions<FieldValue>): FieldValue {
  return joinValues(field, versions, changingAnew);
}

function joinValues(field: Field, versions: Versions<FieldValue>, joining: Joining): FieldValue {
  switch (field.kind) {
    case 'choice':
      return joining.wholes(versions);
    case 'choices':
      return chosen(field.options, versions);
    case 'goals':
      return chosen(allGoals, versions);
    default:
      return mergeAny(versions, joining);
  }
}

const allGoals = Array.from({ length: 17 }, (_, index) => index + 1);

/** Of the values of a record: texts, numbers, lists, and records of these. */
function mergeAny<Value>(versions: Versions<Value>, joining: Joining): Value;
function mergeAny({ base, mine, theirs }: Versions<unknown>, joining: Joining): unknown {
  if (isText(base) && isText(mine) && isText(theirs)) return joining.texts({ base, mine, theirs });
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
    return mergeLists({ base, mine, theirs }, joining);
  }
  if (isItem(base) && isItem(mine) && isItem(theirs)) return mergeItems({ base, mine, theirs }, joining);
  return joining.wholes({ base, mine, theirs });
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

function mergeLists(lists: Versions<readonly unknown[]>, joining: Joining): unknown[] {
  return mergeSequences(lists, keyOf, ({ base, mine, theirs }) => {
    const isPaired = base.length === mine.length && base.length === theirs.length;
    const pairs = base.map((item, index) => ({ base: item, mine: mine[index], theirs: theirs[index] }));
    if (isPaired && pairs.every(areOfOneOrigin)) return pairs.map((pair) => mergeAny(pair, joining));
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

function mergeItems(
  { base, mine, theirs }: Versions<Readonly<Record<string, unknown>>>,
  joining: Joining,
): unknown {
  const merged = Object.keys(mine).map((key) => {
    const versions = { base: base[key], mine: mine[key], theirs: theirs[key] };
    return [key, wholeKeys.has(key) ? joining.wholes(versions) : mergeAny(versions, joining)] as const;
  });
  return Object.fromEntries(merged);
}

function lastOf<Value>({ base, mine, theirs }: Versions<Value>): Value {
  return keyOf(theirs) === keyOf(base) ? mine : theirs;
}

/** Whatever others have made of it. */
function othersOf<Value>({ base, mine, theirs }: Versions<Value>): Value {
  return keyOf(mine) === keyOf(base) ? theirs : mine;
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
