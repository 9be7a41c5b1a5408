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
      'Elle est réservée à la personne qui anime sa table et à l’organisation. Entrez d’abord avec l’une de leurs clés.',
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
      'It is for whoever leads its table and for the organisers. Come in with one of their keys first.',
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
