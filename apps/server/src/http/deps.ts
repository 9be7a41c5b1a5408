// What the routes work with.

import type { Context } from 'hono';
import type { Documents } from '../documents/documents.ts';
import type { Evening } from '../evening/evening.ts';
import type { Allowance } from '../rates/allowance.ts';
import type { Log } from '../relay/log.ts';
import type { HttpLimits } from './http-limits.ts';

export interface HttpDeps {
  readonly evening: Evening;
  readonly organiserKey: string;
  /** Where people reach the server, when that is not where it listens; without a trailing slash. */
  readonly publicUrl: string | null;
  readonly log: Log;
  /** The directory of the built web app. */
  readonly webRoot: string;
  /** The network address from which a request came, for rate limits. */
  readonly addressOf: (c: Context) => string;
  readonly limits: HttpLimits;
  /** What each member of a board may ask of it, by their id. */
  readonly requests: Allowance;
  /** What whoever holds a printed brief may ask of its record, by the record and their address. */
  readonly readings: Allowance;
  /** What is made in the background. */
  readonly documents: Documents;
  /** Whether the server ends, and takes no more requests. */
  readonly isStopping: () => boolean;
}
