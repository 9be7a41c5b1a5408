// Joins what people made of drafted sentences with what the board says now. A sentence is known by the cards and notes that
// it comes from, so what was changed in one does not stand in the way of another. [T7]

import type { FieldValue } from '../record/fields.ts';
import type { Passage } from '../record/record.ts';

/** What it says, what it is compared with from now on, and whether a person has to choose. */
interface Merged<Value> {
  readonly value: Value;
  readonly base: Value;
  readonly isConflict: boolean;
}

/** A single passage. That its cluster has more cards now is no change of what it says. */
export function mergePassage(base: Passage, current: Passage, fresh: Passage): Merged<Passage> {
  if (current.text === base.text || current.text === fresh.text) {
    return { value: fresh, base: fresh, isConflict: false };
  }
  if (fresh.text !== base.text) return { value: current, base, isConflict: true };
  const { cards, notes } = current.cards.length + current.notes.length > 0 ? fresh : current;
  return { value: { text: current.text, cards, notes }, base: fresh, isConflict: false };
}

/** A list of passages: in the order that people gave it, what is new behind what it follows on the board. */
export function mergePassages(
  base: readonly Passage[],
  current: readonly Passage[],
  fresh: readonly Passage[],
): Merged<readonly Passage[]> {
  const [before, now, next] = [base, current, fresh].map((all) => Map.groupBy(all, originOf));
  const decide = (origin: string) => decision(before?.get(origin), now?.get(origin), next?.get(origin));
  const value = current.flatMap((passage, index) => {
    const origin = originOf(passage);
    const decided = decide(origin);
    if (!decided.isFresh) return [passage];
    const isFirst = current.findIndex((other) => originOf(other) === origin) === index;
    return isFirst ? decided.passages : [];
  });
  for (const [index, passage] of fresh.entries()) {
    const origin = originOf(passage);
    if (now?.has(origin) || !decide(origin).isFresh) continue;
    const leader = fresh.slice(0, index).findLast((other) => value.some(isFrom(other)));
    const at = leader ? value.findLastIndex(isFrom(leader)) + 1 : 0;
    value.splice(at, 0, passage);
  }
  const origins = new Set([...base, ...current, ...fresh].map(originOf));
  const contested = new Set([...origins].filter((origin) => decide(origin).isConflict));
  return { value, base: agreedOn(base, fresh, contested), isConflict: contested.size > 0 };
}

export function isPassage(value: FieldValue): value is Passage {
  return typeof value === 'object' && 'cards' in value && 'text' in value;
}

/** Also true of an empty list. */
export function isPassages(value: FieldValue): value is readonly Passage[] {
  const items: readonly unknown[] | null = Array.isArray(value) ? value : null;
  return items?.every((item) => isPassage(item as FieldValue)) ?? false;
}

interface Decision {
  readonly passages: readonly Passage[];
  /** Whether it is as the board says, and not as people made it. */
  readonly isFresh: boolean;
  readonly isConflict: boolean;
}

/** What becomes of the passages of one origin. */
function decision(
  base: readonly Passage[] = [],
  current: readonly Passage[] = [],
  fresh: readonly Passage[] = [],
): Decision {
  const [was, is, next] = [base, current, fresh].map(wordsOf);
  if (is === was || is === next) return { passages: fresh, isFresh: true, isConflict: false };
  return { passages: current, isFresh: false, isConflict: next !== was };
}

function wordsOf(passages: readonly Passage[]): string {
  return JSON.stringify(passages.map(({ text }) => text));
}

/** The board's words, but where people still have to choose those that they edited. */
function agreedOn(
  base: readonly Passage[],
  fresh: readonly Passage[],
  contested: ReadonlySet<string>,
): Passage[] {
  const before = Map.groupBy(base, originOf);
  const isFirst = (passage: Passage, index: number) => fresh.findIndex(isFrom(passage)) === index;
  const agreed = fresh.flatMap((passage, index) => {
    const origin = originOf(passage);
    if (!contested.has(origin)) return [passage];
    return isFirst(passage, index) ? (before.get(origin) ?? []) : [];
  });
  const isGone = (passage: Passage) => contested.has(originOf(passage)) && !fresh.some(isFrom(passage));
  return [...agreed, ...base.filter(isGone)];
}

function isFrom(passage: Passage): (other: Passage) => boolean {
  const origin = originOf(passage);
  return (other) => originOf(other) === origin;
}

/** Passages that people wrote come from nothing, and are one origin of their own. */
function originOf({ cards, notes }: Passage): string {
  return JSON.stringify([cards, notes]);
}
