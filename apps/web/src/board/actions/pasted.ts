// What a pasted text becomes: cards of another board as they were, a row of a spreadsheet a card, or a line a card. It is
// taken as a whole or not at all. Pure. [T6]

import type { CardKind, Colour } from '@terreau/board/card';
import { cleanText } from '@terreau/board/clean-text';
import type { Point } from '@terreau/board/geometry';
import { maxCardCharacters } from '@terreau/board/limits';
import { readRows } from '@terreau/exchange/csv-reader';
import { hasKnownHeader, readSheet } from '@terreau/exchange/sheet-reader';
import { readCopied } from './copied.ts';

export interface PastedCard {
  readonly text: string;
  /** Absent for the kind in which one writes. */
  readonly kind?: CardKind;
  /** Absent for the kind's. */
  readonly colour?: Colour;
  /** Where it lay beside the others; absent where it did not lie anywhere. */
  readonly at?: Point;
}

export interface Pasted {
  readonly cards: readonly PastedCard[];
  /** Of the cluster that the cards make; null for none. */
  readonly title: string | null;
}

export type PasteProblem =
  | { readonly reason: 'nothing' }
  | { readonly reason: 'too-much' }
  | { readonly reason: 'too-many'; readonly count: number; readonly max: number }
  /** Cards are counted from 1. */
  | { readonly reason: 'too-long'; readonly card: number; readonly characters: number; readonly max: number };

export type PasteReading =
  | ({ readonly ok: true } & Pasted)
  | { readonly ok: false; readonly problem: PasteProblem };

/** What one paste may add: as much as one change may be, with room to spare. */
export const maxPastedCards = 1_000;
const maxPastedCharacters = 250_000;
/** What is not even looked at. */
const maxClipboardCharacters = 2_000_000;

/** Reads what lies on the clipboard, as text and as HTML if it has both. */
export function readPaste(text: string, html: string): PasteReading {
  if (text.length > maxClipboardCharacters) return failure({ reason: 'too-much' });
  const isHtmlRead = html.length <= 4 * maxClipboardCharacters;
  const copied = isHtmlRead ? readCopied(html) : null;
  if (copied) return judged(copied.cards, copied.title);
  const isTable = isHtmlRead && /<table[\s>]/i.test(html);
  return judged(isTable || isSheet(text) ? readCells(text) : readLines(text), null);
}

/** Cards, or why they are not added: as a whole or not at all. */
export function judged(cards: readonly PastedCard[], title: string | null): PasteReading {
  if (cards.length === 0) return failure({ reason: 'nothing' });
  if (cards.length > maxPastedCards)
    return failure({ reason: 'too-many', count: cards.length, max: maxPastedCards });
  const long = cards.findIndex(({ text }) => text.length > maxCardCharacters);
  if (long >= 0) {
    const characters = cards[long]?.text.length ?? 0;
    return failure({ reason: 'too-long', card: long + 1, characters, max: maxCardCharacters });
  }
  const characters = cards.reduce((sum, { text }) => sum + text.length, 0);
  return characters > maxPastedCharacters ? failure({ reason: 'too-much' }) : { ok: true, cards, title };
}

/** What stands before each line of a list, by kind. A plus says something, and so does a minus before a number. */
const listMarks: readonly RegExp[] = [
  /^\s*[-–—]\s+(?![\s\d])/,
  /^\s*\*\s+/,
  /^\s*[•‣◦▪●○·]\s+/,
  /^\s*\(?\d{1,3}[.)]\s+/,
  /^\s*[a-z]\)\s+/,
];
/** A box to tick, after a mark. */
const box = /^\[[ xX]?\]\s+/;

function readLines(text: string): PastedCard[] {
  const lines = cleanText(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return withoutMarks(lines).map(cleanText).flatMap(cardOf);
}

/** The marks are the list's and not the ideas' only where there is a list: several lines, all with the same kind. */
function withoutMarks(lines: readonly string[]): readonly string[] {
  const mark = lines.length > 1 && listMarks.find((each) => lines.every((line) => each.test(line)));
  return mark ? lines.map((line) => line.replace(mark, '').replace(box, '')) : lines;
}

/** Cells side by side, or a cell of several lines, which spreadsheets put between quotes. */
function isSheet(text: string): boolean {
  if (text.includes('\t')) return true;
  const opens = (line: string) => line.startsWith('"') && (line.match(/"/g)?.length ?? 0) % 2 === 1;
  return text.split('\n').some(opens) && readRows(text, '\t', 1).ok;
}

/** A card a row: of the column that is named like one of ideas, or else of the first in which somebody wrote. */
function readCells(text: string): PastedCard[] {
  const headed = hasKnownHeader(text) ? readSheet(text) : null;
  if (headed?.ok) return headed.incoming.cards.map(({ text: words, kind }) => ({ text: words, kind }));
  const read = readRows(text, '\t', Number.POSITIVE_INFINITY);
  if (!read.ok) return readLines(text);
  const column = columnOfWords(read.rows);
  return read.rows.map((cells) => cleanText(cells[column] ?? '')).flatMap(cardOf);
}

function columnOfWords(rows: readonly (readonly string[])[]): number {
  const columns = new Set<number>();
  for (const cells of rows)
    cells.forEach((cell, column) => {
      if (/\p{L}{2}/u.test(cell)) columns.add(column);
    });
  return columns.size > 0 ? Math.min(...columns) : 0;
}

function cardOf(text: string): PastedCard[] {
  return text === '' ? [] : [{ text }];
}

function failure(problem: PasteProblem): PasteReading {
  return { ok: false, problem };
}
