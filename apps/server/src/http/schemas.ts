// What the routes take, as valibot schemas: they check the input and make the OpenAPI document.

import { cardKinds } from '@terreau/board/card';
import { cleanLine, cleanText, maxNameCharacters } from '@terreau/board/clean-text';
import { maxCardCharacters } from '@terreau/board/limits';
import { maxPhaseMinutes, phases } from '@terreau/workshop/phases';
import {
  inseeCode,
  isDay,
  maxChallenges,
  maxCharacters,
  maxDomains,
  maxFacilitators,
  maxSeats,
  maxTables,
} from '@terreau/workshop/preparing/planned-event';
import { maxInstructionCharacters, maxSteps, maxStepTitleCharacters } from '@terreau/workshop/script';
import { locales } from '@terreau/workshop/session';
import * as v from 'valibot';
import { cardFates } from '../evening/people/people.ts';

const maxIdeas = 5_000;

export function line(maxCharacters: number) {
  return v.pipe(v.string(), v.transform(cleanLine), v.nonEmpty(), v.maxLength(maxCharacters));
}

const cardText = v.pipe(v.string(), v.transform(cleanText), v.nonEmpty(), v.maxLength(maxCardCharacters));
const kind = v.picklist(cardKinds);

export const day = v.pipe(v.string(), v.isoDate(), v.check(isDay));

const eventId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{8,40}$/),
  v.description(
    'An id of the caller’s choice: sent again with the same id, a request answers the event that it made.',
  ),
);

const seats = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxSeats));

const facilitatorName = line(maxNameCharacters);

const table = v.object({
  name: line(maxCharacters.table),
  seats: v.optional(v.nullable(seats)),
  facilitators: v.optional(v.pipe(v.array(facilitatorName), v.maxLength(maxFacilitators))),
});

const aboutChallenge = {
  title: line(maxCharacters.title),
  domain: line(maxCharacters.domain),
  context: v.optional(
    v.nullable(v.pipe(v.string(), v.transform(cleanText), v.maxLength(maxCharacters.context))),
  ),
};

const challenge = v.object({
  ...aboutChallenge,
  tables: v.union([
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxTables)),
    v.pipe(v.array(v.union([line(maxCharacters.table), table])), v.minLength(1), v.maxLength(maxTables)),
  ]),
  seats: v.optional(v.nullable(seats)),
});

const said = (maxCharacters: number) => v.object({ fr: line(maxCharacters), en: line(maxCharacters) });

export const script = v.pipe(
  v.array(
    v.object({
      phase: v.picklist(phases),
      minutes: v.nullable(v.pipe(v.number(), v.minValue(0.1), v.maxValue(maxPhaseMinutes))),
      title: said(maxStepTitleCharacters),
      instruction: said(maxInstructionCharacters),
      kind: v.optional(kind),
    }),
  ),
  v.minLength(1),
  v.maxLength(maxSteps),
  v.description('The steps of the evening; left out, the usual ones.'),
);

const aboutEvent = {
  name: line(maxCharacters.name),
  territory: line(maxCharacters.name),
  insee: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(inseeCode)))),
  date: day,
  locale: v.picklist(locales),
  script: v.optional(v.nullable(script)),
  domains: v.optional(
    v.nullable(v.pipe(v.array(line(maxCharacters.domain)), v.minLength(1), v.maxLength(maxDomains))),
  ),
  seatCodes: v.optional(v.boolean()),
};

export const newEvent = v.object({
  id: v.optional(v.nullable(eventId)),
  ...aboutEvent,
  challenges: v.pipe(v.array(challenge), v.minLength(1), v.maxLength(maxChallenges), v.check(hasRoom)),
});

const knownId = v.optional(v.pipe(v.string(), v.maxLength(60)));

export const eventPlan = v.object({
  ...aboutEvent,
  challenges: v.pipe(
    v.array(
      v.object({
        id: knownId,
        ...aboutChallenge,
        boards: v.pipe(
          v.array(
            v.object({
              id: knownId,
              table: line(maxCharacters.table),
              seats: v.nullable(seats),
              facilitators: v.pipe(
                v.array(v.object({ id: knownId, name: facilitatorName })),
                v.maxLength(maxFacilitators),
              ),
            }),
          ),
          v.maxLength(maxTables),
        ),
      }),
    ),
    v.maxLength(maxChallenges),
    v.check((challenges) => challenges.reduce((sum, { boards }) => sum + boards.length, 0) <= maxTables),
  ),
  version: v.pipe(
    knownId,
    v.description(
      'Of the event that this plan was made from: if it has changed meanwhile, the plan is refused.',
    ),
  ),
  deletes: v.pipe(
    v.optional(v.picklist(['nothing', 'empty', 'everything']), 'nothing'),
    v.description(
      'What this may delete of tables that are not in the plan any more: nothing, tables that nobody has used, or everything.',
    ),
  ),
});

const cell = v.nullable(v.union([v.pipe(v.string(), v.maxLength(32_767)), v.number(), v.boolean()]));

export const importedRows = v.object({
  rows: v.pipe(
    v.array(v.pipe(v.array(cell), v.maxLength(1_000))),
    v.maxLength(5_000),
    v.description('The cells of a table, with a row of headings.'),
  ),
});

export const importedFile = v.pipe(
  v.string(),
  v.description('A file of one table, with a row of headings as in the template.'),
);

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

function hasRoom(challenges: v.InferOutput<typeof challenge>[]): boolean {
  const counts = challenges.map(({ tables }) => (typeof tables === 'number' ? tables : tables.length));
  return counts.reduce((sum, count) => sum + count, 0) <= maxTables;
}
