// What the sheets of a workbook and their columns are called.

import type { Locale } from '@terreau/workshop/session';

export interface WorkbookWords {
  /** At the end of a text that is longer than a cell can be. */
  readonly continued: string;
  readonly sheets: { readonly projects: string; readonly cards: string; readonly tables: string };
  readonly projects: Readonly<Record<ProjectColumn, string>>;
  readonly cards: Readonly<Record<CardColumn, string>>;
  readonly tables: Readonly<Record<TableColumn, string>> & {
    readonly phases: Readonly<Record<string, string>>;
  };
}

type ProjectColumn =
  | 'title'
  | 'promise'
  | 'status'
  | 'challenge'
  | 'domain'
  | 'territory'
  | 'date'
  | 'table'
  | 'need'
  | 'solution'
  | 'lead'
  | 'partners'
  | 'spending'
  | 'income'
  | 'jobsHoped'
  | 'jobsCreated'
  | 'nextStep'
  | 'nextOwner'
  | 'due'
  | 'contributors'
  | 'votes'
  | 'supporters'
  | 'ballots'
  | 'id';
type CardColumn =
  | 'challenge'
  | 'table'
  | 'cluster'
  | 'kind'
  | 'text'
  | 'author'
  | 'createdAt'
  | 'notes'
  | 'hidden'
  | 'votes'
  | 'supporters'
  | 'ready';
type TableColumn = 'challenge' | 'table' | 'phase' | 'people' | 'cards' | 'clusters' | 'ballots' | 'projects';

const fr: WorkbookWords = {
  continued: '… (suite dans la fiche)',
  sheets: { projects: 'Projets', cards: 'Cartes', tables: 'Tables' },
  projects: {
    title: 'Titre',
    promise: 'En une phrase',
    status: 'Statut',
    challenge: 'Défi',
    domain: 'Domaine',
    territory: 'Territoire',
    date: 'Soirée du',
    table: 'Table',
    need: 'Besoin',
    solution: 'Solution',
    lead: 'Pilote',
    partners: 'Partenaires',
    spending: 'Dépenses prévues',
    income: 'Recettes prévues',
    jobsHoped: 'Emplois espérés',
    jobsCreated: 'Emplois créés',
    nextStep: 'Prochaine étape',
    nextOwner: 'Qui s’en charge',
    due: 'Pour le',
    contributors: 'Personnes',
    votes: 'Voix',
    supporters: 'Bulletins pour',
    ballots: 'Bulletins',
    id: 'Identifiant',
  },
  cards: {
    challenge: 'Défi',
    table: 'Table',
    cluster: 'Grappe',
    kind: 'Nature',
    text: 'Texte',
    author: 'Auteur',
    createdAt: 'Écrite le (UTC)',
    notes: 'Enrichissements',
    hidden: 'Cachée',
    votes: 'Voix',
    supporters: 'Bulletins pour',
    ready: '« J’en suis »',
  },
  tables: {
    challenge: 'Défi',
    table: 'Table',
    phase: 'Temps',
    people: 'Personnes',
    cards: 'Cartes',
    clusters: 'Grappes',
    ballots: 'Bulletins',
    projects: 'Fiches projet',
    phases: {
      welcome: 'Accueillir',
      ideate: 'Écrire',
      share: 'Partager',
      cluster: 'Regrouper',
      vote: 'Voter',
      converge: 'Décider',
      closed: 'Clore',
    },
  },
};

const en: WorkbookWords = {
  continued: '… (continued in the record)',
  sheets: { projects: 'Projects', cards: 'Cards', tables: 'Tables' },
  projects: {
    title: 'Title',
    promise: 'In one sentence',
    status: 'Status',
    challenge: 'Challenge',
    domain: 'Domain',
    territory: 'Territory',
    date: 'Evening of',
    table: 'Table',
    need: 'Need',
    solution: 'Solution',
    lead: 'Lead',
    partners: 'Partners',
    spending: 'Planned spending',
    income: 'Planned income',
    jobsHoped: 'Jobs hoped for',
    jobsCreated: 'Jobs created',
    nextStep: 'Next step',
    nextOwner: 'Who does it',
    due: 'By',
    contributors: 'People',
    votes: 'Votes',
    supporters: 'Ballots for it',
    ballots: 'Ballots',
    id: 'Id',
  },
  cards: {
    challenge: 'Challenge',
    table: 'Table',
    cluster: 'Cluster',
    kind: 'Kind',
    text: 'Text',
    author: 'Author',
    createdAt: 'Written on (UTC)',
    notes: 'Additions',
    hidden: 'Hidden',
    votes: 'Votes',
    supporters: 'Ballots for it',
    ready: '“I’m in”',
  },
  tables: {
    challenge: 'Challenge',
    table: 'Table',
    phase: 'Phase',
    people: 'People',
    cards: 'Cards',
    clusters: 'Clusters',
    ballots: 'Ballots',
    projects: 'Project records',
    phases: {
      welcome: 'Welcome',
      ideate: 'Write',
      share: 'Share',
      cluster: 'Group',
      vote: 'Vote',
      converge: 'Decide',
      closed: 'Close',
    },
  },
};

export const workbookWords: Readonly<Record<Locale, WorkbookWords>> = { fr, en };
