// The wall of tables: all tables of an evening as its organiser watches them. Of drafts and ballots it knows only how many there
// are. The server answers it whole at first, and then the tables that have changed since a version.

import type { BoardId, ChallengeId } from '@terreau/board/ids';
import type { Phase } from './phases.ts';
import type { Script } from './script.ts';
import type { Message } from './session.ts';
import type { Timer } from './timer.ts';

export interface WallTable extends Timer {
  readonly id: BoardId;
  readonly challenge: ChallengeId;
  readonly table: string;
  readonly phase: Phase;
  /** The place in the script; null when the table has left it. */
  readonly step: number | null;
  readonly isLocked: boolean;
  /** Since when the table calls for help, milliseconds since 1970; null when it does not. */
  readonly helpAt: number | null;
  /** How many people are connected now; screens are none. */
  readonly here: number;
  /** How many of them lead the table. */
  readonly leaders: number;
  /** Participants who ever took a seat, without those who were removed. */
  readonly seated: number;
  /** How many can take one; null for as many as come. */
  readonly seats: number | null;
  /** Participants who raise a hand, and who say that they are done with the step. */
  readonly hands: number;
  readonly done: number;
  /** What will be revealed. [T4] */
  readonly drafts: number;
  /** What everybody can see on the board; null until it has been counted. */
  readonly cards: number | null;
  readonly clusters: number | null;
  /** How many have voted, on paper too, of how many, and how many the rule of the evening wants of those active. [T5] */
  readonly ballots: number;
  readonly voters: number;
  readonly quorum: number;
  readonly projects: number;
  /** When somebody last did something, within a quarter of a minute; null when nobody ever has. */
  readonly seenAt: number | null;
  /** The message that the table sees now. */
  readonly message: string | null;
}

/** What stays the same from one moment to the next. */
export interface WallFrame {
  readonly script: Script;
  /** In the order of the evening. */
  readonly challenges: readonly {
    readonly id: ChallengeId;
    readonly title: string;
    readonly domain: string;
  }[];
}

export interface WallNews {
  /** What to ask from next time. */
  readonly version: string;
  /** The server's clock, milliseconds since 1970. */
  readonly now: number;
  /** null where only the tables that have changed are told. */
  readonly frame: WallFrame | null;
  /** All tables in the order of the evening, or those that have changed. */
  readonly tables: readonly WallTable[];
  /** What is being said to tables, newest first. */
  readonly messages: readonly Message[];
}

export const maxMessageCharacters = 240;
/** How long a message may stay. */
export const maxMessageMinutes = 120;
/** To how many tables one command may be given. */
export const maxWallTables = 400;
