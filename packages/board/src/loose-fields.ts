// Fields that a record may have or not.

import { isId } from './ids.ts';

/** A pointer that was never set and one that was taken away are the same. */
export function isPointer(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || isId(value);
}

export function isFlag(value: unknown): value is true | undefined {
  return value === undefined || value === true;
}
