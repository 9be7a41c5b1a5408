// The words of the texts that are given back.

import { defineWords } from '../language/words.ts';

export const rescuedWords = defineWords({
  fr: {
    rescuedTitle: 'Textes rendus',
    rescuedText:
      'La règle du moment n’a pas permis de les publier. Aucun mot n’est perdu : copiez-les, ou reprenez-les quand l’écriture est ouverte.',
    movesTitle: 'Changements refusés',
    movesLost:
      'Des déplacements ou des regroupements n’ont pas été pris en compte : la règle du moment ne les permettait pas.',
    dismissMoves: 'Compris',
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
      'The current step did not allow them to be published. No word is lost: copy them, or use them again when writing is open.',
    movesTitle: 'Changes refused',
    movesLost: 'Some moves or groupings were not taken: the current step did not allow them.',
    dismissMoves: 'Understood',
    noteOn: (card: string) => `Note on the card “${card}”`,
    reuse: 'Use again',
    dismissAll: 'Remove all',
    dismissAsk: 'Remove these texts?',
    dismissText: 'They are kept on this device only.',
    keep: 'Keep them',
  },
});
