// The words of looking over the silent drafts, and of ballots on paper.

import { defineWords, plural } from '../language/words.ts';

export const reviewWords = defineWords({
  fr: {
    title: 'Relire avant de révéler',
    intro:
      'Les textes viennent sans nom et sans ordre. Mettez de côté ce qui blesserait quelqu’un : ce ne sera pas révélé, et son auteur le garde et le sait.',
    open: 'Relire les cartes',
    none: 'Il n’y a encore rien à relire.',
    setAside: 'Mettre de côté',
    setAsideLabel: (text: string) => `Mettre de côté « ${text} »`,
    takeBack: 'Remettre',
    takeBackLabel: (text: string) => `Remettre « ${text} » parmi les autres`,
    aside: 'Carte mise de côté. Son auteur la garde.',
    undo: 'Annuler',
  },
  en: {
    title: 'Look over before revealing',
    intro:
      'The texts come without names and in no order. Set aside what would hurt somebody: it will not be revealed, and its author keeps it and is told.',
    open: 'Look over the cards',
    none: 'There is nothing to look over yet.',
    setAside: 'Set aside',
    setAsideLabel: (text: string) => `Set aside “${text}”`,
    takeBack: 'Take back',
    takeBackLabel: (text: string) => `Take “${text}” back among the others`,
    aside: 'Card set aside. Its author keeps it.',
    undo: 'Undo',
  },
});

export const paperWords = defineWords({
  fr: {
    title: 'Bulletins sur papier',
    intro:
      'Pour qui n’a pas d’appareil. Chaque bulletin est compté avec les autres et marqué comme saisi par vous ; une fois enregistré, personne ne peut le relire.',
    enter: 'Saisir un bulletin',
    ballot: (n: number) => `Bulletin papier ${n}`,
    correct: 'Corriger',
    correctLabel: (n: number) => `Corriger le bulletin papier ${n}`,
    correctText:
      'Ce qui a été saisi ne se relit pas. Saisissez le bulletin entier : il remplacera le précédent.',
    remove: 'Retirer',
    removeLabel: (n: number) => `Retirer le bulletin papier ${n}`,
    removeAsk: (n: number) => `Retirer le bulletin papier ${n} ?`,
    removeText: 'Ses voix ne seront plus comptées. Il faudrait le saisir de nouveau.',
    left: (left: number, of: number) => `Reste ${left} voix sur ${of}`,
    give: (name: string) => `Une voix de plus pour « ${name} »`,
    take: (name: string) => `Une voix de moins pour « ${name} »`,
    save: 'Enregistrer le bulletin',
    saved: 'Bulletin enregistré.',
    cancel: 'Annuler',
  },
  en: {
    title: 'Paper ballots',
    intro:
      'For people without a device. Each ballot counts with the others and is marked as entered by you; once it is saved, nobody can read it again.',
    enter: 'Enter a ballot',
    ballot: (n: number) => `Paper ballot ${n}`,
    correct: 'Correct',
    correctLabel: (n: number) => `Correct paper ballot ${n}`,
    correctText:
      'What was entered is not shown again. Enter the whole ballot: it will take the place of the one before.',
    remove: 'Remove',
    removeLabel: (n: number) => `Remove paper ballot ${n}`,
    removeAsk: (n: number) => `Remove paper ballot ${n}?`,
    removeText: 'Its votes will no longer count. It would have to be entered again.',
    left: (left: number, of: number) =>
      `${left} of ${of} ${plural(of, { one: 'vote', other: 'votes' })} left`,
    give: (name: string) => `One more vote for “${name}”`,
    take: (name: string) => `One vote less for “${name}”`,
    save: 'Save the ballot',
    saved: 'Ballot saved.',
    cancel: 'Cancel',
  },
});
