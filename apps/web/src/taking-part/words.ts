// The words of taking part: reading in turn, parts of solutions, who is in, one's own devices.

import { defineWords } from '../language/words.ts';
import type { WhoIsIn } from './who-is-in.ts';

/** The person who is meant by “you”, and all others by number, once there are more than two. */
const join = (names: readonly string[], and: string) => names.join(` ${and} `);

export const takingPartWords = defineWords({
  fr: {
    im: 'J’en suis',
    imIn: (name: string) => `J’en suis pour « ${name} »`,
    areIn({ isYou, others }: WhoIsIn) {
      if (isYou && others.length > 1) return `Vous et ${others.length} autres en êtes`;
      if (isYou) return `${join(['Vous', ...others], 'et')} en êtes`;
      if (others.length > 2) return `${others[0]} et ${others.length - 1} autres en sont`;
      return others.length === 0 ? '' : `${join(others, 'et')} ${others.length === 1 ? 'en est' : 'en sont'}`;
    },
    someone: 'Quelqu’un',
    now: 'En ce moment',
    yourTurn: 'C’est à vous de lire',
    yourTurnCard: 'Lisez cette carte à voix haute, à votre rythme.',
    yourTurnChoose: 'Choisissez une carte et lisez-la à voix haute.',
    reads: (name: string) => `${name} lit`,
    readsNothing: (name: string) => `C’est au tour de ${name} de lire.`,
    lookedAt: 'La table regarde cette carte',
    enrich: 'Enrichir',
    part: 'J’ai une partie de la solution',
    partShort: 'J’ai une partie',
    question: 'Demander une précision',
    partFor: (text: string) => `J’ai une partie de la solution pour « ${text} »`,
    partHint: 'Une idée, une ressource, un contact, du temps… Votre carte sera reliée à celle-ci.',
    questionHint: 'Qu’est-ce qui n’est pas clair ? Votre question sera reliée à cette carte.',
    noteHint: 'Un détail à ajouter sur cette carte.',
    yourText: 'Votre texte',
    add: 'Ajouter',
    cancel: 'Annuler',
    partAdded: 'Votre carte est reliée.',
    questionAdded: 'Votre question est reliée.',
    noteAdded: 'Enrichissement ajouté.',
    emptyCard: 'Carte sans texte',
    readAgain: (n: number) => `Relire les cartes de la table (${n})`,
    foldAgain: 'Replier les cartes',
    device: 'Continuer sur un autre appareil',
    deviceText:
      'Scannez ce code avec l’autre appareil : vous y resterez la même personne, avec vos cartes et votre bulletin.',
    deviceSecret: 'Ce lien est à vous seul : ne le montrez à personne d’autre.',
    deviceCopy: 'Copier mon lien',
    deviceMaking: 'Préparation de votre lien…',
    retry: 'Réessayer',
    loading: 'Ouverture des cartes…',
  },
  en: {
    im: 'I’m in',
    imIn: (name: string) => `I’m in for “${name}”`,
    areIn({ isYou, others }: WhoIsIn) {
      if (isYou && others.length > 1) return `You and ${others.length} others are in`;
      if (isYou) return `${join(['You', ...others], 'and')} are in`;
      if (others.length > 2) return `${others[0]} and ${others.length - 1} others are in`;
      return others.length === 0 ? '' : `${join(others, 'and')} ${others.length === 1 ? 'is in' : 'are in'}`;
    },
    someone: 'Somebody',
    now: 'Right now',
    yourTurn: 'It’s your turn to read',
    yourTurnCard: 'Read this card aloud, at your own pace.',
    yourTurnChoose: 'Choose a card and read it aloud.',
    reads: (name: string) => `${name} is reading`,
    readsNothing: (name: string) => `It is ${name}’s turn to read.`,
    lookedAt: 'The table is looking at this card',
    enrich: 'Enrich',
    part: 'I have a part of the solution',
    partShort: 'I have a part',
    question: 'Ask for a detail',
    partFor: (text: string) => `I have a part of the solution for “${text}”`,
    partHint: 'An idea, a resource, a contact, some time… Your card will be linked to this one.',
    questionHint: 'What is not clear? Your question will be linked to this card.',
    noteHint: 'A detail to add to this card.',
    yourText: 'Your text',
    add: 'Add',
    cancel: 'Cancel',
    partAdded: 'Your card is linked.',
    questionAdded: 'Your question is linked.',
    noteAdded: 'Note added.',
    emptyCard: 'Card without text',
    readAgain: (n: number) => `Read the table’s cards again (${n})`,
    foldAgain: 'Fold the cards away',
    device: 'Continue on another device',
    deviceText:
      'Scan this code with the other device: there you stay the same person, with your cards and your ballot.',
    deviceSecret: 'This link is yours alone: show it to nobody else.',
    deviceCopy: 'Copy my link',
    deviceMaking: 'Preparing your link…',
    retry: 'Try again',
    loading: 'Opening the cards…',
  },
});
