// What the page asks its worker about the words of cards, and the answers.

import type { Suggestion } from '@terreau/grouping/suggest-groups';
import type { Locale } from '@terreau/workshop/session';

interface AskedCard {
  readonly id: string;
  readonly text: string;
}

export interface Question {
  readonly about: 'groups' | 'twins';
  readonly cards: readonly AskedCard[];
  /** The language of cards that tell none. */
  readonly locale: Locale;
}

/** Groups, or the pairs that say nearly the same, the most alike first. */
export type Answer =
  | ({ readonly about: 'groups' } & Suggestion)
  | { readonly about: 'twins'; readonly pairs: readonly (readonly [string, string])[] };
