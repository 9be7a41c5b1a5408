// The brief as DOCX: the whole record with real headings, tables and styles, for a town hall to go on editing. A field
// that is empty is the question that asks for it, in a style of its own, to be written over.

import type { ProjectRecord } from '@terreau/project/record/record';
import { recordLabels } from '@terreau/project/wording/labels';
import type { Locale } from '@terreau/workshop/session';
import { AlignmentType, Document, Footer, ImageRun, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { briefWords } from '../brief-words.ts';
import { briefContent } from '../content.ts';
import { type BriefContent, isSaid, type SectionContent } from '../content-form.ts';
import { clusterPicture } from '../pdf/cluster-picture.ts';
import { qrCodePng } from '../qr-code.ts';
import { shortened } from '../text-lines.ts';
import { timelessZip } from '../timeless-zip.ts';
import { clusterShapes } from './cluster-shapes.ts';
import {
  gridOf,
  heading,
  numbering,
  type Part,
  paragraph,
  styled,
  tableOf,
  valueParts,
} from './docx-parts.ts';
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
            margin: { top: 964, bottom: 964, left: 1_247, right: 1_247 },
          },
        },
        footers: { default: footerOf(content) },
        children: [
          ...headParts(content, url),
          ...content.sections.flatMap(sectionParts),
          ...originParts(content),
        ],
      },
    ],
  });
  return timelessZip(await Packer.toArrayBuffer(document), { 'word/document.xml': renumbered });
}

/** Whatever is drawn has a number of its own; those of the library count on from one document to the next. */
function renumbered(xml: string): string {
  let last = 0;
  return xml.replace(/(?<=<(?:wp:docPr|wpg:cNvPr|wps:cNvPr) id=")\d+/g, () => String(++last));
}

/** What places the project, and beside it the QR code; then how it was voted on and the picture of its cluster. */
function headParts(content: BriefContent, url: string): Part[] {
  const { title, promise, facts, contacts, support, decision, id, origin, locale } = content;
  const words = briefWords[locale];
  const picture = clusterPicture(origin);
  const fact = (label: string, lines: readonly string[]) => ({
    cells: [[styled('label', label)], lines.map((line) => styled('cell', line))],
    isLong: isLong(lines.join('')),
  });
  const toCall =
    contacts.length > 0 ? [fact(recordLabels[locale].bearers.fields.contacts.label, contacts)] : [];
  const known = gridOf(
    [...facts.map(({ label, text }) => fact(label, [text])), ...toCall, fact(words.id, [id])],
    [30, 70],
    false,
  );
  const voted = paragraph(support, {
    style: styleIds.cell,
    spacing: { before: 100, after: 0 },
    indent: { left: 80 },
  });
  const decided = decision === '' ? [] : [styled('cellStrong', words.byDecision), paragraph(decision)];
  return [
    styled('note', words.project),
    paragraph(title, { heading: 'Title' }),
    ...promise.map((line) => styled('lead', line)),
    ...decided,
    gridOf([{ cells: [[known, voted], qrCode(url, words.scan)], isLong: true }], [74, 26], false),
    ...(picture ? [heading(2, words.picture), clusterShapes(picture, words.picture)] : []),
    styled('note', words.references),
  ];
}

function qrCode(url: string, scan: string): Part[] {
  const altText = { name: scan, description: scan };
  const transformation = { width: 125, height: 125 };
  const image = new ImageRun({ type: 'png', data: qrCodePng(url), transformation, altText });
  return [
    new Paragraph({ style: styleIds.cell, children: [image] }),
    styled('note', scan),
    styled('note', url),
  ];
}

/** A section as a form: what is asked on the left; on the right what is said, or the question to write over. */
function sectionParts({ title, fields }: SectionContent): Part[] {
  const rows = fields.map((field) => ({
    cells: [
      [styled('label', field.label)],
      isSaid(field) ? valueParts(field.value) : [styled('prompt', field.prompt)],
    ],
    isLong: isLong(JSON.stringify(field.value)),
  }));
  return [heading(1, title), gridOf(rows, [26, 74])];
}

/** Whether a row of it could take most of a page. */
function isLong(text: string): boolean {
  return text.length > 1_000;
}

function originParts({ origin, locale }: BriefContent): Part[] {
  const words = briefWords[locale];
  const reason =
    origin.reason.length > 0
      ? [heading(3, words.byDecision), ...origin.reason.map((line) => paragraph(line))]
      : [];
  return [
    heading(1, origin.title),
    paragraph(origin.state),
    heading(2, origin.conditionsTitle),
    ...origin.conditions.map(({ met, text }) => styled('cell', `${met ? '✓' : '✗'} ${text}`)),
    ...reason,
    heading(2, origin.cardsTitle),
    cardsTable(origin.cards, locale),
    styled('note', origin.hidden),
  ];
}

/** The cards; without a column of votes where none was given to a card alone. */
function cardsTable(cards: BriefContent['origin']['cards'], locale: Locale) {
  const hasVotes = cards.some(({ votes }) => votes !== '');
  const columns = hasVotes ? [6, 52, 16, 15, 11] : [6, 60, 17, 17];
  const cellsOf = (cells: readonly string[]) => cells.slice(0, columns.length);
  const table = {
    head: cellsOf(briefWords[locale].cardColumns).map((name) => ({ name, isSum: false })),
    rows: cards.map(({ number, lines, notes, kindName, author, votes, gone }) =>
      cellsOf([
        String(number),
        [...lines, ...notes.map((note) => `+ ${note.lines.join(' ')} —\u00a0${note.author}`)].join('\n'),
        [kindName, gone].filter((part) => part !== '').join('\n'),
        author,
        votes,
      ]),
    ),
    total: null,
    outcome: '',
  };
  return tableOf(table, columns);
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
