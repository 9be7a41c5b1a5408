// What the routes of project records take.

import { cleanText } from '@terreau/board/clean-text';
import { ruleSchema } from '@terreau/project/convergence/rule-schema';
import { projectStatuses } from '@terreau/project/record/record';
import * as v from 'valibot';
import { day, line } from '../schemas.ts';

/** The values are read by the field that they are for. */
export const projectChanges = v.object({
  changes: v.record(v.string(), v.object({ from: v.unknown(), to: v.unknown() })),
  resolves: v.optional(v.nullable(v.pipe(v.array(v.string()), v.maxLength(100)))),
});

export const statusChange = v.object({
  status: v.picklist(projectStatuses),
  reason: v.optional(v.pipe(v.string(), v.transform(cleanText), v.maxLength(2_000)), ''),
  date: day,
});

export const convergenceRule = v.object({ rule: ruleSchema });

export const newProjectLink = v.object({ name: line(120) });
