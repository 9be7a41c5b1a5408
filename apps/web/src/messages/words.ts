// The words around a message of the organiser.

import { defineWords } from '../language/words.ts';

export const messageWords = defineWords({
  fr: { from: 'L’organisation vous dit', read: 'C’est lu' },
  en: { from: 'The organisers say', read: 'Got it' },
});
