// What the routes take, as valibot schemas: they check the input and make the OpenAPI document.

import { cardKinds } from '@terreau/board/card';
import { cleanLine, cleanText, maxNameCharacters } from '@terreau/board/clean-text';
import { maxCardCharacters } from '@terreau/board/limits';
import { maxPhaseMinutes, phases } from '@terreau/workshop/phases';
import { maxInstructionCharacters, maxSteps, maxStepTitleCharacters } from '@terreau/workshop/script';
import { locales } from '@terreau/workshop/session';
import * as v from 'valibot';
import { cardFates } from '../evening/people.ts';

const maxTables = 400;
const maxChallenges = 50;
const maxSeats = 60;
const maxIdeas = 5_000;

function line(maxCharacters: number) {
  return v.pipe(v.string(), v.transform(cleanLine), v.nonEmpty(), v.maxLength(maxCharacters));
}

const cardText = v.pipe(v.string(), v.transform(cleanText), v.nonEmpty(), v.maxLength(maxCardCharacters));
const kind = v.picklist(cardKinds);

const eventId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{8,40}$/),
  v.description(
    'An id of the caller’s choice: sent again with the same id, a request answers the event that it made.',
  ),
);

const seats = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxSeats));

const challenge = v.object({
  title: line(200),
  domain: line(60),
  tables: v.union([
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxTables)),
    v.pipe(v.array(line(60)), v.minLength(1), v.maxLength(maxTables)),
  ]),
  seats: v.optional(v.nullable(seats)),
});

const said = (maxCharacters: number) => v.object({ fr: line(maxCharacters), en: line(maxCharacters) });

const script = v.pipe(
  v.array(
    v.object({
      phase: v.picklist(phases),
      minutes: v.nullable(v.pipe(v.number(), v.minValue(0.1), v.maxValue(maxPhaseMinutes))),
      title: said(maxStepTitleCharacters),
      instruction: said(maxInstructionCharacters),
    }),
  ),
  v.minLength(1),
  v.maxLength(maxSteps),
  v.description('The steps of the evening; left out, the usual ones.'),
);

export const newEvent = v.object({
  id: v.optional(v.nullable(eventId)),
  name: line(120),
  territory: line(120),
  date: v.pipe(v.string(), v.isoDate(), v.check(isDay)),
  locale: v.picklist(locales),
  script: v.optional(v.nullable(script)),
  seatCodes: v.optional(v.boolean()),
  challenges: v.pipe(v.array(challenge), v.minLength(1), v.maxLength(maxChallenges), v.check(hasRoom)),
});

export const joining = v.object({
  code: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100)),
  name: v.optional(
    v.nullable(
      v.pipe(v.string(), v.maxLength(1_000), v.transform(cleanLine), v.maxLength(maxNameCharacters)),
    ),
  ),
  locale: v.optional(v.nullable(v.picklist(locales))),
});

export const phaseChange = v.object({
  phase: v.picklist(phases),
  minutes: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0.1), v.maxValue(maxPhaseMinutes)))),
  step: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxSteps - 1)))),
});

export const timerChange = v.object({
  minutes: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(maxPhaseMinutes))),
  isRunning: v.boolean(),
});

export const ballot = v.object({ votes: v.record(v.string(), v.number()) });

const id = v.pipe(v.string(), v.maxLength(60));

export const asideChange = v.object({ aside: v.boolean() });
export const mark = v.object({ isIn: v.boolean() });
export const signs = v.object({ done: v.optional(v.boolean()), hand: v.optional(v.boolean()) });
export const spotlight = v.object({ card: v.nullable(id), reader: v.nullable(id) });
export const helpCall = v.object({ isNeeded: v.boolean() });
export const removal = v.object({ cards: v.picklist(cardFates) });
export const seatChange = v.object({ seats: v.nullable(seats) });
/** There is nothing to say but that there shall be one. */
export const nothingToSay = v.object({});
export const lockChange = v.object({ isLocked: v.boolean() });
export const leaderChange = v.object({ leads: v.boolean() });

export const draft = v.object({ text: cardText, kind });

export const ideas = v.object({
  cards: v.pipe(
    v.array(v.object({ text: cardText, kind: v.optional(kind, 'idea') })),
    v.minLength(1),
    v.maxLength(maxIdeas),
  ),
});

export const csvFile = v.pipe(
  v.string(),
  v.description(
    'A header and a row for each idea: its text in a column `text` or `comment-body`, optionally its kind in a column `kind`.',
  ),
);

export const convergeRequest = v.object({
  clusters: v.optional(v.nullable(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(1_000)))),
  reason: v.optional(v.nullable(v.pipe(v.string(), v.transform(cleanText), v.maxLength(1_000)))),
});

/** There is nothing to say but that it shall be done. */
export const restoration = v.object({});

/** `2026-02-31` has the form of a day but is none. */
function isDay(text: string): boolean {
  return new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;
}

function hasRoom(challenges: v.InferOutput<typeof challenge>[]): boolean {
  const counts = challenges.map(({ tables }) => (typeof tables === 'number' ? tables : tables.length));
  return counts.reduce((sum, count) => sum + count, 0) <= maxTables;
}
