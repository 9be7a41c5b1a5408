// The words of an address that is nobody's.

import { defineWords } from './language/words.ts';

export const missingWords = defineWords({
  fr: {
    title: 'Cette page n’existe pas.',
    text: 'Le lien est peut-être incomplet. Avec le code de votre table, vous y serez en un instant.',
    toFirstPage: 'Saisir un code',
  },
  en: {
    title: 'This page does not exist.',
    text: 'The link may be incomplete. With your table’s code you will be there in a moment.',
    toFirstPage: 'Type a code',
  },
});
