// What a word is about, besides what it says.

import { conceptTable } from './concept-table.ts';
import type { Language } from './stop-words.ts';

/** A line of the table of concepts. */
export type Concept = number;

/** What a word without accents is about, if we know it. */
export function conceptOf(folded: string, language: Language): Concept | undefined {
  const { whole, beginnings } = indexes[language];
  const singular = /[sx]$/.test(folded) ? folded.slice(0, -1) : folded;
  const known = whole.get(folded) ?? whole.get(singular);
  if (known !== undefined) return known;
  for (let length = folded.length; length >= shortestBeginning; length--) {
    const concept = beginnings.get(folded.slice(0, length));
    if (concept !== undefined) return concept;
  }
  return undefined;
}

const shortestBeginning = 3;

interface Index {
  readonly whole: ReadonlyMap<string, Concept>;
  readonly beginnings: ReadonlyMap<string, Concept>;
}

const indexes: Readonly<Record<Language, Index>> = { fr: indexOf('fr'), en: indexOf('en') };

function indexOf(language: Language): Index {
  const whole = new Map<string, Concept>();
  const beginnings = new Map<string, Concept>();
  conceptTable.forEach((line, concept) => {
    for (const word of line[language].split(' '))
      if (word.endsWith('*')) beginnings.set(word.slice(0, -1), concept);
      else whole.set(word, concept);
  });
  return { whole, beginnings };
}
