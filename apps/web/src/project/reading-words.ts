// The words of a record that does not open.

import { defineWords } from '../language/words.ts';

export const readingWords = defineWords({
  fr: {
    notAllowed: 'Cette fiche ne s’ouvre pas d’ici.',
    failed: 'La fiche ne s’ouvre pas.',
    retry: 'Réessayer',
    toFirstPage: 'Saisir un code',
  },
  en: {
    notAllowed: 'This record cannot be opened from here.',
    failed: 'The record does not open.',
    retry: 'Try again',
    toFirstPage: 'Type a code',
  },
});
