// How often anything may be asked of the HTTP interface, as far as people may want to change it. [T5] [T6]

import type { Rate } from '../rates/bucket.ts';

export interface HttpLimits {
  /** Requests that somebody who has joined may make to a board; twenty times as many at once. */
  readonly requestsPerSecond: number;
  /** New participants of one board at once: several times what sits at a table. A third as many more each minute. */
  readonly newcomersPerBoard: number;
  /** New participants from one network address at once, and then one a second: a whole hall stands behind one router. */
  readonly newcomersPerAddress: number;
}

/** What those who hold one printed brief may ask from one network address: a hall may scan the same paper. */
export const readingRate: Rate = { burst: 20, perSecond: 1 };

export const defaultHttpLimits: HttpLimits = {
  requestsPerSecond: 10,
  newcomersPerBoard: 60,
  newcomersPerAddress: 1_500,
};
