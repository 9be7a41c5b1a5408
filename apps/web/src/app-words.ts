// The words of the pages that nobody wants to see.

import { defineWords } from './language/words.ts';

export const appWords = defineWords({
  fr: {
    missingTitle: 'Cette page n’existe pas.',
    missingText: 'Le lien est peut-être incomplet. Avec le code de votre table, vous y serez en un instant.',
    toFirstPage: 'Saisir un code',
    brokenTitle: 'La page s’est interrompue.',
    brokenText:
      'Ce que vous avez écrit est enregistré, ou gardé sur cet appareil. Rechargez la page pour reprendre où vous en étiez.',
    reload: 'Recharger la page',
  },
  en: {
    missingTitle: 'This page does not exist.',
    missingText: 'The link may be incomplete. With your table’s code you will be there in a moment.',
    toFirstPage: 'Type a code',
    brokenTitle: 'The page stopped working.',
    brokenText: 'What you wrote is saved, or kept on this device. Reload the page to go on where you were.',
    reload: 'Reload the page',
  },
});
