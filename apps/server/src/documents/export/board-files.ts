// A board as files: a picture, a text, and the whole of it for programs.

import { dateInWords, separator } from '@terreau/brief/typography';
import type { BoardCopy, CopyWords } from '@terreau/exchange/board-copy';
import { writeMarkdown } from '@terreau/exchange/board-markdown';
import { drawBoard } from '@terreau/exchange/board-svg';
import { estimatedLetters } from '@terreau/exchange/estimated-letters';
import { wholePage } from '@terreau/exchange/page-size';
import { paperLook } from '@terreau/exchange/paper-look';
import { slugOf } from '@terreau/exchange/slug';
import { valueLabels } from '@terreau/project/wording/value-labels';
import type { Locale } from '@terreau/workshop/session';
import type { ZippedFile } from '../../archive/zip-writer.ts';
import type { BoardExport, ChallengeExport } from '../../evening/export.ts';
import type { EventHead } from './export-messages.ts';

/** The files of a board, in the folder of its challenge. */
export function filesOfBoard(
  event: EventHead,
  challenge: ChallengeExport & { readonly number: number; readonly boards: readonly unknown[] },
  board: BoardExport,
  locale: Locale,
): ZippedFile[] {
  const place = [event.name, event.territory, dateInWords(event.date, locale), board.table];
  const copy: BoardCopy = {
    cards: board.cards,
    clusters: board.clusters,
    title: challenge.title,
    place: place.filter((part) => part !== '').join(separator),
    nameOf: (author) => board.people[author]?.name ?? '',
    votes: board.tallies?.votes ?? null,
  };
  const words = copyWords(locale);
  const drawing = drawBoard(copy, words, estimatedLetters, paperLook);
  const number = (n: number): string => String(n).padStart(2, '0');
  const folder = `${number(challenge.number)}-${slugOf(challenge.title)}`;
  const name = `${number(challenge.boards.length)}-${slugOf(board.table)}`;
  const base = `${locale === 'fr' ? 'plateaux' : 'boards'}/${folder}/${name}`;
  const encoder = new TextEncoder();
  return [
    { name: `${base}.svg`, bytes: encoder.encode(drawing.on(wholePage(drawing.bounds))) },
    { name: `${base}.md`, bytes: encoder.encode(writeMarkdown(copy, words)) },
    { name: `${base}.json`, bytes: encoder.encode(JSON.stringify(board)) },
  ];
}

function copyWords(locale: Locale): CopyWords {
  return { ...said[locale], kinds: valueLabels[locale].kinds, delimiter: locale === 'fr' ? ';' : ',' };
}

const said: Readonly<Record<Locale, Omit<CopyWords, 'kinds' | 'delimiter'>>> = {
  fr: {
    untitled: 'Sans titre',
    loose: 'Hors grappe',
    hidden: 'cachée',
    notes: (n) => `${n} ${n < 2 ? 'enrichissement' : 'enrichissements'}`,
    votes: (n) => `${n} voix`,
    columns: {
      cluster: 'Grappe',
      text: 'Texte',
      kind: 'Nature',
      author: 'Auteur',
      notes: 'Enrichissements',
      hidden: 'Cachée',
      votes: 'Voix',
    },
  },
  en: {
    untitled: 'Untitled',
    loose: 'In no cluster',
    hidden: 'hidden',
    notes: (n) => `${n} ${n === 1 ? 'addition' : 'additions'}`,
    votes: (n) => `${n} ${n === 1 ? 'vote' : 'votes'}`,
    columns: {
      cluster: 'Cluster',
      text: 'Text',
      kind: 'Kind',
      author: 'Author',
      notes: 'Additions',
      hidden: 'Hidden',
      votes: 'Votes',
    },
  },
};
