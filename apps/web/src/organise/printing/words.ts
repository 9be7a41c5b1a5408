// The words of what is printed and taken away.

import { defineWords, plural } from '../../language/words.ts';

export const printingWords = defineWords({
  fr: {
    language: 'Langue des documents',
    sheetsTitle: 'À poser sur les tables',
    sheetsHint: 'Un seul PDF en A4, lisible en noir et blanc. Imprimez-le sur une seule face.',
    parts: 'Ce qu’il contient',
    tables: 'Une feuille par table',
    tablesHint: 'Le code QR, le code en grand, le déroulé de la soirée.',
    seats: 'Les cartes de place',
    seatsHint: 'À découper, dix par page. Le code de chaque place ne sert qu’une fois.',
    facilitators: 'Une page pour chaque personne qui anime',
    facilitatorsHint: 'Avec son lien, qui donne tous les droits sur sa table : remettez-la en main propre.',
    forTables: 'Pour quelles tables',
    allTables: (n: number) => `Toutes (${n})`,
    tablesOf: (challenge: string, n: number) =>
      `${challenge} (${n} ${plural(n, { one: 'table', other: 'tables' }, 'fr')})`,
    localAddress: (origin: string) =>
      `Les codes mèneront à ${origin}, que les téléphones ne trouveront pas. Ouvrez d’abord cette console à l’adresse que les gens utiliseront, ou demandez à la personne qui a installé Terreau d’indiquer cette adresse (PUBLIC_URL).`,
    makePdf: 'Préparer le PDF',
    producedTitle: 'Ce que la soirée a produit',
    withoutNames: 'Sans les noms ni les contacts',
    withoutNamesHint:
      'Pour ceux que cela ne regarde pas : ni auteurs, ni personnes à joindre. Un nom écrit dans un texte y reste.',
    booklet: 'Le recueil des dossiers (PDF)',
    bookletHint: 'Tous les dossiers de projet en un document, avec un sommaire.',
    xlsx: 'Le classeur (XLSX)',
    xlsxHint: 'Les projets, les cartes et les tables, pour un tableur.',
    zip: 'Tous les documents (ZIP)',
    zipHint: 'Les plateaux, les fiches et les dossiers, dans tous les formats.',
    waiting: 'En attente d’un autre document…',
    making: 'Préparation en cours… Vous pouvez continuer ailleurs.',
    saved: 'Le document est dans vos téléchargements.',
    saveAgain: 'Télécharger encore',
  },
  en: {
    language: 'Language of the documents',
    sheetsTitle: 'To put on the tables',
    sheetsHint: 'One A4 PDF that reads well in black and white. Print it on one side.',
    parts: 'What it holds',
    tables: 'A sheet for each table',
    tablesHint: 'The QR code, the code in large type, the steps of the evening.',
    seats: 'The seat cards',
    seatsHint: 'To be cut out, ten to a page. The code of each seat works once.',
    facilitators: 'A page for each facilitator',
    facilitatorsHint: 'With their link, which gives every right over their table: hand it over in person.',
    forTables: 'For which tables',
    allTables: (n: number) => `All of them (${n})`,
    tablesOf: (challenge: string, n: number) =>
      `${challenge} (${n} ${plural(n, { one: 'table', other: 'tables' }, 'en')})`,
    localAddress: (origin: string) =>
      `The codes will lead to ${origin}, which phones will not find. First open this console at the address that people will use, or ask whoever installed Terreau to set that address (PUBLIC_URL).`,
    makePdf: 'Make the PDF',
    producedTitle: 'What the evening produced',
    withoutNames: 'Without names and contacts',
    withoutNamesHint:
      'For those whom they do not concern: neither authors nor people to reach. A name written in a text stays there.',
    booklet: 'The booklet of briefs (PDF)',
    bookletHint: 'All project briefs in one document, with contents.',
    xlsx: 'The workbook (XLSX)',
    xlsxHint: 'The projects, the cards and the tables, for a spreadsheet.',
    zip: 'All documents (ZIP)',
    zipHint: 'Boards, records and briefs, in every format.',
    waiting: 'Waiting for another document…',
    making: 'Being made… You can go on elsewhere.',
    saved: 'The document is among your downloads.',
    saveAgain: 'Download again',
  },
});
