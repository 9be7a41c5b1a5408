// Reads a number of an update. lib0 does not mind how many bytes it is padded with, and reads one with too many as NaN, which
// every comparison lets pass. [T6]

import * as decoding from 'lib0/decoding';
import { UnreadableError } from './unreadable.ts';

/** A whole number below 2^53. */
export function readNumber(decoder: decoding.Decoder): number {
  const number = decoding.readVarUint(decoder);
  if (!Number.isSafeInteger(number)) throw new UnreadableError('malformed', 'a number that is none');
  return number;
}
