// The organiser's events.

import { type EventId, isId } from '@terreau/board/ids';
import { figuresOf } from '@terreau/project/follow-up/follow-up';
import { Hono } from 'hono';
import { withVersion } from '../../evening/preparing/event-version.ts';
import { openEvent, readEvent, readEvents } from '../../evening/preparing/events.ts';
import { readEventProjects } from '../../evening/projects/projects.ts';
import * as answers from '../answers.ts';
import { asOrganiser } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { validJson } from '../input.ts';
import { problemResponse, unknownEvent } from '../problem.ts';
import { eventProjects } from '../projects/record-answers.ts';
import { newEvent } from '../schemas.ts';

export function eventRoutes(deps: HttpDeps) {
  const { evening } = deps;
  const { database } = evening;
  return new Hono()
    .post(
      '/api/v1/events',
      describe({
        summary:
          'Create an event with its boards; with an id that there is already, answers that event with 200',
        who: 'organiser',
        status: 201,
        answer: answers.eventSheet,
      }),
      asOrganiser(deps),
      validJson(newEvent),
      async (c) => {
        const { id, ...event } = c.req.valid('json');
        const opened = await openEvent(evening, event, (id ?? null) as EventId | null);
        return c.json(withVersion(opened.sheet), opened.isNew ? 201 : 200);
      },
    )
    .get(
      '/api/v1/events',
      describe({
        summary: 'All events with their codes, newest first',
        who: 'organiser',
        answer: answers.events,
      }),
      asOrganiser(deps),
      async (c) => c.json({ events: (await readEvents(database)).map(withVersion) }),
    )
    .get(
      '/api/v1/events/:id',
      describe({ summary: 'One event with its codes', who: 'organiser', answer: answers.eventSheet }),
      asOrganiser(deps),
      async (c) => {
        const event = await readEvent(database, eventId(c.req.param('id')));
        return event ? c.json(withVersion(event)) : problemResponse(c, unknownEvent);
      },
    )
    .get(
      '/api/v1/events/:id/projects',
      describe({
        summary: 'All project records of an event, and what it has led to in figures',
        who: 'organiser',
        answer: eventProjects,
      }),
      asOrganiser(deps),
      async (c) => {
        const id = eventId(c.req.param('id'));
        if (!(await readEvent(database, id))) return problemResponse(c, unknownEvent);
        const { projects, unreadable } = await readEventProjects(evening, id);
        const records = projects.map(({ record }) => record);
        return c.json({ projects: records, figures: figuresOf(records), unreadable });
      },
    );
}

/** What does not even look like an id is the id of no event. */
function eventId(text: string): EventId {
  return (isId(text) ? text : '') as EventId;
}
