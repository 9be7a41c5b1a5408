// Two values of a field beside each other: what each says, and both together where that is possible. Pure.

import type { FieldValue } from '@terreau/project/record/fields';

/** What a value says, for people to compare. */
export function textsOf(value: FieldValue): readonly string[] {
  const all = typeof value === 'string' || 'text' in value ? [value] : value;
  return all.map(textOf).filter((text) => text.trim() !== '');
}

/** Everything of the first, and of the second what the first does not say yet; null for what can only be one. */
export function bothOf(first: FieldValue, second: FieldValue): FieldValue | null {
  if (!isPassageList(first) || !isPassageList(second)) return null;
  const said = new Set(first.map(textOf));
  const added = second.filter((item) => !said.has(textOf(item)));
  return added.length > 0 && added.length < second.length + first.length ? [...first, ...added] : null;
}

type PassageList = Extract<
  FieldValue,
  readonly { readonly text: string; readonly cards: readonly unknown[] }[]
>;

function isPassageList(value: FieldValue): value is PassageList {
  return (
    Array.isArray(value) &&
    value.every((item) => typeof item === 'object' && 'cards' in item && 'text' in item)
  );
}

function textOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  if ('text' in item) return String(item.text);
  return Object.values(item).filter(Boolean).join(', ');
}
