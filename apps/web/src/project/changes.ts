// Changes of the fields of a record: from what a field was to what somebody made of it. Pure.

/** What one field was, and what somebody made of it. */
export interface Change {
  readonly from: unknown;
  readonly to: unknown;
}

/** By the field's path. */
export type Changes = Readonly<Record<string, Change>>;

/** One change after another: from where the first began to where the second led. */
export function joined(first: Changes, second: Changes): Changes {
  const entries = Object.entries(second).map(
    ([path, change]) => [path, { from: (first[path] ?? change).from, to: change.to }] as const,
  );
  return { ...first, ...Object.fromEntries(entries) };
}

export function isEmpty(changes: Changes): boolean {
  return Object.keys(changes).length === 0;
}

/** Values of records are texts, numbers, and lists of both, with their keys always in the same order. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
