// The kind of document that holds all briefs of an event, in the order of its challenges and tables.

import { bookletPdf } from '@terreau/brief/pdf/booklet';
import { readEventProjects } from '../evening/projects.ts';
import { recordUrl } from './briefs.ts';
import type { DocumentKind } from './document-kind.ts';

/** All briefs with contents, as one PDF; nothing where nothing has converged. */
export const booklet: DocumentKind = async (
  { evening, typesetter },
  event,
  { locale, baseUrl },
  progress,
) => {
  const projects = await readEventProjects(evening.database, event.id);
  if (projects.length === 0) return null;
  const boards = event.challenges.flatMap((challenge) => challenge.boards.map(({ id }) => id));
  const places = new Map(boards.map((id, place) => [id, place]));
  const records = projects
    .toSorted((a, b) => (places.get(a.board) ?? 0) - (places.get(b.board) ?? 0))
    .map(({ record }) => record);
  const source = bookletPdf(event, records, locale, (record) => recordUrl(record, baseUrl));
  const bytes = await typesetter.pdf(source, progress);
  return { name: `terreau-${event.date}-${names[locale]}.pdf`, type: 'application/pdf', bytes };
};

const names = { fr: 'dossiers', en: 'briefs' };
