// The words of forgetting who was there.

import { defineWords, plural } from '../../language/words.ts';

export const eraseWords = defineWords({
  fr: {
    title: 'Oublier qui était là',
    text: 'Quand plus personne n’est à rappeler, effacez les noms et les contacts de cette soirée : les idées, les votes et les projets restent.',
    when: 'Possible quand la séance est close à toutes les tables.',
    erase: 'Effacer les noms et les contacts',
    question: 'Effacer les noms et les contacts ?',
    goesTitle: (event: string) => `De « ${event} » disparaissent pour toujours :`,
    goes: 'les noms des personnes, qui deviennent « Participant 12 », par exemple ; les contacts des fiches projet, qui mène chaque projet et qui fait les prochaines étapes ; les liens des animateurs prévus et des porteurs ; le dernier message aux tables.',
    staysTitle: 'Restent :',
    stays:
      'les cartes, les grappes, le compte des votes, les textes des fiches et le nombre de ceux qui y ont contribué.',
    beyondTitle: 'Hors de portée, à vous d’y penser :',
    beyond:
      'les noms écrits dans le texte d’une carte ou d’une fiche, ce qui est déjà téléchargé (archives, dossiers, tableaux), les sauvegardes sur disque, et ce qu’un appareil garde hors ligne jusqu’à son retour.',
    confirm: 'Pour confirmer, écrivez « effacer »',
    word: 'effacer',
    cancel: 'Annuler',
    forEver: 'Effacer à jamais',
    erased: 'Les noms et les contacts sont effacés.',
    notAll: 'Il reste des noms',
    understood: 'J’ai compris',
    unreadable: (n: number) =>
      `Les noms et les contacts sont effacés, sauf dans ${n} ${plural(n, { one: 'fiche que cette version ne sait pas lire', other: 'fiches que cette version ne sait pas lire' }, 'fr')}.`,
  },
  en: {
    title: 'Forget who was there',
    text: 'When nobody has to be called back any more, erase the names and contacts of this evening: the ideas, votes and projects stay.',
    when: 'Possible when the session is closed at all tables.',
    erase: 'Erase names and contacts',
    question: 'Erase names and contacts?',
    goesTitle: (event: string) => `Gone from “${event}” for ever:`,
    goes: 'people’s names, which become “Participant 12”, for instance; the contacts in records, who leads each project and who does its next steps; the links of planned facilitators and of bearers; the last message to the tables.',
    staysTitle: 'What stays:',
    stays: 'cards, clusters, the votes as counted, the texts of records, and how many people contributed.',
    beyondTitle: 'Out of reach, for you to think of:',
    beyond:
      'names written into the text of a card or a record, what was downloaded (archives, briefs, tables), backups on disk, and what a device keeps offline until it comes back.',
    confirm: 'To confirm, type “erase”',
    word: 'erase',
    cancel: 'Cancel',
    forEver: 'Erase for ever',
    erased: 'The names and contacts are erased.',
    notAll: 'Some names are left',
    understood: 'Understood',
    unreadable: (n: number) =>
      `The names and contacts are erased, except in ${n} ${plural(n, { one: 'record that this version cannot read', other: 'records that this version cannot read' }, 'en')}.`,
  },
});
