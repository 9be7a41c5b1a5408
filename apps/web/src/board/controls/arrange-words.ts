// The names of the ways to put cards in order.

import { defineWords } from '../../language/words.ts';

export const arrangeWords = defineWords({
  fr: {
    arrange: 'Ranger',
    left: 'Aligner à gauche',
    centre: 'Centrer sur une colonne',
    right: 'Aligner à droite',
    top: 'Aligner en haut',
    middle: 'Centrer sur une ligne',
    bottom: 'Aligner en bas',
    across: 'Répartir en largeur',
    down: 'Répartir en hauteur',
    grid: 'Ranger en grille',
  },
  en: {
    arrange: 'Arrange',
    left: 'Align left',
    centre: 'Centre in a column',
    right: 'Align right',
    top: 'Align top',
    middle: 'Centre in a row',
    bottom: 'Align bottom',
    across: 'Distribute across',
    down: 'Distribute down',
    grid: 'Tidy into a grid',
  },
});
