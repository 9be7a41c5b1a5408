// The words of where a project stands.

import type { Follower } from '@terreau/project/record/record';
import { defineWords } from '../language/words.ts';

const followersFr = {
  organiser: 'l’organisation',
  facilitator: 'l’animation de la table',
  bearer: 'qui porte le projet',
} as const satisfies Record<Follower['role'], string>;

const followersEn = {
  organiser: 'the organiser',
  facilitator: 'those who lead the table',
  bearer: 'who carries the project',
} as const satisfies Record<Follower['role'], string>;

export const statusWords = defineWords({
  fr: {
    title: 'Statut',
    change: 'Changer le statut',
    changeTitle: 'Où en est le projet maintenant ?',
    since: 'Depuis le',
    reason: 'Pourquoi',
    reasonHint: 'Une phrase pour le journal du projet, que l’on relira dans deux ans.',
    reasonMissing: 'Écrivez la raison en une phrase.',
    confirm: 'Enregistrer',
    cancel: 'Annuler',
    changed: (status: string) => `Statut enregistré : ${status}.`,
    log: 'Journal',
    strike: 'Rayer',
    strikeTitle: 'Rayer cette entrée du journal ?',
    strikeExplained:
      'Elle ne compte plus et ne paraît plus dans le dossier. Elle reste lisible ici, barrée, avec qui l’a rayée et quand.',
    strikeOut: 'Rayer cette entrée',
    entryStruck: 'Entrée rayée.',
    struck: (by: Follower['role'], day: string) => `Rayée par ${followersFr[by]}, ${day}`,
    retained: 'Retenu par sa table.',
    retainedBecause: (reason: string) => `Retenu sur décision de sa table : ${reason}`,
  },
  en: {
    title: 'Status',
    change: 'Change the status',
    changeTitle: 'Where does the project stand now?',
    since: 'Since',
    reason: 'Why',
    reasonHint: 'A sentence for the project’s log, to be read again in two years.',
    reasonMissing: 'Write the reason in one sentence.',
    confirm: 'Save',
    cancel: 'Cancel',
    changed: (status: string) => `Status saved: ${status}.`,
    log: 'Log',
    strike: 'Strike out',
    strikeTitle: 'Strike out this entry of the log?',
    strikeExplained:
      'It counts no more and is no longer in the brief. It can still be read here, crossed out, with who struck it out and when.',
    strikeOut: 'Strike out this entry',
    entryStruck: 'Entry struck out.',
    struck: (by: Follower['role'], day: string) => `Struck out by ${followersEn[by]}, ${day}`,
    retained: 'Retained by its table.',
    retainedBecause: (reason: string) => `Retained by decision of its table: ${reason}`,
  },
});
