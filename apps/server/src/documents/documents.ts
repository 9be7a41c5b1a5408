// The documents of an installation: what makes them, the line in which they wait, and what is kept of them.

import type { EventId } from '@terreau/board/ids';
import type { EventSheet } from '../evening/preparing/event-sheet.ts';
import type { Log } from '../relay/log.ts';
import { type BriefMaker, createBriefMaker } from './briefs.ts';
import type { DocumentDeps } from './document-kind.ts';
import type { DocumentOptions } from './document-options.ts';
import { createJobs, type JobState, type Jobs } from './jobs.ts';
import { type DocumentKindName, makers } from './kinds.ts';
import { createShelf } from './shelf.ts';
import { createTypesetter, type Typesetter } from './typst.ts';

export interface Documents {
  /** Puts a document in line, and answers the job's id; null when too many wait. */
  readonly start: (kind: DocumentKindName, event: EventSheet, options: DocumentOptions) => string | null;
  /** undefined when there is no such job, or no longer. */
  readonly read: Jobs['read'];
  /** Resolves with the state in which a job ends. */
  readonly ended: (id: string) => Promise<JobState | undefined>;
  /** Throws away the documents of an event that was deleted, or whose people are to be forgotten. [T8] */
  readonly forget: (event: EventId) => Promise<void>;
  readonly typesetter: Typesetter;
  /** Single briefs. */
  readonly briefs: BriefMaker;
}

/** Nothing runs before a document is asked for. */
export function createDocuments({
  evening,
  log,
  documentsFolder,
}: Omit<DocumentDeps, 'typesetter' | 'briefs'> & { log: Log; documentsFolder: string }): Documents {
  const typesetter = createTypesetter();
  const briefs = createBriefMaker(typesetter);
  const jobs = createJobs({
    now: evening.now,
    newId: evening.newId,
    shelf: createShelf(documentsFolder),
    log,
  });
  return {
    ...jobs,
    start: (kind, event, options) => {
      const make = makers[kind];
      return jobs.start(event.id, JSON.stringify([kind, options]), (progress) =>
        make({ evening, typesetter, briefs }, event, options, progress),
      );
    },
    typesetter,
    briefs,
  };
}
