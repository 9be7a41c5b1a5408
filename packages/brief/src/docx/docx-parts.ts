// The paragraphs and tables that a brief is made of in DOCX. Everything has a named style, so that whoever edits the
// document can change how it looks in one place.

import { isRightToLeft } from '@terreau/exchange/svg-text';
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type INumberingOptions,
  type IParagraphOptions,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FieldValue, Item, Table as TableContent } from '../content-form.ts';
import { docxColours, styleIds } from './docx-styles.ts';

/** What stands in the body of a document. */
export type Part = Paragraph | Table;

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** A heading that the contents of a word processor list. */
export function heading(level: keyof typeof levels, text: string): Paragraph {
  return new Paragraph({ heading: levels[level], ...runsOf(text) });
}

/** A line of text that somebody wrote, running the way that its letters do. */
export function paragraph(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, ...runsOf(text) });
}

/** A paragraph in one of our styles. */
export function styled(style: keyof typeof styleIds, text: string): Paragraph {
  return paragraph(text, { style: styleIds[style] });
}

/** A value of a field; nothing for an empty one. */
export function valueParts(value: FieldValue): Part[] {
  switch (value.kind) {
    case 'empty':
      return [];
    case 'text':
      return value.lines.map((line) => paragraph(line));
    case 'list':
      return value.items.flatMap(itemParts);
    case 'table':
      return [tableOf(value.table), paragraph('')];
  }
}

/** A table whose first row, where its columns have names, stands again on every page. Widths are shares of the page. */
export function tableOf({ head, rows, total }: TableContent, shares = evenShares(head.length)): Table {
  const cell = (text: string, column: number, style?: keyof typeof styleIds) => {
    const alignment = head[column]?.isSum ? { alignment: AlignmentType.RIGHT } : {};
    const lines = text.split('\n');
    return new TableCell({
      width: { size: shares[column] ?? 0, type: WidthType.PERCENTAGE },
      children: lines.map((line) => paragraph(line, { ...alignment, style: styleIds[style ?? 'cell'] })),
    });
  };
  const bodyRows = rows.map(
    (cells) => new TableRow({ children: cells.map((text, column) => cell(text, column)) }),
  );
  const lastRow = total
    ? [new TableRow({ children: total.map((text, column) => cell(text, column, 'cellStrong')) })]
    : [];
  const headRow = new TableRow({
    tableHeader: true,
    children: head.map(({ name }, column) => cell(name, column, 'cellStrong')),
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    borders: tableBorders,
    rows: [...(head.some(({ name }) => name !== '') ? [headRow] : []), ...bodyRows, ...lastRow],
  });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: docxColours.line } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const tableBorders = {
  top: line,
  bottom: line,
  left: none,
  right: none,
  insideHorizontal: line,
  insideVertical: none,
} as const;

function evenShares(columns: number): number[] {
  return new Array<number>(columns).fill(100 / columns);
}

const listIndent = 360;

/** The one list of the document, with what was added a level below. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'items',
      levels: ['•', '+'].map((text, level) => ({
        level,
        format: LevelFormat.BULLET,
        text,
        style: { paragraph: { indent: { left: (level + 1) * listIndent, hanging: 260 } } },
      })),
    },
  ],
};

function inList(level: 0 | 1): IParagraphOptions {
  return { numbering: { reference: 'items', level }, spacing: { after: 60 } };
}

/** The numbers of the cards stand behind what they are the source of. [T7] */
function itemParts({ lines, cards, below }: Item): Paragraph[] {
  const reference = cards.length > 0 ? `\u00a0(${cards.join(', ')})` : '';
  const said = lines.length > 0 ? lines : [''];
  return [
    ...said.map((text, index) =>
      paragraph(
        index === said.length - 1 ? text + reference : text,
        index === 0 ? inList(0) : { indent: { left: listIndent } },
      ),
    ),
    ...below.flatMap((added) =>
      added.map((text, index) =>
        paragraph(text, index === 0 ? inList(1) : { indent: { left: 2 * listIndent } }),
      ),
    ),
  ];
}

function runsOf(text: string): IParagraphOptions {
  const isTurned = isRightToLeft(text);
  const run = new TextRun(isTurned ? { text, rightToLeft: true } : { text });
  return isTurned ? { children: [run], bidirectional: true } : { children: [run] };
}
