// What a kind of document is: how it is made from an event.

import type { Progress } from '../background/background-process.ts';
import type { Evening } from '../evening/evening.ts';
import type { EventSheet } from '../evening/preparing/event-sheet.ts';
import type { BriefMaker } from './briefs.ts';
import type { DocumentOptions } from './document-options.ts';
import type { DocumentFile } from './jobs.ts';
import type { Typesetter } from './typst.ts';

/** What documents are made with. */
export interface DocumentDeps {
  readonly evening: Evening;
  readonly typesetter: Typesetter;
  readonly briefs: BriefMaker;
}

/** Makes a document from an event as it is now; null when there is nothing to put in it. */
export type DocumentKind = (
  deps: DocumentDeps,
  event: EventSheet,
  options: DocumentOptions,
  progress: Progress,
) => Promise<DocumentFile | null>;
