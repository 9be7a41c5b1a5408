// Briefs in every format, for those who fetch one and for those who fetch all of an event. What takes long is made in threads.

import { briefFileName } from '@terreau/brief/file-name';
import { briefJson } from '@terreau/brief/json';
import { briefJsonLd } from '@terreau/brief/linked/json-ld';
import { briefMarkdown } from '@terreau/brief/markdown';
import { briefPdf } from '@terreau/brief/pdf/brief-pdf';
import type { ProjectRecord } from '@terreau/project/record';
import type { Locale } from '@terreau/workshop/session';
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

export interface BriefMaker {
  /** The brief of a record as a file; `baseUrl` is where people reach the server, without a trailing slash. */
  readonly make: (
    record: ProjectRecord,
    format: BriefFormat,
    locale: Locale,
    baseUrl: string,
  ) => Promise<DocumentFile>;
  /** Ends the thread that it has started; the typesetter is left to whoever made it. */
  readonly close: () => Promise<void>;
}

/** Makes briefs; nothing runs before the first is asked for. */
export function createBriefMaker(typesetter: Typesetter): BriefMaker {
  const docx = createDocxWriter();
  const encoder = new TextEncoder();
  const makers: Readonly<
    Record<
      BriefFormat,
      (record: ProjectRecord, locale: Locale, url: string) => Promise<Uint8Array<ArrayBuffer>>
    >
  > = {
    pdf: (record, locale, url) => typesetter.pdf(briefPdf(record, locale, url)),
    docx: (record, locale, url) => docx.docx({ record, locale, url }),
    md: async (record, locale) => encoder.encode(briefMarkdown(record, locale)),
    json: async (record) => encoder.encode(briefJson(record)),
    jsonld: async (record, _locale, url) => encoder.encode(briefJsonLd(record, url)),
  };
  return {
    make: async (record, format, locale, baseUrl) => ({
      name: briefFileName(record, format),
      type: briefTypes[format],
      bytes: await makers[format](record, locale, recordUrl(record, baseUrl)),
    }),
    close: docx.close,
  };
}

/** Where people read a record, and those who may go on filling it in. */
export function recordUrl({ id }: ProjectRecord, baseUrl: string): string {
  return `${baseUrl}/project/${encodeURIComponent(id)}`;
}
