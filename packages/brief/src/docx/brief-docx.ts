// The brief as DOCX: the whole record with real headings, tables and styles, for a town hall to go on editing. A field
// that is empty is the question that asks for it, in a style of its own, to be written over.

import type { ProjectRecord } from '@terreau/project/record';
import type { Locale } from '@terreau/workshop/session';
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { briefWords } from '../brief-words.ts';
import { briefContent } from '../content.ts';
import { type BriefContent, isSaid, type SectionContent } from '../content-form.ts';
import { shortened } from '../pdf/breakable.ts';
import { timelessZip } from '../timeless-zip.ts';
import { heading, numbering, type Part, paragraph, styled, tableOf, valueParts } from './docx-parts.ts';
import { docxStyles, styleIds } from './docx-styles.ts';

/** The bytes of a DOCX file; the same record makes the same bytes. */
export async function briefDocx(
  record: ProjectRecord,
  locale: Locale,
  url: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = briefContent(record, locale);
  const document = new Document({
    title: shortened(content.title, 200),
    creator: 'Terreau',
    lastModifiedBy: 'Terreau',
    description: content.support,
    styles: docxStyles(locale),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_134, bottom: 1_134, left: 1_247, right: 1_247 },
          },
        },
        footers: { default: footerOf(content) },
        children: [
          ...headParts(content),
          ...content.sections.flatMap(sectionParts),
          ...originParts(content, url),
        ],
      },
    ],
  });
  return timelessZip(await Packer.toArrayBuffer(document));
}

function headParts({ title, promise, facts, support, locale }: BriefContent): Part[] {
  const words = briefWords[locale];
  return [
    styled('note', words.project),
    paragraph(title, { heading: 'Title' }),
    ...promise.map((line) => styled('lead', line)),
    tableOf(
      {
        head: [
          { name: '', isSum: false },
          { name: '', isSum: false },
        ],
        rows: facts.map(({ label, text }) => [label, text]),
        total: null,
        outcome: '',
      },
      [25, 75],
    ),
    paragraph(''),
    paragraph(`${support} ${words.references}`),
  ];
}

function sectionParts({ title, fields }: SectionContent): Part[] {
  return [
    heading(1, title),
    ...fields.flatMap((field) => [
      heading(2, field.label),
      ...(isSaid(field) ? valueParts(field.value) : [styled('prompt', field.prompt)]),
    ]),
  ];
}

function originParts({ id, origin, locale }: BriefContent, url: string): Part[] {
  const words = briefWords[locale];
  const reason =
    origin.reason.length > 0
      ? [heading(3, words.byDecision), ...origin.reason.map((line) => paragraph(line))]
      : [];
  return [
    heading(1, origin.title),
    paragraph(origin.state),
    heading(2, origin.conditionsTitle),
    ...origin.conditions.map(({ met, text }) => paragraph(`${met ? '✓' : '✗'} ${text}`)),
    ...reason,
    heading(2, origin.cardsTitle),
    tableOf(cardsTable(origin.cards, locale), [6, 52, 16, 15, 11]),
    paragraph(''),
    ...(origin.hidden === '' ? [] : [paragraph(origin.hidden)]),
    styled('note', `${words.id} ${id}`),
    styled('note', url),
  ];
}

function cardsTable(cards: BriefContent['origin']['cards'], locale: Locale) {
  const { cardColumns } = briefWords[locale];
  return {
    head: cardColumns.map((name) => ({ name, isSum: false })),
    rows: cards.map(({ number, lines, notes, kindName, author, votes, gone }) => [
      String(number),
      [...lines, ...notes.map((note) => `+ ${note.lines.join(' ')} — ${note.author}`)].join('\n'),
      [kindName, gone].filter((part) => part !== '').join('\n'),
      author,
      votes,
    ]),
    total: null,
    outcome: '',
  };
}

function footerOf({ title }: BriefContent): Footer {
  const children = [
    new TextRun(`${shortened(title, 80)}\t`),
    new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
  ];
  const tabStops = [{ type: 'right', position: 9_412 }] as const;
  return new Footer({
    children: [new Paragraph({ style: styleIds.note, alignment: AlignmentType.LEFT, tabStops, children })],
  });
}
