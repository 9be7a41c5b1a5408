// What the routes of project records answer, for the OpenAPI document.

import { conditionNames } from '@terreau/project/convergence/convergence';
import { ruleSchema } from '@terreau/project/convergence/rule-schema';
import { followerRoles, projectStatuses } from '@terreau/project/record/record';
import * as v from 'valibot';
import { record } from '../answers.ts';

export const project = v.object({
  record,
  revision: v.number(),
  conflicts: v.array(v.object({ path: v.string(), mine: v.any(), fresh: v.any() })),
  board: v.string(),
  canEdit: v.boolean(),
  follower: v.nullable(v.object({ role: v.picklist(followerRoles), id: v.string() })),
  seesContacts: v.boolean(),
  bearer: v.nullable(v.string()),
});

export const rule = v.object({ rule: ruleSchema });

const figures = v.object({
  projects: v.number(),
  statuses: v.record(v.picklist(projectStatuses), v.number()),
  jobsHoped: v.number(),
  jobsCreated: v.number(),
  uncounted: v.object({ jobsHoped: v.number(), jobsCreated: v.number() }),
});

export const eventProjects = v.object({
  projects: v.array(record),
  figures,
  unreadable: v.array(v.object({ id: v.string(), title: v.string(), board: v.string() })),
});

export const verdicts = v.object({
  rule: ruleSchema,
  verdicts: v.array(
    v.object({
      cluster: v.string(),
      converged: v.boolean(),
      conditions: v.array(
        v.object({
          name: v.picklist(conditionNames),
          met: v.boolean(),
          actual: v.number(),
          needed: v.nullable(v.number()),
          of: v.optional(v.number()),
          united: v.optional(v.number()),
          hint: v.nullable(v.string()),
        }),
      ),
      supporters: v.number(),
      chance: v.number(),
    }),
  ),
});

export const newProjectLink = v.object({ id: v.string(), key: v.string() });

export const projectLinks = v.object({
  links: v.array(v.object({ id: v.string(), name: v.string(), createdAt: v.number() })),
});
