// The words about versions of the program and parts of it that are missing.

import { defineWords } from '../language/words.ts';

export const offlineWords = defineWords({
  fr: {
    newVersion: 'Une nouvelle version est prête.',
    newVersionText: 'Ce que vous avez écrit est gardé. Rechargez la page pour continuer avec elle.',
    reload: 'Recharger',
    missingPart: 'Cette partie n’a pas pu être chargée.',
    missingPartText:
      'Elle n’est pas encore gardée sur cet appareil. Rechargez la page quand le réseau est revenu : ce que vous avez écrit est gardé.',
  },
  en: {
    newVersion: 'A new version is ready.',
    newVersionText: 'What you wrote is kept. Reload the page to go on with it.',
    reload: 'Reload',
    missingPart: 'This part could not be loaded.',
    missingPartText:
      'It is not kept on this device yet. Reload the page when the network is back: what you wrote is kept.',
  },
});
