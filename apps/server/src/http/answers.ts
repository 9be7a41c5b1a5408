// What the fixed routes answer, for the OpenAPI document.

import { cardKinds, colours } from '@terreau/board/card';
import { roles } from '@terreau/workshop/permissions';
import { phases } from '@terreau/workshop/phases';
import { locales } from '@terreau/workshop/session';
import * as v from 'valibot';
import { stateOccasions } from '../journal/schema.ts';

const counts = v.record(v.string(), v.number());
const point = v.pipe(v.array(v.number()), v.length(2));
const tallies = v.object({ votes: counts, supporters: counts, ballots: v.number() });

export const health = v.object({ status: v.literal('ok') });

const said = v.object({ fr: v.string(), en: v.string() });

const script = v.array(
  v.object({
    phase: v.picklist(phases),
    minutes: v.nullable(v.number()),
    title: said,
    instruction: said,
    kind: v.optional(v.picklist(cardKinds)),
  }),
);

export const eventSheet = v.object({
  id: v.string(),
  name: v.string(),
  territory: v.string(),
  insee: v.nullable(v.string()),
  date: v.string(),
  locale: v.picklist(locales),
  version: v.string(),
  script: v.nullable(script),
  domains: v.nullable(v.array(v.string())),
  seatCodes: v.boolean(),
  challenges: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      domain: v.string(),
      context: v.string(),
      boards: v.array(
        v.object({
          id: v.string(),
          table: v.string(),
          joinCode: v.string(),
          facilitatorKey: v.string(),
          screenKey: v.string(),
          seats: v.nullable(v.number()),
          seatCodes: v.array(v.string()),
          facilitators: v.array(v.object({ id: v.string(), name: v.string(), key: v.string() })),
        }),
      ),
    }),
  ),
});

/** What was erased of an event; of what was erased before, nothing. */
export const erasedNames = v.object({
  people: v.pipe(v.number(), v.description('Who is called by a number now.')),
  links: v.pipe(v.number(), v.description('Personal links that open nothing any more.')),
  records: v.pipe(v.number(), v.description('Project records that named somebody.')),
  unreadable: v.pipe(
    v.number(),
    v.description('Records that this version cannot read, and in which names are left.'),
  ),
});

const plannedTable = v.object({
  name: v.string(),
  seats: v.nullable(v.number()),
  facilitators: v.array(v.string()),
});

export const dryRun = v.object({
  event: v.nullable(
    v.object({
      name: v.string(),
      territory: v.string(),
      insee: v.nullable(v.string()),
      date: v.string(),
      locale: v.picklist(locales),
      seatCodes: v.boolean(),
      challenges: v.array(
        v.object({
          title: v.string(),
          context: v.string(),
          domain: v.string(),
          tables: v.array(plannedTable),
        }),
      ),
    }),
  ),
  problems: v.array(
    v.object({
      row: v.number(),
      column: v.number(),
      place: v.string(),
      isNotice: v.boolean(),
      code: v.string(),
      words: said,
    }),
  ),
  untold: v.number(),
});

export const events = v.object({ events: v.array(eventSheet) });

export const membership = v.object({
  participantId: v.string(),
  boardId: v.string(),
  role: v.picklist(roles),
  token: v.string(),
});

export const entrance = v.object({
  role: v.picklist(roles),
  board: v.object({ id: v.string(), table: v.string() }),
  challenge: v.object({ title: v.string(), domain: v.string(), context: v.string() }),
  event: v.object({ name: v.string(), territory: v.string(), locale: v.picklist(locales) }),
  name: v.optional(v.string()),
});

export const phaseState = v.object({
  phase: v.picklist(phases),
  step: v.nullable(v.number()),
  endsAt: v.nullable(v.number()),
  pausedMs: v.nullable(v.number()),
});

export const anonymousDrafts = v.object({
  drafts: v.array(
    v.object({ id: v.string(), text: v.string(), kind: v.picklist(cardKinds), aside: v.boolean() }),
  ),
});

export const freeSeats = v.object({
  free: v.array(v.object({ number: v.number(), code: v.string() })),
});
export const practice = v.object({ facilitatorKey: v.string() });

export const personalLink = v.object({ key: v.string() });

export const castBallot = v.object({ votes: counts, budget: v.number() });

export const imported = v.object({ added: v.number(), existing: v.number(), cards: v.array(v.string()) });

const note = v.object({ id: v.string(), text: v.string(), author: v.string(), createdAt: v.number() });

const card = v.object({
  id: v.string(),
  text: v.string(),
  kind: v.picklist(cardKinds),
  at: point,
  colour: v.picklist(colours),
  cluster: v.nullable(v.string()),
  origin: v.optional(v.string()),
  enriches: v.optional(v.string()),
  author: v.string(),
  createdAt: v.number(),
  notes: v.array(note),
  hidden: v.boolean(),
});

const clusterEntry = {
  id: v.string(),
  title: v.string(),
  at: point,
  size: point,
  colour: v.picklist(colours),
  author: v.string(),
  createdAt: v.number(),
  collapsed: v.optional(v.literal(true)),
};

const cluster = v.object({
  ...clusterEntry,
  merged: v.optional(v.array(v.object({ ...clusterEntry, mergedInto: v.string() }))),
});

const person = v.object({
  name: v.string(),
  role: v.picklist(roles),
  done: v.optional(v.literal(true)),
  handAt: v.optional(v.number()),
  removed: v.optional(v.literal(true)),
});

export const boardView = v.object({
  id: v.string(),
  phase: v.picklist(phases),
  cards: v.array(card),
  clusters: v.array(cluster),
  tallies: v.nullable(tallies),
  people: v.record(v.string(), person),
  marks: v.pipe(
    v.record(v.string(), v.array(v.string())),
    v.description('Who is ready to work on what, by the id of the card or cluster.'),
  ),
});

const stateEntry = {
  number: v.number(),
  at: v.number(),
  phase: v.picklist(phases),
  occasion: v.picklist(stateOccasions),
  cards: v.number(),
  clusters: v.number(),
};

export const history = v.object({ states: v.array(v.object(stateEntry)) });

export const boardState = v.object({
  ...stateEntry,
  board: v.object({ cards: v.array(card), clusters: v.array(cluster) }),
});

export const restoration = v.object({
  changed: v.boolean(),
  back: v.number(),
  aside: v.number(),
  kept: v.nullable(v.number()),
});

export const record = v.looseObject({ version: v.number(), id: v.string() });

export const convergence = v.object({
  projects: v.array(record),
  verdicts: v.array(
    v.object({
      cluster: v.string(),
      converged: v.boolean(),
      conditions: v.array(
        v.object({
          name: v.string(),
          met: v.boolean(),
          actual: v.number(),
          needed: v.nullable(v.number()),
          of: v.optional(v.number()),
          united: v.optional(v.number()),
        }),
      ),
      chance: v.number(),
    }),
  ),
  refused: v.array(v.string()),
});

export const installation = v.object({ empty: v.boolean(), demo: v.nullable(v.looseObject({})) });
