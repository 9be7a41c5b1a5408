// What an archive has of each table: which columns, what they may hold, what they refer to, and by what their rows are told
// apart. It is the format, the guard of the schema and the check of what comes from elsewhere in one.

import { cardKinds } from '@terreau/board/card';
import { maxCardCharacters } from '@terreau/board/limits';
import { ruleSchema } from '@terreau/project/rule-schema';
import { roles } from '@terreau/workshop/permissions';
import { phases } from '@terreau/workshop/phases';
import { maxCharacters, maxSeats } from '@terreau/workshop/preparing/planned-event';
import { locales } from '@terreau/workshop/session';
import { maxMessageCharacters } from '@terreau/workshop/wall';
import * as v from 'valibot';
import { script } from '../http/schemas.ts';
import { type Schema, stateOccasions } from '../journal/schema.ts';
import { count, formerState, line, text, values } from './column-values.ts';

export interface ArchivedTable {
  /** Whose rows these are: of the whole evening, or of one board. */
  readonly of: 'event' | 'board';
  /** Its columns in the order in which they are written. */
  readonly columns: Readonly<Record<string, v.GenericSchema>>;
  /** Columns that are JSON in the database; in an archive they are part of the file's. */
  readonly json?: readonly string[];
  /** What no two rows have in common. */
  readonly key: readonly string[];
  /** Columns with the id of a row of another table: of the same board, where both are a board's. */
  readonly refersTo?: Readonly<Record<string, ArchivedName>>;
}

export type ArchivedName = Exclude<keyof Schema, 'updates' | 'snapshots' | 'arriving'>;

const tableNameCharacters = maxCharacters.table;
/** What is asked of a name, and room for those of before it was. */
const nameCharacters = 200;
const maxRowCount = 1_000_000_000;

/** In an order in which rows refer to rows of tables before theirs. */
export const archivedTables: Readonly<Record<ArchivedName, ArchivedTable>> = {
  events: {
    of: 'event',
    key: ['id'],
    json: ['script', 'rule', 'domains'],
    columns: {
      id: values.id,
      name: line(maxCharacters.name),
      territory: line(maxCharacters.name),
      date: values.day,
      locale: v.picklist(locales),
      script: v.nullable(script),
      rule: v.nullable(ruleSchema),
      insee: v.nullable(v.pipe(v.string(), v.regex(/^[0-9AB]{2,9}$/))),
      domains: v.nullable(v.array(line(maxCharacters.domain))),
      seat_codes: values.flag,
      created_at: values.moment,
    },
  },
  challenges: {
    of: 'event',
    key: ['id'],
    refersTo: { event_id: 'events' },
    columns: {
      id: values.id,
      event_id: values.id,
      position: count(0, maxRowCount),
      title: line(maxCharacters.title),
      domain: line(maxCharacters.domain),
      context: v.nullable(text(maxCharacters.context)),
    },
  },
  boards: {
    of: 'board',
    key: ['id'],
    json: ['message'],
    refersTo: { challenge_id: 'challenges' },
    columns: {
      id: values.id,
      challenge_id: values.id,
      position: count(0, maxRowCount),
      table_name: line(tableNameCharacters),
      join_code: values.code,
      facilitator_key: values.key,
      screen_key: values.key,
      phase: v.picklist(phases),
      phase_ends_at: values.nullableMoment,
      phase_paused_ms: values.nullableMoment,
      step: v.nullable(count(0, 1_000)),
      spotlight_card: values.nullableId,
      spotlight_reader: values.nullableId,
      locked: values.flag,
      seats: v.nullable(count(1, maxSeats)),
      help_at: values.nullableMoment,
      message: v.nullable(
        v.strictObject({
          id: values.id,
          text: line(maxMessageCharacters),
          sentAt: values.moment,
          endsAt: values.moment,
        }),
      ),
      budget: count(0, 1_000),
      created_at: values.moment,
    },
  },
  participants: {
    of: 'board',
    key: ['id'],
    refersTo: { board_id: 'boards' },
    columns: {
      id: values.id,
      board_id: values.id,
      role: v.picklist(roles),
      name: line(nameCharacters),
      token_hash: values.hash,
      link_hash: v.nullable(values.hash),
      done: values.flag,
      hand_at: values.nullableMoment,
      removed_at: values.nullableMoment,
      created_at: values.moment,
    },
  },
  tokens: {
    of: 'board',
    key: ['token_hash'],
    refersTo: { participant_id: 'participants' },
    columns: { token_hash: values.hash, participant_id: values.id, created_at: values.moment },
  },
  seats: {
    of: 'board',
    key: ['board_id', 'number'],
    refersTo: { board_id: 'boards', participant_id: 'participants' },
    columns: {
      board_id: values.id,
      number: count(1, maxSeats),
      code: values.code,
      participant_id: values.nullableId,
    },
  },
  facilitators: {
    of: 'board',
    key: ['id'],
    refersTo: { board_id: 'boards', participant_id: 'participants' },
    columns: {
      id: values.id,
      board_id: values.id,
      position: count(0, maxRowCount),
      name: line(nameCharacters),
      key: values.key,
      participant_id: values.nullableId,
    },
  },
  phase_changes: {
    of: 'board',
    key: [],
    refersTo: { board_id: 'boards' },
    columns: {
      board_id: values.id,
      at: values.moment,
      phase: v.picklist(phases),
      step: v.nullable(count(0, 1_000)),
      ends_at: values.nullableMoment,
      paused_ms: values.nullableMoment,
      by: values.hand,
    },
  },
  board_states: {
    of: 'board',
    key: ['board_id', 'number'],
    json: ['state'],
    refersTo: { board_id: 'boards' },
    columns: {
      board_id: values.id,
      number: count(1, maxRowCount),
      at: values.moment,
      phase: v.picklist(phases),
      occasion: v.picklist(stateOccasions),
      by: values.hand,
      card_count: count(0, maxRowCount),
      cluster_count: count(0, maxRowCount),
      state: formerState,
    },
  },
  drafts: {
    of: 'board',
    key: ['id'],
    refersTo: { board_id: 'boards', participant_id: 'participants' },
    columns: {
      id: values.id,
      board_id: values.id,
      participant_id: values.id,
      text: text(maxCardCharacters),
      kind: v.picklist(cardKinds),
      aside: values.flag,
      created_at: values.moment,
    },
  },
  ballots: {
    of: 'board',
    key: ['board_id', 'participant_id'],
    json: ['votes'],
    refersTo: { board_id: 'boards', participant_id: 'participants' },
    columns: {
      board_id: values.id,
      participant_id: values.id,
      votes: values.votes,
      updated_at: values.moment,
    },
  },
  paper_ballots: {
    of: 'board',
    key: ['board_id', 'id'],
    json: ['votes'],
    refersTo: { board_id: 'boards' },
    columns: {
      id: values.id,
      board_id: values.id,
      votes: values.votes,
      by: values.hand,
      created_at: values.moment,
      updated_at: values.moment,
    },
  },
  marks: {
    of: 'board',
    key: ['board_id', 'target', 'participant_id'],
    refersTo: { board_id: 'boards', participant_id: 'participants' },
    columns: {
      board_id: values.id,
      target: values.id,
      participant_id: values.id,
      created_at: values.moment,
    },
  },
  projects: {
    of: 'board',
    key: ['id'],
    json: ['record', 'base', 'fresh'],
    refersTo: { board_id: 'boards' },
    columns: {
      id: values.id,
      board_id: values.id,
      cluster_id: values.id,
      title: text(2_000),
      record: values.record,
      base: v.nullable(v.record(v.string(), v.unknown())),
      fresh: v.nullable(v.record(v.string(), v.unknown())),
      revision: count(0, maxRowCount),
      created_at: values.moment,
      updated_at: values.moment,
    },
  },
  project_links: {
    of: 'board',
    key: ['id'],
    refersTo: { project_id: 'projects' },
    columns: {
      id: values.id,
      project_id: values.id,
      name: line(nameCharacters),
      key_hash: values.hash,
      created_at: values.moment,
    },
  },
  client_ids: {
    of: 'board',
    key: ['board_id', 'client_id'],
    refersTo: { board_id: 'boards' },
    columns: { board_id: values.id, client_id: count(0, 2 ** 53 - 1), participant_id: values.hand },
  },
};

export const archivedNames = Object.keys(archivedTables) as ArchivedName[];

/** What an archive does not have as it is in the database, and why. */
export const staysHere: Readonly<Record<string, string>> = {
  'events.is_demo': 'an evening that was brought here is an ordinary one',
  'boards.practice_of': 'boards for practice count for nothing, and a fresh one is made in a moment',
  arriving: 'which boards are being brought here, and are there only while they are',
  updates: 'the changes of a board are in its document, which is in the archive as one snapshot',
  snapshots: 'the document of a board is in the archive whole, read from the running board',
};
