// The words of following somebody, and of bringing everyone together.

import { defineWords } from '../language/words.ts';

export const followingWords = defineWords({
  fr: {
    follow: (name: string) => `Suivre ${name}`,
    following: (name: string) => `Vous suivez ${name}`,
    stop: 'Arrêter',
    summon: 'Amener tout le monde à moi',
    summonHint: 'Chacun verra ce que vous avez sous les yeux ; l’écran projeté aussi.',
    summoningDone: 'Tout le monde vient voir ce que vous regardez.',
    nowhere: 'Regardez d’abord une partie du plateau, ou une carte de la liste.',
    summoned: (name: string, text: string | null) =>
      text === null ? `${name} vous montre cet endroit` : `${name} vous montre « ${text} »`,
    goThere: 'Y aller',
    goBack: 'Revenir',
    stay: 'Rester ici',
  },
  en: {
    follow: (name: string) => `Follow ${name}`,
    following: (name: string) => `You follow ${name}`,
    stop: 'Stop',
    summon: 'Bring everyone to me',
    summonHint: 'Everybody will see what you have before your eyes, and so will the projected screen.',
    summoningDone: 'Everybody comes to see what you are looking at.',
    nowhere: 'First look at a part of the board, or at a card of the list.',
    summoned: (name: string, text: string | null) =>
      text === null ? `${name} shows you this place` : `${name} shows you “${text}”`,
    goThere: 'Go there',
    goBack: 'Go back',
    stay: 'Stay here',
  },
});
