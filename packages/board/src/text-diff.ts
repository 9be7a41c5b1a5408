// What a person changed between two states of a text field, as one splice of a Y.Text.

export interface Splice {
  /** Index in UTF-16 code units, as Y.Text counts. */
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * The smallest single splice that turns `before` into `after`, or null when they are equal. `caret` is the caret's index
 * in `after`: it settles which of several equal letters was typed. Surrogate pairs are never split.
 */
export function spliceBetween(before: string, after: string, caret: number = after.length): Splice | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const maxSuffix = Math.min(shorter, after.length - Math.min(caret, after.length));
  let suffix = 0;
  while (suffix < maxSuffix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++;
  let prefix = 0;
  while (prefix < shorter - suffix && before[prefix] === after[prefix]) prefix++;
  while (suffix < shorter - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++;
  if (isHighSurrogate(before, prefix - 1)) prefix--;
  if (suffix > 0 && isLowSurrogate(before, before.length - suffix)) suffix--;
  return {
    index: prefix,
    remove: before.length - prefix - suffix,
    insert: after.slice(prefix, after.length - suffix),
  };
}

/** Where an index of a text field lies after a splice that somebody else made. */
export function shiftIndex(index: number, { index: at, remove, insert }: Splice): number {
  if (index <= at) return index;
  return index >= at + remove ? index + insert.length - remove : at + insert.length;
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
