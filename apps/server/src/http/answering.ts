// A command's outcome as an answer.

import type { Context } from 'hono';
import type { Outcome } from '../evening/refusal.ts';
import { problemResponse } from './problem.ts';
import { problemOf } from './refusal-problem.ts';

/** The value as JSON, or why there is none. */
export function answer<T extends object>(c: Context, outcome: Outcome<T>): Response {
  return outcome.ok ? c.json(outcome.value) : problemResponse(c, problemOf(outcome.refusal));
}

/** Nothing, or why it was not done. */
export function answerEmpty(c: Context, outcome: Outcome<unknown>): Response {
  return outcome.ok ? c.body(null, 204) : problemResponse(c, problemOf(outcome.refusal));
}
