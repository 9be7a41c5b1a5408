// What is said about copying and pasting.

import type { Locale } from '@terreau/workshop/session';
import { defineWords, plural } from '../../language/words.ts';
import type { PasteProblem } from './pasted.ts';

export const clipboardWords = defineWords({
  fr: {
    copied: (n: number) => `${n} ${plural(n, { one: 'carte copiée', other: 'cartes copiées' }, 'fr')}.`,
    useKeys: 'Le navigateur ne donne pas accès au presse-papiers ici. Utilisez le raccourci clavier.',
    silence: 'Pendant ce temps, chacun écrit en silence : collez vos idées une à une dans vos brouillons.',
    full: 'Ce plateau n’a plus de place pour autant de cartes.',
    askTitle: (n: number) => `Coller ${formatNumber(n, 'fr')} cartes ?`,
    askText: 'Chacune sera sur le plateau de la table, à votre nom. Une seule annulation les reprend toutes.',
    askNo: 'Ne rien coller',
    askYes: (n: number) => `Coller ${formatNumber(n, 'fr')} cartes`,
    problem: (problem: PasteProblem) => {
      switch (problem.reason) {
        case 'nothing':
          return 'Il n’y a pas de texte à coller.';
        case 'too-much':
          return 'C’est trop de texte pour un seul collage : rien n’a été ajouté. Collez-le en plusieurs fois.';
        case 'too-many':
          return `Cela ferait ${formatNumber(problem.count, 'fr')} cartes, et un collage en fait ${formatNumber(problem.max, 'fr')} au plus : rien n’a été ajouté.`;
        case 'too-long':
          return `La carte n° ${problem.card} aurait ${formatNumber(problem.characters, 'fr')} caractères, et une carte en a ${formatNumber(problem.max, 'fr')} au plus : rien n’a été ajouté.`;
      }
    },
  },
  en: {
    copied: (n: number) => `${n} ${plural(n, { one: 'card', other: 'cards' }, 'en')} copied.`,
    useKeys: 'The browser gives no access to the clipboard here. Use the keyboard shortcut.',
    silence: 'Everyone is writing in silence now: paste your ideas one by one into your drafts.',
    full: 'This board has no room left for so many cards.',
    askTitle: (n: number) => `Paste ${formatNumber(n, 'en')} cards?`,
    askText: 'Each will be on the table’s board, under your name. One undo takes all of them back.',
    askNo: 'Paste nothing',
    askYes: (n: number) => `Paste ${formatNumber(n, 'en')} cards`,
    problem: (problem: PasteProblem) => {
      switch (problem.reason) {
        case 'nothing':
          return 'There is no text to paste.';
        case 'too-much':
          return 'That is too much text to paste at once: nothing was added. Paste it in parts.';
        case 'too-many':
          return `That would be ${formatNumber(problem.count, 'en')} cards, and one paste makes ${formatNumber(problem.max, 'en')} at most: nothing was added.`;
        case 'too-long':
          return `Card no. ${problem.card} would have ${formatNumber(problem.characters, 'en')} characters, and a card has ${formatNumber(problem.max, 'en')} at most: nothing was added.`;
      }
    },
  },
});

function formatNumber(n: number, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(n);
}
