// All briefs of an event in one document, with contents by challenge. This makes the source; a typesetter makes the pages.

import type { ProjectRecord } from '@terreau/project/record/record';
import { domainLabel } from '@terreau/project/wording/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { briefWords } from '../brief-words.ts';
import { textLine } from '../text-lines.ts';
import { dateInWords } from '../typography.ts';
import { breakable } from './breakable.ts';
import { briefData, type PdfSource, templateWords } from './pdf-data.ts';
import { bookletTemplate } from './template-booklet.ts';

/** The event whose projects they are. */
export interface BookletEvent {
  readonly name: string;
  readonly territory: string;
  /** ISO 8601 date. */
  readonly date: string;
}

/**
 * The records come as they shall stand, those of a challenge together. `urlOf` tells where each is read. `pause` is awaited
 * after each record, so that whoever has other work is held up no longer than one takes.
 */
export async function bookletPdf(
  event: BookletEvent,
  records: readonly ProjectRecord[],
  locale: Locale,
  urlOf: (record: ProjectRecord) => string,
  pause: () => Promise<unknown>,
): Promise<PdfSource> {
  const urls = records.map(urlOf);
  const briefs: unknown[] = [];
  for (const [index, record] of records.entries()) {
    briefs.push(briefData(record, locale, urls[index] ?? '', index));
    await pause();
  }
  return {
    main: bookletTemplate,
    data: {
      locale,
      words: templateWords(locale),
      briefs,
      booklet: breakable({
        name: textLine(event.name, locale),
        territory: textLine(event.territory, locale),
        date: dateInWords(event.date, locale),
        projects: briefWords[locale].projects(records.length),
        chapters: chaptersOf(records, locale),
      }),
    },
    qrCodes: urls,
  };
}

function chaptersOf(records: readonly ProjectRecord[], locale: Locale) {
  const numbered = records.map((record, index) => ({ record, index }));
  const chapters = Map.groupBy(numbered, ({ record }) => record.provenance.challenge);
  return [...chapters.values()].map((members) => ({
    challenge: textLine(members[0]?.record.identity.challenge ?? '', locale),
    domain: textLine(domainLabel(members[0]?.record.identity.domain ?? '', locale), locale),
    briefs: members.map(({ index }) => index),
  }));
}
