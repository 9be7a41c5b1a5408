// The part of a project record that says where it comes from. People do not fill it in, they can only look it up. [T7]

import type { CardKind } from '@terreau/board/card';
import type { Point } from '@terreau/board/geometry';
import type {
  BoardId,
  CardId,
  ChallengeId,
  ClusterId,
  EventId,
  NoteId,
  ParticipantId,
} from '@terreau/board/ids';
import type { ConvergenceCondition, ConvergenceRule } from '../convergence/convergence.ts';

/** Where a record comes from: all that its cluster held and how it was chosen. [T7] */
export interface Provenance {
  readonly event: EventId;
  readonly challenge: ChallengeId;
  readonly board: BoardId;
  readonly cluster: {
    readonly id: ClusterId;
    readonly title: string;
    readonly author: ParticipantId;
    /** Milliseconds since 1970. */
    readonly createdAt: number;
    /** For it, its cards, and what was merged into it. */
    readonly votes: number;
    readonly supporters: number;
    /** The clusters that were merged into it, oldest first; absent when there are none. */
    readonly merged?: readonly { readonly id: ClusterId; readonly title: string }[];
  };
  /** Every visible card of the cluster as it was, oldest first; then those that have left it and are still told of. */
  readonly cards: readonly SourceCard[];
  /** How many cards of the cluster the facilitator had hidden: they are counted, not told. */
  readonly hiddenCards: number;
  /** The only place where a record holds names, so that they can be erased; an erased name is absent. [T8] */
  readonly people: Readonly<Record<ParticipantId, string>>;
  readonly rule: ConvergenceRule;
  readonly conditions: readonly ConvergenceCondition[];
  /** Why it was promoted although the rule was not met; empty when it was met. */
  readonly reason: string;
  readonly state: BoardState;
  /** Paths of the fields that a person has edited since, as `substance.need`. */
  readonly edited: readonly string[];
}

export interface SourceCard {
  readonly id: CardId;
  readonly text: string;
  readonly kind: CardKind;
  /** Where it lay on the board; absent from records that were made before it was noted. */
  readonly at?: Point;
  readonly author: ParticipantId;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly votes: number;
  readonly supporters: number;
  /** Oldest first. */
  readonly notes: readonly SourceNote[];
  /** It is no longer in the cluster, but a sentence that a person has edited comes from it. */
  readonly gone?: true;
  /** Those who lead have hidden it: its words are told no more. */
  readonly hidden?: true;
}

interface SourceNote {
  readonly id: NoteId;
  readonly text: string;
  readonly author: ParticipantId;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** The state of the whole board from which a record was made, in figures. */
interface BoardState {
  readonly cards: number;
  readonly notes: number;
  readonly clusters: number;
  /** Who wrote or voted. */
  readonly activePeople: number;
  readonly ballots: number;
  /** When the youngest card, note or cluster was made, ms since 1970. */
  readonly lastAddedAt: number;
}
