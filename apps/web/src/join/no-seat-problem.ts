// Which problems of joining are about seats.

import { Problem } from '../api/client.ts';

const codes: ReadonlySet<string> = new Set(['seat-taken', 'seat-code-needed', 'limit-reached']);

/** Whether joining failed for want of a seat. */
export function isNoSeat(error: unknown): error is Problem {
  return error instanceof Problem && codes.has(error.code);
}
