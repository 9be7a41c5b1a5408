// Cards on the clipboard. Everybody reads them as text, a card a line; another board of this program finds them as they were
// in an attribute of the HTML beside it, which every browser carries from page to page. Notes stay: they are other people's
// words, and what is pasted has the paster as its author. Pure. [T3]

import { type CardKind, type Colour, isCardKind, isColour } from '@terreau/board/card';
import { cleanLine, cleanText } from '@terreau/board/clean-text';
import { isPoint, type Point } from '@terreau/board/geometry';
import { maxCardCharacters, maxTitleCharacters } from '@terreau/board/limits';

interface CopiedCard {
  readonly text: string;
  readonly kind: CardKind;
  readonly colour: Colour;
  readonly at: Point;
}

export interface Copied {
  readonly cards: readonly CopiedCard[];
  /** Of the cluster that was copied with its cards; null where it was only cards. */
  readonly title: string | null;
}

const attribute = 'data-terreau-cards';

/** A card a line; a card a paragraph where one has several lines. */
export function copiedAsText({ cards, title }: Copied): string {
  const texts = cards.map(({ text }) => text.trim()).filter((text) => text !== '');
  const between = texts.some((text) => text.includes('\n')) ? '\n\n' : '\n';
  return [...(title ? [title] : []), ...texts].join(between);
}

export function copiedAsHtml(copied: Copied): string {
  const { cards, title } = copied;
  const stored = encodeURIComponent(JSON.stringify(copied).toWellFormed()).replaceAll("'", '%27');
  const heading = title ? `<h2>${escaped(title)}</h2>` : '';
  const items = cards.map(({ text }) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`);
  return `<meta charset="utf-8"><div ${attribute}="${stored}">${heading}${items.join('')}</div>`;
}

/** The cards in what a board has put on the clipboard; null for all other HTML, and for what was tampered with. */
export function readCopied(html: string): Copied | null {
  const stored = html.match(new RegExp(`${attribute}="([^"<>\\s]*)"`))?.[1];
  if (stored === undefined) return null;
  const value = decoded(stored);
  if (!isRecord(value) || !Array.isArray(value['cards'])) return null;
  const cards = value['cards'].map(readCard);
  const title = value['title'];
  if (cards.length === 0 || !cards.every((card) => card !== null)) return null;
  return {
    cards,
    title: typeof title === 'string' ? cleanLine(title).slice(0, maxTitleCharacters) : null,
  };
}

function decoded(stored: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(stored));
  } catch {
    // Any page can put anything there; then it is a text like others.
    return null;
  }
}

function readCard(value: unknown): CopiedCard | null {
  if (!isRecord(value)) return null;
  const { text, kind, colour, at } = value;
  if (typeof text !== 'string' || !isCardKind(kind) || !isColour(colour) || !isPoint(at)) return null;
  const clean = cleanText(text);
  return clean.length > maxCardCharacters ? null : { text: clean, kind, colour, at };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
