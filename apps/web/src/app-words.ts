// The words of the page that nobody wants to see.

import { defineWords } from './language/words.ts';

export const appWords = defineWords({
  fr: {
    brokenTitle: 'La page s’est interrompue.',
    brokenText:
      'Ce que vous avez écrit est enregistré, ou gardé sur cet appareil. Rechargez la page pour reprendre où vous en étiez.',
    reload: 'Recharger la page',
  },
  en: {
    brokenTitle: 'The page stopped working.',
    brokenText: 'What you wrote is saved, or kept on this device. Reload the page to go on where you were.',
    reload: 'Reload the page',
  },
});
