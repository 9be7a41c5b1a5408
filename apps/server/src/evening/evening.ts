// What every command of an evening works with.

import type { Session } from '@terreau/workshop/session';
import type { Database } from '../journal/journal.ts';
import type { Hub } from '../relay/hub.ts';
import type { Member } from '../relay/member.ts';
import type { SignsOfLife } from '../wall/signs-of-life.ts';
import type { BoardQueue } from './board-queue.ts';

export interface Evening {
  readonly database: Database;
  readonly hub: Hub;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** That many random bytes, for codes, keys and tokens. */
  readonly random: (bytes: number) => Uint8Array;
  readonly queue: BoardQueue;
  /** When something was last heard of each board, and whoever wants to hear of it. */
  readonly signs: SignsOfLife;
  /** The whole session of a member, read in line with the commands on their board. */
  readonly sessionOf: (member: Member) => Promise<Session>;
}
