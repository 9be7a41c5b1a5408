// The words of where a project stands.

import { defineWords } from '../language/words.ts';

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
    retained: 'Retained by its table.',
    retainedBecause: (reason: string) => `Retained by decision of its table: ${reason}`,
  },
});
