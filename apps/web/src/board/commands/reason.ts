// Why something is not allowed now, in words: of a greyed button, or of a key that does nothing. [T4]

import type { Locale } from '@terreau/workshop/session';
import { phaseNames } from '../../language/workshop-words.ts';
import { boardWords } from '../board-words.ts';
import type { Refusal } from './permitted.ts';

export function reasonOf(refusal: Refusal, locale: Locale): string {
  const words = boardWords[locale];
  switch (refusal.because) {
    case 'author':
      return words.onlyAuthor;
    case 'locked':
      return words.boardKept;
    case 'phase':
      return words.notInPhase(phaseNames[locale][refusal.phase]);
  }
}
