// Which language each card is written in. Small words tell; a card that has none is read as the board's others are.

import type { Word } from './card-words.ts';
import { isStopWord, type Language } from './stop-words.ts';

/** The language of each card; the hint, the evening's own, decides for a board that does not tell. */
export function languagesOf(
  cards: readonly (readonly Word[])[],
  hint: Language | undefined,
): readonly Language[] {
  const found = cards.map(languageOf);
  const french = found.filter((language) => language === 'fr').length;
  const english = found.filter((language) => language === 'en').length;
  const usual = french === english ? (hint ?? 'fr') : french > english ? 'fr' : 'en';
  return found.map((language) => language ?? usual);
}

function languageOf(words: readonly Word[]): Language | undefined {
  const french = words.filter(({ plain, folded }) => isStopWord(folded, 'fr') || hasAccent(plain)).length;
  const english = words.filter(({ folded }) => isStopWord(folded, 'en')).length;
  return french === english ? undefined : french > english ? 'fr' : 'en';
}

/** English borrows its few accents: they count as much for French as a small word does. */
function hasAccent(plain: string): boolean {
  return /[àâäçéèêëîïôœùûü]/.test(plain);
}
