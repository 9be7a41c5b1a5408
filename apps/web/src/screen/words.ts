// The words of the projected screen.

import { defineWords, plural } from '../language/words.ts';

export const screenWords = defineWords({
  fr: {
    board: 'Plateau de la table',
    joinTitle: 'Rejoignez la table',
    joinHow: (host: string) => `Scannez, ou ouvrez ${host} et tapez`,
    people: (n: number) => `${n} ${plural(n, { one: 'personne', other: 'personnes' }, 'fr')}`,
    drafts: (n: number) => `${n} ${plural(n, { one: 'carte écrite', other: 'cartes écrites' }, 'fr')}`,
    ballots: (n: number, of: number) =>
      `${n} sur ${of} ${plural(n, { one: 'a voté', other: 'ont voté' }, 'fr')}`,
    timeLeft: 'Temps restant',
    timeUp: 'C’est l’heure',
    results: 'Ce que la table retient',
    noResults: 'Aucune voix n’a été donnée.',
    votes: (n: number) => `${n} voix`,
    projects: 'Fiches projet',
    reconnecting: 'Connexion perdue, nouvelle tentative…',
    strangerTitle: 'Cet écran n’est pas encore relié à une table.',
    strangerText: 'Ouvrez ici le lien d’écran de la table, ou tapez sa clé d’écran sur la page d’accueil.',
    enterCode: 'Saisir une clé',
  },
  en: {
    board: 'Board of the table',
    joinTitle: 'Join the table',
    joinHow: (host: string) => `Scan, or open ${host} and type`,
    people: (n: number) => `${n} ${plural(n, { one: 'person', other: 'people' }, 'en')}`,
    drafts: (n: number) => `${n} ${plural(n, { one: 'card written', other: 'cards written' }, 'en')}`,
    ballots: (n: number, of: number) =>
      `${n} of ${of} ${plural(n, { one: 'has', other: 'have' }, 'en')} voted`,
    timeLeft: 'Time left',
    timeUp: 'Time is up',
    results: 'What the table chose',
    noResults: 'No vote was cast.',
    votes: (n: number) => `${n} ${plural(n, { one: 'vote', other: 'votes' }, 'en')}`,
    projects: 'Project records',
    reconnecting: 'Connection lost, trying again…',
    strangerTitle: 'This screen is not tied to a table yet.',
    strangerText: 'Open the table’s screen link here, or type its screen key on the first page.',
    enterCode: 'Type a key',
  },
});
