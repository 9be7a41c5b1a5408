// The one ZIP with everything: beside what was made for it, the event as a tree and as tables, and a page that says what is where.

import type { Locale } from '@terreau/workshop/session';
import type { ZipWriter } from '../../archive/zip-writer.ts';
import type { EventExport } from '../../evening/export.ts';
import { csvOf, jsonOf, workbookOf } from './event-files.ts';

/** Adds what is of the whole event. */
export async function addEventFiles(zip: ZipWriter, event: EventExport, locale: Locale): Promise<void> {
  const { read, event: tree, cards } = names[locale];
  await zip.add({ name: read, bytes: new TextEncoder().encode(readMe[locale](event.name)) });
  await zip.add({ name: `${tree}.json`, bytes: jsonOf(event) });
  await zip.add({ name: `${tree}.xlsx`, bytes: await workbookOf(event, locale) });
  await zip.add({ name: `${cards}.csv`, bytes: csvOf(event) });
}

const names = {
  fr: { read: 'LISEZ-MOI.txt', event: 'soiree', cards: 'cartes' },
  en: { read: 'README.txt', event: 'event', cards: 'cards' },
} as const;

const readMe: Readonly<Record<Locale, (event: string) => string>> = {
  fr: (event) => `${event}

soiree.xlsx    les projets, les cartes et les tables, pour un tableur
soiree.json    tout ce que la soirée a produit, pour un programme
cartes.csv     les cartes, une par ligne
plateaux/      chaque plateau : une image (SVG), un texte (Markdown), et le plateau entier (JSON)
dossiers/      les fiches projet, une par fichier, dans chaque format ; dossiers.pdf les réunit
               (en plusieurs volumes, dossiers-1.pdf et suivants, s’il y en a beaucoup)

Les votes n’y sont que là où ils ont été révélés. Aucun code, aucune clé n’y ouvre une table ;
le code QR d’une fiche (PDF, Word) ouvre cette fiche en lecture, et rien d’autre.
`,
  en: (event) => `${event}

event.xlsx    the projects, the cards and the tables, for a spreadsheet
event.json    all that the evening produced, for a program
cards.csv     the cards, one a row
boards/       each board: a picture (SVG), a text (Markdown), and the whole board (JSON)
briefs/       the project records, one a file, in each format; briefs.pdf has them all
              (in volumes, briefs-1.pdf and so on, where there are many)

Votes are in it only where they have been revealed. No code and no key in it opens a table;
the QR code of a brief (PDF, Word) opens that project record for reading, and nothing else.
`,
};
