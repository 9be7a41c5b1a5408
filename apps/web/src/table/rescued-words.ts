// The words of the texts that are given back.

import { defineWords } from '../language/words.ts';

export const rescuedWords = defineWords({
  fr: {
    rescuedTitle: 'Textes rendus',
    rescuedText:
      'La règle du moment n’a pas permis de les publier. Rien n’est perdu : copiez-les, ou reprenez-les quand l’écriture est ouverte.',
    reuse: 'Reprendre',
    dismissAll: 'Tout retirer',
    dismissAsk: 'Retirer ces textes ?',
    dismissText: 'Ils ne sont gardés que sur cet appareil.',
    keep: 'Les garder',
  },
  en: {
    rescuedTitle: 'Texts given back',
    rescuedText:
      'The current step did not allow them to be published. Nothing is lost: copy them, or use them again when writing is open.',
    reuse: 'Use again',
    dismissAll: 'Remove all',
    dismissAsk: 'Remove these texts?',
    dismissText: 'They are kept on this device only.',
    keep: 'Keep them',
  },
});
