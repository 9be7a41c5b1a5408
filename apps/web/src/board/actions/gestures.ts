// What the hand does with a key held, for the help: nothing here is run.

import { defineWords } from '../../language/words.ts';
import type { KeyWords } from './keys.ts';

export const gestureWords = defineWords({
  fr: {
    addHere: 'Ajouter une carte à cet endroit',
    pan: 'Déplacer la vue en glissant',
    addToSelection: 'Ajouter à la sélection en cliquant',
    dragFree: 'Glisser une carte sans l’aligner sur ses voisines',
    newLine: 'En écrivant : aller à la ligne (Entrée passe à la carte suivante)',
  },
  en: {
    addHere: 'Add a card at this place',
    pan: 'Move the view by dragging',
    addToSelection: 'Add to the selection by clicking',
    dragFree: 'Drag a card without lining it up with its neighbours',
    newLine: 'While writing: begin a line (Enter goes on to the next card)',
  },
});

export const gestures: readonly {
  readonly id: keyof (typeof gestureWords)['fr'];
  readonly held: readonly (keyof KeyWords)[];
}[] = [
  { id: 'addHere', held: ['doubleClick'] },
  { id: 'pan', held: ['space'] },
  { id: 'addToSelection', held: ['shift'] },
  { id: 'dragFree', held: ['ctrl'] },
  { id: 'newLine', held: ['shift', 'enter'] },
];
