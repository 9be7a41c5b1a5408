// What the routes of the wall take and answer.

import { cleanLine } from '@terreau/board/clean-text';
import { maxPhaseMinutes, phases } from '@terreau/workshop/phases';
import { maxSteps } from '@terreau/workshop/script';
import { maxMessageCharacters, maxMessageMinutes, maxWallTables } from '@terreau/workshop/wall';
import * as v from 'valibot';

const boards = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,60}$/))),
  v.minLength(1),
  v.maxLength(maxWallTables),
  v.description('The tables that are meant; left out, all tables of the event.'),
);

export const move = v.object({
  step: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxSteps - 1)),
  minutes: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0.1), v.maxValue(maxPhaseMinutes)))),
  boards: v.optional(v.nullable(boards)),
});

export const newMessage = v.object({
  text: v.pipe(v.string(), v.transform(cleanLine), v.nonEmpty(), v.maxLength(maxMessageCharacters)),
  minutes: v.pipe(v.number(), v.minValue(0.1), v.maxValue(maxMessageMinutes)),
  boards: v.optional(v.nullable(boards)),
});

const count = v.number();

const table = v.object({
  id: v.string(),
  challenge: v.string(),
  table: v.string(),
  phase: v.picklist(phases),
  step: v.nullable(v.number()),
  endsAt: v.nullable(v.number()),
  pausedMs: v.nullable(v.number()),
  isLocked: v.boolean(),
  helpAt: v.nullable(v.number()),
  here: count,
  leaders: count,
  seated: count,
  seats: v.nullable(v.number()),
  hands: count,
  done: count,
  drafts: count,
  cards: v.nullable(v.number()),
  clusters: v.nullable(v.number()),
  ballots: count,
  voters: count,
  quorum: count,
  projects: count,
  seenAt: v.nullable(v.number()),
  message: v.nullable(v.string()),
});

const said = v.object({ fr: v.string(), en: v.string() });

export const wallNews = v.object({
  version: v.string(),
  now: v.number(),
  frame: v.nullable(
    v.object({
      script: v.array(
        v.looseObject({
          phase: v.picklist(phases),
          minutes: v.nullable(v.number()),
          title: said,
          instruction: said,
        }),
      ),
      challenges: v.array(v.object({ id: v.string(), title: v.string(), domain: v.string() })),
    }),
  ),
  tables: v.array(table),
  messages: v.array(v.object({ id: v.string(), text: v.string(), sentAt: v.number(), endsAt: v.number() })),
});

export const moved = v.object({
  moved: v.number(),
  failed: v.array(v.object({ id: v.string(), table: v.string(), problem: v.string() })),
});

export const told = v.object({ tables: v.number() });
