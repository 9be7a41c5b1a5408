// The brief as PDF: two to four pages in most cases. This makes the source; a typesetter makes the pages.

import type { ProjectRecord } from '@terreau/project/record/record';
import type { Locale } from '@terreau/workshop/session';
import { briefData, type PdfSource, templateWords } from './pdf-data.ts';
import { briefTemplate } from './template-brief.ts';

/** One record as a document; `url` is where the record is read. */
export function briefPdf(record: ProjectRecord, locale: Locale, url: string): PdfSource {
  return {
    main: briefTemplate,
    data: { locale, words: templateWords(locale), briefs: [briefData(record, locale, url, 0)] },
    qrCodes: [url],
  };
}
