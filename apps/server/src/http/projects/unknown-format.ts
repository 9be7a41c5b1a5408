// Formats that the interface names and this version does not make.

import type { Problem } from '../problem.ts';

/** Names the formats that there are. */
export function unknownFormat(formats: string): Problem {
  return { status: 404, code: 'unknown-format', detail: (w) => w.unknownFormat(formats) };
}
