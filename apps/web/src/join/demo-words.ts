// The words of the demo evening on the first page.

import { defineWords, plural } from '../language/words.ts';

export const demoWords = defineWords({
  fr: {
    table: (name: string) => (/^\d+$/.test(name) ? `Table ${name}` : name),
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
  },
  en: {
    table: (name: string) => (/^\d+$/.test(name) ? `Table ${name}` : name),
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
  },
});
