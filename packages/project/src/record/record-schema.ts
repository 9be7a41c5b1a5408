// The schema of a project record: what is published as JSON Schema, and by which is checked what people write and what
// another installation sends.

import { cardKinds } from '@terreau/board/card';
import * as v from 'valibot';
import { conditionNames } from '../convergence/convergence.ts';
import { ruleSchema } from '../convergence/rule-schema.ts';
import {
  authorityRoles,
  bearerCategories,
  followerRoles,
  levers,
  opportunityTypes,
  ownerships,
  projectStatuses,
  recordVersion,
} from './record.ts';

const text = v.string();
const texts = v.array(text);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const moment = v.number();
const day = v.pipe(text, v.regex(/^(\d{4}-\d{2}-\d{2})?$/));
const point = v.pipe(v.array(v.number()), v.length(2));

/** What a record says, and the ids of the cards and notes that it comes from. [T7] */
const passage = v.object({ text, cards: texts, notes: texts });
const passages = v.array(passage);

const budgetLines = v.array(
  v.object({
    label: text,
    cents: v.pipe(v.number(), v.integer(), v.minValue(-1e13), v.maxValue(1e13)),
  }),
);

const note = v.object({ id: text, text, author: text, createdAt: moment });

const card = v.object({
  id: text,
  text,
  kind: v.picklist(cardKinds),
  at: v.optional(point),
  author: text,
  createdAt: moment,
  votes: count,
  supporters: count,
  notes: v.array(note),
  gone: v.optional(v.literal(true)),
  hidden: v.optional(v.literal(true)),
});

const provenance = v.object({
  event: text,
  challenge: text,
  board: text,
  cluster: v.object({
    id: text,
    title: text,
    author: text,
    createdAt: moment,
    votes: count,
    supporters: count,
    merged: v.optional(v.array(v.object({ id: text, title: text }))),
  }),
  cards: v.array(card),
  hiddenCards: count,
  people: v.record(text, text),
  rule: ruleSchema,
  conditions: v.array(
    v.object({
      name: v.picklist(conditionNames),
      met: v.boolean(),
      actual: count,
      needed: v.nullable(count),
      of: v.optional(count),
      united: v.optional(count),
    }),
  ),
  reason: text,
  state: v.object({
    cards: count,
    notes: count,
    clusters: count,
    activePeople: count,
    ballots: count,
    lastAddedAt: moment,
  }),
  edited: texts,
});

const follower = v.object({ role: v.picklist(followerRoles), id: text });

/** What people fill in, section by section. */
export const sectionSchemas = {
  identity: v.object({
    title: passage,
    promise: passage,
    challenge: text,
    domain: text,
    territory: text,
    inseeCode: text,
    event: text,
    date: day,
    table: text,
  }),
  substance: v.object({
    need: passages,
    solution: passages,
    openQuestions: passages,
    directBeneficiaries: text,
    finalBeneficiaries: text,
    indirectBeneficiaries: text,
  }),
  opportunity: v.object({
    type: v.picklist([...opportunityTypes, '']),
    description: text,
    interestForBearers: text,
    interestForTerritory: text,
    interestForInhabitants: text,
    obstacles: text,
  }),
  bearers: v.object({
    contributors: v.array(v.object({ person: text, cards: texts, notes: texts })),
    category: v.picklist([...bearerCategories, '']),
    contacts: v.array(v.object({ name: text, reach: text })),
    ownership: v.picklist([...ownerships, '']),
    legalForm: text,
    authorityRoles: v.array(v.picklist(authorityRoles)),
  }),
  project: v.object({
    resources: passages,
    activities: text,
    knowHow: text,
    lead: text,
    partners: texts,
    spending: budgetLines,
    income: budgetLines,
    supportNeeded: text,
    easyConditions: text,
    hardConditions: text,
    levers: v.array(v.picklist(levers)),
    decisionMakers: text,
    questionsForPeers: text,
  }),
  impact: v.object({
    jobsHoped: text,
    qualitativeBenefits: text,
    quantitativeBenefits: text,
    goals: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(17))),
  }),
  followUp: v.object({
    status: v.picklist(projectStatuses),
    nextSteps: v.array(v.object({ what: text, owner: text, due: day })),
    workingGroups: texts,
    jobsCreated: text,
    log: v.array(
      v.object({
        date: day,
        status: v.picklist(projectStatuses),
        text,
        by: v.optional(follower),
        struck: v.optional(v.object({ by: follower, at: moment })),
      }),
    ),
  }),
};

export const recordSchema = v.object({
  version: v.literal(recordVersion),
  id: text,
  ...sectionSchemas,
  provenance,
});
