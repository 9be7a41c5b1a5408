// Briefs in every format, for those who fetch one and for those who fetch all of an event. What takes long is made in threads.

import { briefFileName } from '@terreau/brief/file-name';
import { briefJson } from '@terreau/brief/json';
import { briefJsonLd } from '@terreau/brief/linked/json-ld';
import { briefMarkdown } from '@terreau/brief/markdown';
import { briefPdf } from '@terreau/brief/pdf/brief-pdf';
import type { ProjectRecord } from '@terreau/project/record';
import { withoutNames } from '@terreau/project/without-names';
import type { Locale } from '@terreau/workshop/session';
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
export type BriefOptions = Pick<DocumentOptions, 'locale' | 'baseUrl' | 'names'>;

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
    make: async (record, format, options) => ({
      name: briefFileName(record, `${nameSuffix(options)}.${format}`),
      type: briefTypes[format],
      bytes: await makers[format](
        options.names ? record : withoutNames(record),
        options.locale,
        recordUrl(record, options.baseUrl),
      ),
    }),
    close: docx.close,
  };
}

/** Where people read a record, and those who may go on filling it in. */
export function recordUrl({ id }: ProjectRecord, baseUrl: string): string {
  return `${baseUrl}/project/${encodeURIComponent(id)}`;
}
