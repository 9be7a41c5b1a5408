// The session: the ruled state of one board as one client may know it. The server sends it whole at first and then the
// parts that changed, as JSON in the socket's *session* messages.

import type { CardKind } from '@terreau/board/card';
import type {
  BoardId,
  CardId,
  ChallengeId,
  ClusterId,
  DraftId,
  EventId,
  ParticipantId,
} from '@terreau/board/ids';
import type { Tallies, Votes } from './ballots.ts';
import type { Role } from './permissions.ts';
import type { Phase } from './phases.ts';
import type { Script } from './script.ts';
import type { Timer } from './timer.ts';

export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

export interface Person {
  readonly name: string;
  readonly role: Role;
  /** They have said that they are done with the step. */
  readonly done?: true;
  /** Since when they have raised a hand: milliseconds since 1970. */
  readonly handAt?: number;
  /** The facilitator has removed them; what they wrote may still bear their name. */
  readonly removed?: true;
}

/** What somebody wrote in silence; nobody else receives it until the table's drafts are revealed. [T4] */
export interface Draft {
  readonly id: DraftId;
  readonly text: string;
  readonly kind: CardKind;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The facilitator has set it aside: it will not be revealed, and its author keeps it. */
  readonly aside?: true;
}

export interface ProjectSummary {
  readonly id: string;
  readonly cluster: ClusterId;
  readonly title: string;
  /** Rises with every change that is stored of the record. */
  readonly revision: number;
  /** Another one whenever cards are hidden or shown again, with which the record tells something else. */
  readonly hiding?: string;
}

/** What the organiser says to a table, on its projection and on every phone, until it ends by itself. */
export interface Message {
  readonly id: string;
  readonly text: string;
  /** By the server's clock, milliseconds since 1970. */
  readonly sentAt: number;
  readonly endsAt: number;
}

export interface Session {
  readonly event: {
    readonly id: EventId;
    readonly name: string;
    readonly territory: string;
    readonly date: string;
  };
  readonly challenge: {
    readonly id: ChallengeId;
    readonly title: string;
    readonly domain: string;
    /** What is good to know of it; may be empty. */
    readonly context: string;
  };
  readonly board: {
    readonly id: BoardId;
    readonly table: string;
    readonly joinCode: string;
    /** How many participants the code admits; null for as many as come. */
    readonly seats: number | null;
    /** Whether each seat has a code of its own, so that the table's code seats nobody. */
    readonly hasSeatCodes: boolean;
    /** Whether those who lead only try things here, and nothing counts. */
    readonly isPractice: boolean;
  };
  readonly phase: {
    readonly name: Phase;
    /** The place in the script; null when the facilitator has left it. */
    readonly step: number | null;
  } & Timer;
  /** What the evening follows, the same for all of its tables. */
  readonly script: Script;
  /** The server's clock when this was sent, ms since 1970: clients correct their own by it. */
  readonly now: number;
  readonly you: { readonly id: ParticipantId; readonly role: Role; readonly name: string };
  /** Everyone who ever joined this board. A change carries only the people that it is about. */
  readonly people: Readonly<Record<ParticipantId, Person>>;
  /** How many people are connected now; screens are none. In a crowd, presence shows only some of them. */
  readonly headCount: number;
  readonly drafts: { readonly mine: readonly Draft[]; readonly count: number };
  readonly vote: {
    readonly budget: number;
    /** One's own ballot, which nobody else receives. [T5] */
    readonly mine: Votes;
    /** How many have voted, on paper too. */
    readonly ballots: number;
    /** The ids of the ballots that the facilitator entered for people without a device, oldest first. */
    readonly paper: readonly string[];
    /** null until revealed. */
    readonly tallies: Tallies | null;
  };
  readonly projects: readonly ProjectSummary[];
  /** Who is ready to work on a card or cluster, by its id; first come, first named. */
  readonly marks: Readonly<Record<string, readonly ParticipantId[]>>;
  /** What the table looks at now, and whose turn it is to read. */
  readonly spotlight: { readonly card: CardId | null; readonly reader: ParticipantId | null };
  /** Whether those who lead keep the board to themselves for a moment. */
  readonly isLocked: boolean;
  /** Since when the table calls the organiser for help; null when it does not. */
  readonly helpAt: number | null;
  /** What the organiser says to the table now; to be shown until it ends. */
  readonly message: Message | null;
}

/**
 * The first message of a connection is whole; later ones hold what changed. Of people, drafts, marks and the vote that may be
 * a part, so that what everyone learns and what one person learns travel apart.
 */
export type SessionPatch = Partial<Omit<Session, 'drafts' | 'vote'>> & {
  readonly drafts?: Partial<Session['drafts']>;
  readonly vote?: Partial<Session['vote']>;
};

/** The session after a patch. */
export function patchSession(session: Session, patch: SessionPatch): Session {
  const people = patch.people ? { ...session.people, ...patch.people } : session.people;
  const drafts = patch.drafts ? { ...session.drafts, ...patch.drafts } : session.drafts;
  const vote = patch.vote ? { ...session.vote, ...patch.vote } : session.vote;
  const marks = patch.marks ? { ...session.marks, ...patch.marks } : session.marks;
  return { ...session, ...patch, people, drafts, vote, marks };
}

/** One patch that does what two do one after the other. */
export function joinPatches(first: SessionPatch, then: SessionPatch): SessionPatch {
  return {
    ...first,
    ...then,
    ...(first.people && then.people ? { people: { ...first.people, ...then.people } } : {}),
    ...(first.drafts && then.drafts ? { drafts: { ...first.drafts, ...then.drafts } } : {}),
    ...(first.vote && then.vote ? { vote: { ...first.vote, ...then.vote } } : {}),
    ...(first.marks && then.marks ? { marks: { ...first.marks, ...then.marks } } : {}),
  };
}
