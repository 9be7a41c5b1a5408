// News in words: what concerns the reader first, and what came in numbers as a number.

import type { Locale } from '@terreau/workshop/session';
import { kindNames, phaseNames } from '../language/workshop-words.ts';
import type { News } from './news.ts';
import { newsWords } from './news-words.ts';
import { shortened } from './shortened.ts';

/** One announcement, of a few sentences. */
export function textOfNews(news: News, locale: Locale): string {
  const words = newsWords[locale];
  return [
    ...(news.phase ? [words.phase(phaseNames[locale][news.phase.name], news.phase.minutes)] : []),
    ...textOfNotes(news, locale),
    ...textOfIdeas(news, locale),
    ...told(news.made, (title) => words.made(title || words.untitled), words.manyMade),
    ...told(
      news.renamed,
      ({ from, to }) => words.renamed(from || words.untitled, to || words.untitled),
      words.manyRenamed,
    ),
    ...told(news.gone, (title) => words.gone(title || words.untitled), words.manyGone),
  ].join(' ');
}

function textOfNotes({ notes }: News, locale: Locale): string[] {
  const words = newsWords[locale];
  return told(
    notes,
    ({ by, card }) => words.note(by ?? words.someone, shortened(card.text.trim() || words.emptyCard)),
    words.manyNotes,
  );
}

function textOfIdeas({ ideas }: News, locale: Locale): string[] {
  const words = newsWords[locale];
  return told(
    ideas,
    ({ kind, text }) => words.idea(kindNames[locale][kind], shortened(text.trim() || words.emptyCard)),
    words.manyIdeas,
  );
}

/** One is told as it is; of several, how many. */
function told<T>(all: readonly T[], one: (it: T) => string, many: (n: number) => string): string[] {
  const [only] = all;
  if (only === undefined) return [];
  return [all.length === 1 ? one(only) : many(all.length)];
}
