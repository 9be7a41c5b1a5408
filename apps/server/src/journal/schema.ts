// The tables, as Kysely sees them. One schema for SQLite and PostgreSQL: times are milliseconds since 1970 in 64-bit
// integers, JSON is text. migrations.ts creates them.

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
import type { Role } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import type { Locale } from '@terreau/workshop/session';
import type { Generated } from 'kysely';

/** Why a state of a board is kept: its phase ended, or another state was about to be restored. */
export const stateOccasions = ['phase-end', 'before-restore'] as const;
export type StateOccasion = (typeof stateOccasions)[number];

export interface Schema {
  events: {
    id: EventId;
    name: string;
    territory: string;
    /** ISO 8601 date. */
    date: string;
    locale: Locale;
    /** 2 while the demo evening is being written, and for ever when that was interrupted. */
    is_demo: 0 | 1 | 2;
    /** The steps of its script, JSON; null for the usual one. */
    script: string | null;
    /** When clusters converge, JSON; null for the usual rule. */
    rule: string | null;
    /** The INSEE code of the territory. */
    insee: string | null;
    /** The domains of its challenges, JSON; null for the usual ten. */
    domains: string | null;
    /** Whether each seat has a code of its own. */
    seat_codes: Generated<0 | 1>;
    created_at: number;
  };
  challenges: {
    id: ChallengeId;
    event_id: EventId;
    position: number;
    title: string;
    domain: string;
    /** What whoever reads the question should know. */
    context: string | null;
  };
  boards: {
    id: BoardId;
    challenge_id: ChallengeId;
    position: number;
    table_name: string;
    join_code: string;
    facilitator_key: string;
    screen_key: string;
    phase: Phase;
    phase_ends_at: number | null;
    /** What the timer shows while it is paused. */
    phase_paused_ms: number | null;
    /** The place in the script; null when the facilitator has left it. */
    step: number | null;
    spotlight_card: CardId | null;
    spotlight_reader: ParticipantId | null;
    locked: Generated<0 | 1>;
    /** The board for which this one is practice; null for a table's own. */
    practice_of: BoardId | null;
    /** How many participants the table's code admits; null for as many as come. */
    seats: number | null;
    /** Since when the table calls for help. */
    help_at: number | null;
    /** What the organiser said last to the table, JSON. */
    message: string | null;
    /** Votes that each participant may spend; settled when `vote` begins. */
    budget: number;
    created_at: number;
  };
  /** Every change of phase, step and timer, for the record. */
  phase_changes: {
    board_id: BoardId;
    at: number;
    phase: Phase;
    step: number | null;
    ends_at: number | null;
    paused_ms: number | null;
    by: string;
  };
  /** Each board as it stood when a phase ended, numbered from 1; the oldest go when there are too many. */
  board_states: {
    board_id: BoardId;
    number: number;
    at: number;
    /** The phase in which the board stood so. */
    phase: Phase;
    occasion: StateOccasion;
    by: string;
    /** What everybody could see, for lists. */
    card_count: number;
    cluster_count: number;
    /** A BoardSnapshot, JSON. */
    state: string;
  };
  participants: {
    id: ParticipantId;
    board_id: BoardId;
    role: Role;
    name: string;
    /** SHA-256 of the token, hexadecimal: what is stored cannot be used to enter. */
    token_hash: string;
    /** SHA-256 of the key in their personal link, with which they come in from another device. */
    link_hash: string | null;
    done: Generated<0 | 1>;
    hand_at: number | null;
    removed_at: number | null;
    created_at: number;
  };
  /** Further devices of somebody who came with their personal link. */
  tokens: { token_hash: string; participant_id: ParticipantId; created_at: number };
  /** The seats of a board of which each has a code of its own; taken when it has a participant. */
  seats: { board_id: BoardId; number: number; code: string; participant_id: ParticipantId | null };
  /** Who leads a table by name; each has a personal link, and is somebody on the board from its first use on. */
  facilitators: {
    id: string;
    board_id: BoardId;
    position: number;
    name: string;
    key: string;
    participant_id: ParticipantId | null;
  };
  drafts: {
    id: DraftId;
    board_id: BoardId;
    participant_id: ParticipantId;
    text: string;
    kind: CardKind;
    /** Set aside by the facilitator before the reveal. */
    aside: Generated<0 | 1>;
    created_at: number;
  };
  ballots: { board_id: BoardId; participant_id: ParticipantId; votes: string; updated_at: number };
  /** Ballots that the facilitator entered for people without a device. */
  paper_ballots: {
    id: string;
    board_id: BoardId;
    votes: string;
    /** Who entered or corrected it last. */
    by: string;
    created_at: number;
    updated_at: number;
  };
  /** Who is ready to work on what. */
  marks: { board_id: BoardId; target: string; participant_id: ParticipantId; created_at: number };
  projects: {
    id: string;
    board_id: BoardId;
    cluster_id: ClusterId;
    title: string;
    /** The project record, JSON. */
    record: string;
    /** The draft that people have edited, JSON; null for a record from before it was kept. */
    base: string | null;
    /** The draft as the board made it last, JSON. */
    fresh: string | null;
    /** Rises with every change. */
    revision: Generated<number>;
    created_at: number;
    updated_at: number;
  };
  /** Personal links with which those who carry a project fill in its record. */
  project_links: { id: string; project_id: string; name: string; key_hash: string; created_at: number };
  /** The journal: the changes of each board since its snapshot, numbered from 1 without gaps. */
  updates: { board_id: BoardId; seq: number; bytes: Uint8Array };
  /** The state of each board with all changes up to `seq`. */
  snapshots: { board_id: BoardId; seq: number; bytes: Uint8Array };
  /** To whom each Yjs client id of a board belongs. [T3] */
  client_ids: { board_id: BoardId; client_id: number; participant_id: ParticipantId };
  /** The boards of an archive that is being brought here: what is on them comes before they do. */
  arriving: { board_id: BoardId };
}
