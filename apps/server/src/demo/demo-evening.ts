// What the demo evening consists of: plain data, written for it, which evening/demo/demo.ts puts on boards through the same
// commands as any other evening. People are named by their first names, which are unique at a table.

import type { CardKind } from '@terreau/board/card';
import type { Domain } from '@terreau/workshop/domains';
import type { Phase } from '@terreau/workshop/phases';
import type { Locale } from '@terreau/workshop/session';

export interface DemoEvening {
  readonly name: string;
  readonly territory: string;
  /** ISO 8601 date. */
  readonly date: string;
  readonly locale: Locale;
  readonly challenges: readonly DemoChallenge[];
}

export interface DemoChallenge {
  readonly title: string;
  readonly domain: Domain;
  readonly tables: readonly DemoTable[];
}

/** One table at one moment of the evening. */
export interface DemoTable {
  readonly name: string;
  readonly locale: Locale;
  readonly phase: Phase;
  /** Minutes until the phase ends; null where it has no end. */
  readonly minutesLeft: number | null;
  readonly facilitator: string;
  /** The participants, as they joined. */
  readonly people: readonly string[];
  /** Together with the cards in them; in the order in which they were made. */
  readonly clusters: readonly DemoCluster[];
  /** Cards that are in no cluster, oldest first. */
  readonly loose: readonly DemoCard[];
  /** Written in silence and not revealed yet. */
  readonly drafts: readonly DemoDraft[];
  readonly ballots: readonly DemoBallot[];
  /** Keys of the clusters that have become project records. */
  readonly converged: readonly string[];
}

export interface DemoCluster {
  /** Names the cluster within its table; ballots refer to it. */
  readonly key: string;
  readonly title: string;
  /** Who made it. */
  readonly by: string;
  readonly cards: readonly DemoCard[];
}

export interface DemoCard {
  /** Names the card within its table where a ballot refers to it. */
  readonly key?: string;
  readonly by: string;
  readonly kind: CardKind;
  readonly text: string;
  /** Oldest first. */
  readonly notes?: readonly DemoNote[];
}

export interface DemoNote {
  readonly by: string;
  readonly text: string;
}

export interface DemoDraft {
  readonly by: string;
  readonly kind: CardKind;
  readonly text: string;
}

export interface DemoBallot {
  readonly by: string;
  /** How many votes to which key of a cluster or of a loose card. */
  readonly votes: Readonly<Record<string, number>>;
}
