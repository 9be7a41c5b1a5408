// Briefs as DOCX, written in a process of its own.

import type { ProjectRecord } from '@terreau/project/record/record';
import type { Locale } from '@terreau/workshop/session';
import { createBackgroundProcess } from '../background/background-process.ts';

/** A brief that is to be written. */
export interface DocxSource {
  readonly record: ProjectRecord;
  readonly locale: Locale;
  /** Where the record is read. */
  readonly url: string;
}

export interface DocxWriter {
  readonly docx: (source: DocxSource) => Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the process; what was not done is rejected. */
  readonly close: () => Promise<void>;
}

/** A writer whose process starts with the first brief. */
export function createDocxWriter(): DocxWriter {
  const { ask, close } = createBackgroundProcess<DocxSource, Uint8Array<ArrayBuffer>>(
    new URL('./docx-worker.ts', import.meta.url),
  );
  return { docx: ask, close };
}
