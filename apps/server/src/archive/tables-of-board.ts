// The tables of what was done on a board: how it stood, what was voted, and what became of it.

import { cardKinds } from '@terreau/board/card';
import { maxCardCharacters } from '@terreau/board/limits';
import { phases } from '@terreau/workshop/phases';
import * as v from 'valibot';
import { stateOccasions } from '../journal/schema.ts';
import type { ArchivedName, ArchivedTable } from './archived-table.ts';
import { count, formerState, line, maxNameCharacters, maxRowCount, text, values } from './column-values.ts';

/** In an order in which rows refer to rows of tables before theirs. */
export const tablesOfBoard = {
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
      name: line(maxNameCharacters),
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
} satisfies Partial<Record<ArchivedName, ArchivedTable>>;
