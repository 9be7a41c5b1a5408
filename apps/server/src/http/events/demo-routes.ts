// The installation as somebody finds it who has no code yet, and the demo evening that it offers while it is empty. The
// demo's keys are for everybody, but only as long as there is nothing else: then the server is somebody's.

import { Hono } from 'hono';
import { demoEvening } from '../../demo/evening.ts';
import { createDemo, readInstallation } from '../../evening/demo/demo.ts';
import { hasEvents } from '../../evening/preparing/events.ts';
import { refuse } from '../../evening/refusal.ts';
import * as answers from '../answers.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { problemResponse } from '../problem.ts';
import { problemOf } from '../refusal-problem.ts';

export function demoRoutes({ evening }: HttpDeps) {
  return new Hono()
    .get(
      '/api/v1/installation',
      describe({ summary: 'Whether there is any event, and the demo evening', answer: answers.installation }),
      async (c) => {
        const installation = await readInstallation(evening);
        return c.json((await hasEvents(evening.database)) ? { ...installation, demo: null } : installation);
      },
    )
    .post(
      '/api/v1/demo',
      describe({ summary: 'Open the demo evening on an empty installation', status: 201 }),
      async (c) => {
        const isOwned = await hasEvents(evening.database);
        const demo = isOwned ? refuse({ reason: 'not-empty' }) : await createDemo(evening, demoEvening);
        return demo.ok ? c.json(demo.value, 201) : problemResponse(c, problemOf(demo.refusal));
      },
    );
}
