// Briefs in every format, for those who fetch one and for those who fetch all of an event. What takes long is made in threads.

import { briefFileName } from '@terreau/brief/file-name';
import { briefJson } from '@terreau/brief/json';
import { briefJsonLd } from '@terreau/brief/linked/json-ld';
import { briefMarkdown } from '@terreau/brief/markdown';
import { briefPdf } from '@terreau/brief/pdf/brief-pdf';
import type { ProjectRecord } from '@terreau/project/record/record';
import { withoutNames } from '@terreau/project/record/without-names';
import { readingKey } from '../evening/projects/reading-key.ts';
import { type DocumentOptions, nameSuffix } from './document-options.ts';
import { createDocxWriter } from './docx-writer.ts';
import type { DocumentFile } from './jobs.ts';
import type { Typesetter } from './typst.ts';

export const briefFormats = ['pdf', 'docx', 'md', 'json', 'jsonld'] as const;
export type BriefFormat = (typeof briefFormats)[number];

export const briefTypes: Readonly<Record<BriefFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
};

/** What of a document's options a single brief knows. */
export interface BriefOptions extends Pick<DocumentOptions, 'locale' | 'baseUrl' | 'names'> {
  /** The key of those who lead the record's table. */
  readonly tableKey: string;
}

export interface BriefMaker {
  /** The brief of a record as a file. */
  readonly make: (record: ProjectRecord, format: BriefFormat, options: BriefOptions) => Promise<DocumentFile>;
  /** Ends the thread that it has started; the typesetter is left to whoever made it. */
  readonly close: () => Promise<void>;
}

/** Makes briefs; nothing runs before the first is asked for. */
export function createBriefMaker(typesetter: Typesetter): BriefMaker {
  const docx = createDocxWriter();
  const encoder = new TextEncoder();
  const makers: Readonly<
    Record<BriefFormat, (record: ProjectRecord, options: BriefOptions) => Promise<Uint8Array<ArrayBuffer>>>
  > = {
    pdf: (record, options) => typesetter.pdf(briefPdf(record, options.locale, readingUrl(record, options))),
    docx: (record, options) =>
      docx.docx({ record, locale: options.locale, url: readingUrl(record, options) }),
    md: async (record, { locale }) => encoder.encode(briefMarkdown(record, locale)),
    json: async (record) => encoder.encode(briefJson(record)),
    jsonld: async (record, { baseUrl }) => encoder.encode(briefJsonLd(record, recordUrl(record, baseUrl))),
  };
  return {
    make: async (record, format, options) => ({
      name: briefFileName(record, `${nameSuffix(options)}.${format}`),
      type: briefTypes[format],
      bytes: await makers[format](options.names ? record : withoutNames(record), options),
    }),
    close: docx.close,
  };
}

/** Where whoever holds a brief reads it as it is by then; behind the `#`, the key ends up in no log. */
export function readingUrl(
  { id }: ProjectRecord,
  { baseUrl, names, tableKey }: Pick<BriefOptions, 'baseUrl' | 'names' | 'tableKey'>,
): string {
  return `${baseUrl}/brief/${encodeURIComponent(id)}#read=${readingKey(tableKey, id, names)}`;
}

/** The name of a record among all that there are, and where those who may fill it in. */
function recordUrl({ id }: ProjectRecord, baseUrl: string): string {
  return `${baseUrl}/project/${encodeURIComponent(id)}`;
}
