// The words of the brief page around the record itself.

import { defineWords } from '../language/words.ts';

export const briefPageWords = defineWords({
  fr: {
    loading: 'Ouverture de la fiche projet…',
    download: (format: string) => `Télécharger en ${format}`,
    print: 'Imprimer',
    fillIn: 'Compléter la fiche',
    backToTable: 'Revenir à la table',
    notAllowedTitle: 'Cette fiche ne s’ouvre pas d’ici.',
    notAllowedText:
      'Elle s’ouvre avec votre lien personnel, la clé de qui anime sa table ou celle de l’organisation. Lien perdu ? Demandez-en un autre à l’organisation.',
    toFirstPage: 'Saisir un code',
    failedTitle: 'La fiche ne s’ouvre pas.',
    retry: 'Réessayer',
    card: (n: number) => `Carte ${n}`,
    cardsFrom: 'D’après les cartes',
    table: (name: string) => (/^\d+$/.test(name) ? `Table ${name}` : name),
    project: 'Fiche projet',
    met: 'réunie',
    notMet: 'non réunie',
  },
  en: {
    loading: 'Opening the project record…',
    download: (format: string) => `Download as ${format}`,
    print: 'Print',
    fillIn: 'Fill the record in',
    backToTable: 'Back to the table',
    notAllowedTitle: 'This record cannot be opened from here.',
    notAllowedText:
      'It opens with your personal link, with the key of whoever leads its table, or with the organisers’ key. Link lost? Ask the organisers for another one.',
    toFirstPage: 'Type a code',
    failedTitle: 'The record does not open.',
    retry: 'Try again',
    card: (n: number) => `Card ${n}`,
    cardsFrom: 'From cards',
    table: (name: string) => (/^\d+$/.test(name) ? `Table ${name}` : name),
    project: 'Project record',
    met: 'met',
    notMet: 'not met',
  },
});
