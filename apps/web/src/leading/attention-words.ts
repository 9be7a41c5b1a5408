// What everybody at the table is told of what those who lead do, and the signs that they can give without a word.

import { defineWords } from '../language/words.ts';

export const attentionWords = defineWords({
  fr: {
    kept: (name: string | null) =>
      name === null ? 'L’animation garde le plateau un moment.' : `${name} garde le plateau un moment.`,
    practice: 'Plateau d’essai : rien de ce qui s’y passe ne compte.',
    youKeep: 'Vous gardez le plateau : les participants le lisent seulement.',
    yourTurn: 'À vous la parole.',
    turnOf: (name: string) => `${name} a la parole.`,
    shown: (text: string) => `« ${text} »`,
  },
  en: {
    kept: (name: string | null) =>
      name === null
        ? 'The facilitators keep the board for a moment.'
        : `${name} keeps the board for a moment.`,
    practice: 'Practice board: nothing that happens here counts.',
    youKeep: 'You keep the board: participants can only read it.',
    yourTurn: 'It is your turn.',
    turnOf: (name: string) => `It is ${name}’s turn.`,
    shown: (text: string) => `“${text}”`,
  },
});
