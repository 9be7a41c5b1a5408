// The tables of an evening itself: what it is, its challenges and its boards.

import { ruleSchema } from '@terreau/project/convergence/rule-schema';
import { phases } from '@terreau/workshop/phases';
import { maxCharacters, maxSeats } from '@terreau/workshop/preparing/planned-event';
import { locales } from '@terreau/workshop/session';
import { maxMessageCharacters } from '@terreau/workshop/wall';
import * as v from 'valibot';
import { script } from '../http/schemas.ts';
import type { ArchivedName, ArchivedTable } from './archived-table.ts';
import { count, line, maxRowCount, text, values } from './column-values.ts';

/** In an order in which rows refer to rows of tables before theirs. */
export const tablesOfEvening = {
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
      table_name: line(maxCharacters.table),
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
} satisfies Partial<Record<ArchivedName, ArchivedTable>>;
