// The paragraphs and tables that a brief is made of in DOCX. Everything has a named style, so that whoever edits the
// document can change how it looks in one place.

import { isRightToLeft } from '@terreau/exchange/svg-text';
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type INumberingOptions,
  type IParagraphOptions,
  type ITableBordersOptions,
  type ITableRowOptions,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type FieldValue, type Item, referenceOf, type Table as TableContent } from '../content-form.ts';
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
      return value.lines.map((line) => styled('cell', line));
    case 'list':
      return value.items.flatMap(itemParts);
    case 'table':
      // A cell ends with a paragraph, as the format wants it.
      return [tableOf(value.table), styled('cellStrong', value.table.outcome)];
  }
}

/** The letters of a row that is not split between two pages. */
const maxWholeRow = 1_200;

/** A table whose first row, where its columns have names, stands again on every page. Widths are shares of the page. */
export function tableOf({ head, rows, total }: TableContent, shares = evenShares(head.length)): Table {
  const row = (texts: readonly string[], style: keyof typeof styleIds, tableHeader = false) => {
    const cells = texts.map((text, column) => {
      const alignment = head[column]?.isSum ? { alignment: AlignmentType.RIGHT } : {};
      return text.split('\n').map((line) => paragraph(line, { ...alignment, style: styleIds[style] }));
    });
    return rowOf(cells, shares, { tableHeader, cantSplit: texts.join('').length < maxWholeRow });
  };
  const names = head.map(({ name }) => name);
  return tableOfRows([
    row(names, 'cellStrong', true),
    ...rows.map((texts) => row(texts, 'cell')),
    ...(total ? [row(total, 'cellStrong')] : []),
  ]);
}

/** What stands in the cells of a row. */
interface GridRow {
  readonly cells: readonly (readonly Part[])[];
  /** Whether it may go on on the next page. */
  readonly isLong?: boolean;
}

/** Parts of a document beside each other, row by row; with lines between the rows unless they are only for the layout. */
export function gridOf(rows: readonly GridRow[], shares: readonly number[], isRuled = true): Table {
  return tableOfRows(
    rows.map(({ cells, isLong }) => rowOf(cells, shares, { cantSplit: !isLong })),
    isRuled ? ruled : bare,
  );
}

function rowOf(
  cells: readonly (readonly Part[])[],
  shares: readonly number[],
  options: Pick<ITableRowOptions, 'tableHeader' | 'cantSplit'>,
): TableRow {
  return new TableRow({
    ...options,
    children: cells.map(
      (children, column) =>
        new TableCell({ width: { size: shares[column] ?? 0, type: WidthType.PERCENTAGE }, children }),
    ),
  });
}

function tableOfRows(rows: readonly TableRow[], borders: ITableBordersOptions = ruled): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders,
    rows,
  });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: docxColours.line } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const bare = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;
const ruled = { ...bare, bottom: line, insideHorizontal: line } as const;

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
  return { numbering: { reference: 'items', level }, spacing: { after: 20 } };
}

/** The numbers of the cards stand behind what they are the source of. [T7] */
function itemParts(item: Item): Paragraph[] {
  const { lines, below } = item;
  const reference = referenceOf(item);
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
