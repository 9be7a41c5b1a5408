// The words of the first page.

import { defineWords, plural } from '../language/words.ts';

export const joinWords = defineWords({
  fr: {
    title: 'Rejoignez votre table',
    lead: 'Ce soir, les idées du territoire deviennent des projets. Prenez place : votre téléphone suffit, sans compte ni installation.',
    code: 'Le code de votre table',
    codeHint:
      'Il est affiché sur la table ou sur l’écran de la salle. Un lien ou une clé d’animation marche aussi.',
    codeMissing: 'Saisissez d’abord le code de votre table.',
    next: 'Continuer',
    unknownTitle: 'Ce code n’ouvre aucune table.',
    unknownDetail: 'Vérifiez chaque caractère, ou demandez à la personne qui anime votre table.',
    otherCode: 'Saisir un autre code',
    retry: 'Réessayer',
    table: (name: string) => (/^\d+$/.test(name) ? `Table ${name}` : name),
    asFacilitator: 'Vous allez animer cette table.',
    name: 'Comment vous appelez-vous ?',
    nameHint: 'Votre prénom, ou ce pseudonyme : à vous de choisir. Il signera vos cartes.',
    reroll: 'Un autre pseudonyme',
    enter: 'Prendre place',
    enterAsFacilitator: 'Animer la table',
    openingScreen: 'Ouverture de l’écran…',
    lookingUp: 'Recherche de votre table…',
    demoOffer: 'Envie d’essayer d’abord ?',
    demoText:
      'Cette installation est toute neuve. Ouvrez la soirée de démonstration : cinq tables au milieu de leur travail, leurs cartes, un vote en cours et une première fiche projet.',
    demoOpen: 'Ouvrir la soirée de démonstration',
    demoTitle: 'La soirée de démonstration',
    demoWays:
      'Choisissez une table, puis comment y entrer : pour y contribuer, pour l’animer, ou pour la projeter dans la salle.',
    participate: 'Participer',
    facilitate: 'Animer',
    project: 'Projeter',
    inWays: (way: string, table: string) => `${way} : ${table}`,
    demoProjects: (n: number) =>
      plural(n, { one: 'La fiche projet déjà née', other: 'Les fiches projet déjà nées' }),
    demoProjectsHint: 'Animez d’abord sa table pour avoir le droit de la lire.',
    organise: 'Vous organisez une soirée ?',
    organiseLink: 'Préparer les tables',
  },
  en: {
    title: 'Join your table',
    lead: 'Tonight, the ideas of this territory grow into projects. Take a seat: your phone is enough, no account and nothing to install.',
    code: 'Your table’s code',
    codeHint:
      'It is shown on the table or on the screen in the room. A link or a facilitator’s key works too.',
    codeMissing: 'Type your table’s code first.',
    next: 'Continue',
    unknownTitle: 'No table has this code.',
    unknownDetail: 'Check each character, or ask whoever leads your table.',
    otherCode: 'Type another code',
    retry: 'Try again',
    table: (name: string) => (/^\d+$/.test(name) ? `Table ${name}` : name),
    asFacilitator: 'You are going to lead this table.',
    name: 'What shall we call you?',
    nameHint: 'Your first name, or this pseudonym: you choose. It will sign your cards.',
    reroll: 'Another pseudonym',
    enter: 'Take a seat',
    enterAsFacilitator: 'Lead the table',
    openingScreen: 'Opening the screen…',
    lookingUp: 'Looking for your table…',
    demoOffer: 'Would you like to try it first?',
    demoText:
      'This installation is brand new. Open the demo evening: five tables in the middle of their work, their cards, a vote under way and a first project record.',
    demoOpen: 'Open the demo evening',
    demoTitle: 'The demo evening',
    demoWays:
      'Choose a table, then how to enter it: to take part, to lead it, or to show it on the screen in the room.',
    participate: 'Take part',
    facilitate: 'Lead',
    project: 'Show',
    inWays: (way: string, table: string) => `${way}: ${table}`,
    demoProjects: (n: number) =>
      plural(n, { one: 'The project record so far', other: 'The project records so far' }),
    demoProjectsHint: 'Lead its table first to be allowed to read it.',
    organise: 'Are you organising an evening?',
    organiseLink: 'Prepare the tables',
  },
});
