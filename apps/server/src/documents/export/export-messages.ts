// What the main thread and the thread that writes an export say to each other. Boards come one by one, so that neither the
// thread of the tables nor its memory has to hold all of them at once.

import type { Locale } from '@terreau/workshop/session';
import type { BoardExport, ChallengeExport, EventExport } from '../../evening/export.ts';

/** The files that are one table or tree of all boards, and the archive that holds them all. */
export type ExportFormat = 'json' | 'csv' | 'xlsx' | 'zip';

/** What is known before the first board. */
export type EventHead = Omit<EventExport, 'challenges'>;

/** Main thread to export thread. */
export type ExportRequest =
  | {
      readonly type: 'begin';
      readonly format: ExportFormat;
      readonly locale: Locale;
      readonly event: EventHead;
    }
  | { readonly type: 'challenge'; readonly challenge: ChallengeExport }
  | { readonly type: 'board'; readonly board: BoardExport }
  /** A file that was made elsewhere, for the archive. */
  | { readonly type: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'end' };

/** Export thread to main thread: the file, or that it would be too large. */
export type ExportAnswer =
  | { readonly type: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'too-large' };
