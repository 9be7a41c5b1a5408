// What server and console say to each other of an evening as one file.

import type { BoardId, EventId } from '@terreau/board/ids';

/** What of a table was secret when the archive was made, and is not in it. [T4] [T5] */
export interface LeftOut {
  readonly board: BoardId;
  readonly table: string;
  readonly ballots: boolean;
  readonly drafts: boolean;
}

/** What an archive would bring, or has brought. */
export interface ArchiveContents {
  readonly event: {
    readonly id: EventId;
    readonly name: string;
    readonly territory: string;
    readonly date: string;
  };
  readonly challenges: number;
  readonly tables: number;
  readonly people: number;
  readonly cards: number;
  readonly ballots: number;
  readonly projects: number;
  /** Boards as they stood earlier. */
  readonly states: number;
  readonly leftOut: readonly LeftOut[];
  /** Tables of which codes or keys are in use here and are made anew: what is printed of them no longer opens. */
  readonly renewed: readonly string[];
  /** Links and devices of people that open nothing here, because what opens them is in use. */
  readonly lostLinks: number;
}

/** Why an archive that is one cannot come. */
export type ImportObstacle = 'already-here' | 'ids-taken' | 'still-open';
