// Briefs: a project record as a file, for those who may read it.

import { withContactsWithheld } from '@terreau/brief/record-copy';
import { type Context, Hono } from 'hono';
import { type BriefFormat, briefFormats, briefTypes } from '../../documents/briefs.ts';
import { phaseOf } from '../../evening/boards.ts';
import { type ProjectCaller, projectRefusal, seesContacts } from '../../evening/projects/project-access.ts';
import { asAttachment } from '../attachment.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { baseUrlOf, tooManyDocuments, wantsNames } from '../events/document-routes.ts';
import type { Input } from '../input.ts';
import { localeOf } from '../language.ts';
import { problemResponse } from '../problem.ts';
import { problemOf } from '../refusal-problem.ts';
import { identifyOnProject, type ProjectRequest } from './project-caller.ts';
import { unknownFormat } from './unknown-format.ts';

/** What is made outside this process, and takes long: a PDF is laid out up to five times. */
const laborious: readonly BriefFormat[] = ['pdf', 'docx'];

/** Such briefs that people fetch at once, and those among them for whoever holds a printed one. [T6] */
const maxAtOnce = 30;
const maxReadersAtOnce = 3;

const summaries: Readonly<Record<BriefFormat, string>> = {
  pdf: 'The brief as PDF',
  docx: 'The brief as DOCX, to be edited further',
  md: 'The brief as Markdown',
  json: 'The brief as JSON',
  jsonld: 'The brief as linked data: schema.org, PROV-O and PAIR',
};

export function briefRoutes(deps: HttpDeps) {
  const routes = new Hono();
  const places = createPlaces();
  for (const format of briefFormats) {
    routes.get(
      `/api/v1/projects/:id/brief.${format}`,
      describe({
        summary: `${summaries[format]}; with \`?names=no\`, without the names of people`,
        who: 'member',
        media: briefTypes[format].split(';')[0] ?? '',
      }),
      async (c) => {
        const read = await readBrief(deps, c, c.req.param('id'));
        if (!read.ok) return problemResponse(c, read.problem);
        const { project, by, tableKey } = read.value;
        const leave = laborious.includes(format) ? places.enter(by.kind) : () => {};
        if (!leave) return problemResponse(c, tooManyDocuments);
        try {
          const record = seesContacts(by) ? project.record : withContactsWithheld(project.record);
          const { name, type, bytes } = await deps.documents.briefs.make(record, format, {
            locale: localeOf(c.req),
            baseUrl: baseUrlOf(deps, c),
            names: wantsNames(c) && (by.kind !== 'reader' || by.names),
            tableKey,
          });
          return c.body(bytes, 200, { ...asAttachment(name), 'content-type': type });
        } finally {
          leave();
        }
      },
    );
  }
  return routes.get('/api/v1/projects/:id/:file{brief\\.[a-z]+}', async (c) => {
    const read = await readBrief(deps, c, c.req.param('id'));
    return problemResponse(c, read.ok ? unknownFormat(briefFormats.join(', ')) : read.problem);
  });
}

/** Who has a brief made right now: each takes a place, and leaves it. */
function createPlaces() {
  let all = 0;
  let readers = 0;
  return {
    /** How to leave the place; null when there is none. */
    enter(kind: ProjectCaller['kind']): (() => void) | null {
      const reads = kind === 'reader' ? 1 : 0;
      if (all >= maxAtOnce || readers + reads > maxReadersAtOnce) return null;
      all++;
      readers += reads;
      return () => {
        all--;
        readers -= reads;
      };
    },
  };
}

/** The record, for those who may read its brief: whoever leads its board, who holds a link to it or the brief, and the organiser. */
async function readBrief(deps: HttpDeps, c: Context, id: string): Promise<Input<ProjectRequest>> {
  const identified = await identifyOnProject(deps, c, id);
  if (!identified.ok) return identified;
  const { project, by } = identified.value;
  const refusal = projectRefusal(by, await phaseOf(deps.evening.database, project.board), 'brief.read');
  return refusal ? { ok: false, problem: problemOf(refusal) } : identified;
}
