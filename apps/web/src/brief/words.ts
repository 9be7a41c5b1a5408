// The words of the brief page around the record itself.

import { defineWords } from '../language/words.ts';

export const briefPageWords = defineWords({
  fr: {
    download: (format: string) => `Télécharger en ${format}`,
    withoutNames: 'Sans les noms ni les contacts',
    print: 'Imprimer',
    more: 'Autres formats',
    fillIn: 'Compléter',
    backToTable: 'Revenir à la table',
    backToConsole: 'La console',
    howItOpens:
      'Elle s’ouvre avec le code QR du dossier imprimé, votre lien personnel, la clé de qui anime sa table ou celle de l’organisation. Lien perdu ? Demandez-en un autre à l’organisation.',
    card: (n: number) => `Carte ${n}`,
    cardsFrom: 'D’après les cartes',
    table: (name: string) => (/^\d+$/.test(name) ? `Table ${name}` : name),
    project: 'Fiche projet',
    met: 'réunie',
    notMet: 'non réunie',
  },
  en: {
    download: (format: string) => `Download as ${format}`,
    withoutNames: 'Without names and contacts',
    print: 'Print',
    more: 'Other formats',
    fillIn: 'Fill in',
    backToTable: 'Back to the table',
    backToConsole: 'The console',
    howItOpens:
      'It opens with the QR code of the printed brief, with your personal link, with the key of whoever leads its table, or with the organisers’ key. Link lost? Ask the organisers for another one.',
    card: (n: number) => `Card ${n}`,
    cardsFrom: 'From cards',
    table: (name: string) => (/^\d+$/.test(name) ? `Table ${name}` : name),
    project: 'Project record',
    met: 'met',
    notMet: 'not met',
  },
});
