// The words of the texts that are given back.

import { defineWords } from '../language/words.ts';

export const rescuedWords = defineWords({
  fr: {
    rescuedTitle: 'Textes rendus',
    rescuedText:
      'La règle du moment n’a pas permis de les publier. Rien n’est perdu : copiez-les, ou reprenez-les quand l’écriture est ouverte.',
    movesTitle: 'Changements refusés',
    movesLost:
      'La règle du moment ne le permettait pas : des déplacements ou des regroupements n’ont pas été pris en compte.',
    noteOn: (card: string) => `Note sur la carte « ${card} »`,
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
    movesTitle: 'Changes refused',
    movesLost: 'The current step did not allow it: some moves or groupings were not taken.',
    noteOn: (card: string) => `Note on the card “${card}”`,
    reuse: 'Use again',
    dismissAll: 'Remove all',
    dismissAsk: 'Remove these texts?',
    dismissText: 'They are kept on this device only.',
    keep: 'Keep them',
  },
});
