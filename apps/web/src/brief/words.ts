// The words of the brief page around the record itself.

import { defineWords } from '../language/words.ts';

export const briefPageWords = defineWords({
  fr: {
    loading: 'Ouverture de la fiche projet…',
    download: (format: string) => `Télécharger en ${format}`,
    print: 'Imprimer',
    backToTable: 'Revenir à la table',
    notAllowedTitle: 'Cette fiche ne s’ouvre pas d’ici.',
    notAllowedText:
      'Elle se lit par la personne qui anime sa table, ou avec la clé d’organisation. Entrez d’abord avec l’un des deux.',
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
    backToTable: 'Back to the table',
    notAllowedTitle: 'This record cannot be opened from here.',
    notAllowedText:
      'Whoever leads its table can read it, and whoever has the organiser’s key. Come in with one of the two first.',
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
