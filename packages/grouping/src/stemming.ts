// What the forms of a word have in common: "jardins" and "jardin", "bakeries" and "bakery". By the Snowball stemmers;
// theirs for French leaves the plural of words in -o, -i and -u ("vélos", "amis"), which is taken off before.

import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { fold, type Word } from './card-words.ts';
import type { Language } from './stop-words.ts';

/** Finds the stem of a word, without accents. Each word is looked at once: the same ones come again and again. */
export function createStemmer(): (word: Word, language: Language) => string {
  const known: Readonly<Record<Language, Map<string, string>>> = { fr: new Map(), en: new Map() };
  return ({ plain }, language) => {
    const found = known[language].get(plain);
    if (found !== undefined) return found;
    const stem = fold(language === 'en' ? stemEnglish(plain) : stemFrench(withoutPlural(plain)));
    known[language].set(plain, stem);
    return stem;
  };
}

function withoutPlural(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
