// The words of the first page.

import { defineWords } from '../language/words.ts';

export const joinWords = defineWords({
  fr: {
    title: 'Rejoignez votre table',
    lead: 'Ce soir, les idées du territoire deviennent des projets. Prenez place : votre téléphone suffit, sans compte ni installation.',
    code: 'Le code de votre table',
    codeHint:
      'Il est affiché sur la table ou sur l’écran de la salle. Un lien ou une clé d’animation marche aussi.',
    codeMissing: 'Saisissez d’abord le code de votre table.',
    next: 'Continuer',
    unknownCode:
      'Ce code n’ouvre aucune table. Vérifiez chaque caractère, ou demandez à la personne qui anime votre table.',
    otherCode: 'Saisir un autre code',
    failed: 'La table ne répond pas.',
    retry: 'Réessayer',
    table: (name: string) => (/^\d+$/.test(name) ? `Table ${name}` : name),
    asFacilitator: 'Vous allez animer cette table.',
    name: 'Comment vous appelez-vous ?',
    nameHint:
      'Votre prénom, ou ce pseudonyme : à vous de choisir. Il signera vos cartes, jusque dans les dossiers remis à la commune.',
    reroll: 'Un autre pseudonyme',
    enter: 'Prendre place',
    enterAsFacilitator: 'Animer la table',
    openingScreen: 'Ouverture de l’écran…',
    comingBack: 'Nous vous retrouvons…',
    fullTitle: 'La table est complète.',
    fullHint: 'Faites signe à la personne qui anime : dès qu’elle ajoute une place, réessayez ici.',
    takenTitle: 'Cette place est déjà prise.',
    takenHint:
      'C’est la vôtre, depuis un autre appareil ? Ouvrez-y « Continuer sur un autre appareil » et scannez le code.',
    seatTitle: 'Ici, chaque place a son code.',
    seatCode: 'Le code de votre place',
    seatCodeHint: 'Pas de carte ? La personne qui anime la table vous montre le code d’une place libre.',
    lookingUp: 'Recherche de votre table…',
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
    unknownCode: 'No table has this code. Check each character, or ask whoever leads your table.',
    otherCode: 'Type another code',
    failed: 'The table does not answer.',
    retry: 'Try again',
    table: (name: string) => (/^\d+$/.test(name) ? `Table ${name}` : name),
    asFacilitator: 'You are going to lead this table.',
    name: 'What shall we call you?',
    nameHint:
      'Your first name, or this pseudonym: you choose. It will sign your cards, in the briefs that the town council gets too.',
    reroll: 'Another pseudonym',
    enter: 'Take a seat',
    enterAsFacilitator: 'Lead the table',
    openingScreen: 'Opening the screen…',
    comingBack: 'Finding your place again…',
    fullTitle: 'The table is full.',
    fullHint: 'Wave to whoever leads it: as soon as they add a seat, try again here.',
    takenTitle: 'This seat is taken.',
    takenHint:
      'Is it yours, from another device? Open “Continue on another device” there, and scan the code.',
    seatTitle: 'Here each seat has its own code.',
    seatCode: 'The code of your seat',
    seatCodeHint: 'No card? Whoever leads the table can show you the code of a free seat.',
    lookingUp: 'Looking for your table…',
    organise: 'Are you organising an evening?',
    organiseLink: 'Prepare the tables',
  },
});
