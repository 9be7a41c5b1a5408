// The words of whole evenings that come and go.

import { defineWords, plural } from '../../language/words.ts';

export const archiveWords = defineWords({
  fr: {
    title: 'Toute la soirée, dans un fichier',
    text: 'Une archive ZIP que vous pouvez garder, ouvrir avec d’autres logiciels, ou importer dans une autre installation de Terreau : les plateaux et leur historique, les personnes, les bulletins, les fiches projet, les codes et les liens. Un mode d’emploi est dedans.',
    keep: 'Elle contient les codes et les clés des tables et, dès que les votes sont révélés, les bulletins de chacun sous son nom : gardez-la pour vous.',
    make: 'Préparer l’archive',
    secretTitle: 'Encore secret',
    secret: (tables: readonly string[]) =>
      `On vote ou on écrit en silence : ${tables.join(', ')}. Ces bulletins et brouillons ne quittent pas l’installation tant qu’ils ne sont pas dévoilés. Attendez, ou faites l’archive sans eux.`,
    makeWithout: 'Faire l’archive sans eux',
    importTitle: 'Importer une archive',
    importText:
      'Une soirée d’une autre installation revient ici telle qu’elle était. Son archive se prépare là-bas, dans l’onglet « Archive » de la soirée.',
    choose: 'Choisir une archive (ZIP)',
    reading: 'Lecture de l’archive…',
    wouldCome: 'Voici ce qui viendrait. Rien n’est encore importé.',
    contents: (n: { challenges: number; tables: number; people: number; cards: number }) =>
      `${n.challenges} ${plural(n.challenges, { one: 'défi', other: 'défis' }, 'fr')}, ${n.tables} ${plural(n.tables, { one: 'table', other: 'tables' }, 'fr')}, ${n.people} ${plural(n.people, { one: 'personne', other: 'personnes' }, 'fr')}, ${n.cards} ${plural(n.cards, { one: 'carte', other: 'cartes' }, 'fr')}`,
    outcome: (n: { ballots: number; projects: number }) =>
      `${n.ballots} ${plural(n.ballots, { one: 'bulletin', other: 'bulletins' }, 'fr')}, ${n.projects} ${plural(n.projects, { one: 'fiche projet', other: 'fiches projet' }, 'fr')}`,
    renewed: (tables: readonly string[]) =>
      `Des codes ou des liens déjà utilisés ici sont refaits pour : ${tables.join(', ')}. Ce qui est imprimé de ces tables est à réimprimer.`,
    lostLinks: (n: number) =>
      `${n} ${plural(n, { one: 'lien personnel n’ouvrira rien ici', other: 'liens personnels n’ouvriront rien ici' }, 'fr')}.`,
    leftOut: (tables: readonly string[]) =>
      `N’y sont pas, parce qu’ils étaient encore secrets : les bulletins ou brouillons de ${tables.join(', ')}.`,
    'already-here':
      'Cette soirée est déjà sur cette installation. Gardez celle qui y est ; ou, pour la remplacer, supprimez-la d’abord.',
    'ids-taken':
      'Des tables, des personnes ou des fiches portent les numéros d’une autre soirée d’ici : cette archive ne peut pas venir.',
    'still-open':
      'Des tables de cette soirée viennent d’être supprimées ici et se ferment encore. Choisissez l’archive à nouveau dans un quart de minute.',
    openHere: 'Ouvrir celle qui est ici',
    bring: 'Importer cette soirée',
    cancel: 'Annuler',
    brought: 'La soirée est importée.',
  },
  en: {
    title: 'The whole evening, in one file',
    text: 'A ZIP archive that you can keep, open with other programs, or import into another installation of Terreau: the boards and their history, the people, the ballots, the project records, the codes and links. How to read it is written in it.',
    keep: 'It holds the codes and keys of the tables and, once votes are revealed, everybody’s ballot under their name: keep it to yourself.',
    make: 'Make the archive',
    secretTitle: 'Still secret',
    secret: (tables: readonly string[]) =>
      `People vote or write in silence: ${tables.join(', ')}. These ballots and drafts do not leave the installation before they are revealed. Wait, or make the archive without them.`,
    makeWithout: 'Make the archive without them',
    importTitle: 'Import an archive',
    importText:
      'An evening from another installation comes back here as it was. Its archive is made there, in the evening’s tab “Archive”.',
    choose: 'Choose an archive (ZIP)',
    reading: 'Reading the archive…',
    wouldCome: 'This is what would come. Nothing is imported yet.',
    contents: (n: { challenges: number; tables: number; people: number; cards: number }) =>
      `${n.challenges} ${plural(n.challenges, { one: 'challenge', other: 'challenges' }, 'en')}, ${n.tables} ${plural(n.tables, { one: 'table', other: 'tables' }, 'en')}, ${n.people} ${plural(n.people, { one: 'person', other: 'people' }, 'en')}, ${n.cards} ${plural(n.cards, { one: 'card', other: 'cards' }, 'en')}`,
    outcome: (n: { ballots: number; projects: number }) =>
      `${n.ballots} ${plural(n.ballots, { one: 'ballot', other: 'ballots' }, 'en')}, ${n.projects} ${plural(n.projects, { one: 'project record', other: 'project records' }, 'en')}`,
    renewed: (tables: readonly string[]) =>
      `Codes or links that are in use here are made anew for: ${tables.join(', ')}. What is printed of these tables must be printed again.`,
    lostLinks: (n: number) =>
      `${n} ${plural(n, { one: 'personal link will open nothing here', other: 'personal links will open nothing here' }, 'en')}.`,
    leftOut: (tables: readonly string[]) =>
      `Not in it, because they were still secret: the ballots or drafts of ${tables.join(', ')}.`,
    'already-here':
      'This evening is on this installation already. Keep the one that is here; or, to replace it, delete it first.',
    'ids-taken':
      'Tables, people or records have the numbers of another evening here: this archive cannot come.',
    'still-open':
      'Tables of this evening have just been deleted here and are still closing. Choose the archive again in a quarter of a minute.',
    openHere: 'Open the one that is here',
    bring: 'Import this evening',
    cancel: 'Cancel',
    brought: 'The evening is imported.',
  },
});
