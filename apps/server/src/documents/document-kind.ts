// What a kind of document is: how it is made from an event.

import type { BoardId } from '@terreau/board/ids';
import type { SheetPart } from '@terreau/brief/sheets/printed-evening';
import type { Locale } from '@terreau/workshop/session';
import type { Progress } from '../background/background-process.ts';
import type { Evening } from '../evening/evening.ts';
import type { EventSheet } from '../evening/event-sheet.ts';
import type { BriefMaker } from './briefs.ts';
import type { DocumentFile } from './jobs.ts';
import type { Typesetter } from './typst.ts';

export interface DocumentOptions {
  readonly locale: Locale;
  /** Where people reach the server, without a trailing slash. */
  readonly baseUrl: string;
  readonly parts: readonly SheetPart[];
  /** Whether it says who wrote what, and whom to contact; what is printed for the tables always does. */
  readonly names: boolean;
  /** null for all tables. */
  readonly boards: readonly BoardId[] | null;
}

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

/** What the name of a file ends in that says nobody's name, so that nobody sends the other one. */
export function nameSuffix({ names, locale }: Pick<DocumentOptions, 'names' | 'locale'>): string {
  if (names) return '';
  return locale === 'fr' ? '-sans-noms' : '-without-names';
}
