// The tables of those who come to an evening: who they are, and what lets them in.

import { roles } from '@terreau/workshop/permissions';
import { maxSeats } from '@terreau/workshop/preparing/planned-event';
import * as v from 'valibot';
import type { ArchivedName, ArchivedTable } from './archived-table.ts';
import { count, line, maxNameCharacters, maxRowCount, values } from './column-values.ts';

/** In an order in which rows refer to rows of tables before theirs. */
export const tablesOfPeople = {
  participants: {
    of: 'board',
    key: ['id'],
    refersTo: { board_id: 'boards' },
    columns: {
      id: values.id,
      board_id: values.id,
      role: v.picklist(roles),
      name: line(maxNameCharacters),
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
      name: line(maxNameCharacters),
      key: values.key,
      participant_id: values.nullableId,
    },
  },
} satisfies Partial<Record<ArchivedName, ArchivedTable>>;
