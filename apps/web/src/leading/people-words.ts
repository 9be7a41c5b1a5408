// The words of sharing the lead and of removing somebody.

import { defineWords } from '../language/words.ts';

export const peopleWords = defineWords({
  fr: {
    title: 'Gérer les personnes',
    nobody: 'Personne d’autre n’a encore pris place.',
    lead: 'Animer aussi',
    leadLabel: (name: string) => `Laisser ${name} animer aussi`,
    leads: (name: string) => `${name} anime maintenant la table.`,
    unlead: 'Ne plus animer',
    unleadLabel: (name: string) => `Ne plus animer : ${name}`,
    handOver: 'Passer la main',
    handOverLabel: (name: string) => `Passer la main à ${name}`,
    handOverAsk: (name: string) => `Passer la main à ${name} ?`,
    handOverText: (name: string) =>
      `${name} animera la table, et vous deviendrez participant. Qui anime ne vote pas : son bulletin sera retiré.`,
    handOverConfirm: 'Passer la main',
    remove: 'Retirer',
    removeLabel: (name: string) => `Retirer ${name} de la table`,
    removeAsk: (name: string) => `Retirer ${name} de la table ?`,
    removeText:
      'Cette personne ne verra plus le plateau. Son bulletin, ses brouillons et ses marques disparaissent.',
    fate: 'Et ses cartes ?',
    keep: 'Les garder sur le plateau',
    hide: 'Les masquer aux participants',
    delete: 'Les supprimer',
    removeConfirm: 'Retirer de la table',
    removed: (name: string) => `${name} n’est plus à la table.`,
    cancel: 'Annuler',
  },
  en: {
    title: 'Manage people',
    nobody: 'Nobody else has taken a seat yet.',
    lead: 'Lead too',
    leadLabel: (name: string) => `Let ${name} lead too`,
    leads: (name: string) => `${name} leads the table now.`,
    unlead: 'No longer lead',
    unleadLabel: (name: string) => `No longer lead: ${name}`,
    handOver: 'Hand over',
    handOverLabel: (name: string) => `Hand over to ${name}`,
    handOverAsk: (name: string) => `Hand over to ${name}?`,
    handOverText: (name: string) =>
      `${name} will lead the table, and you will be a participant. Who leads does not vote: their ballot will be taken back.`,
    handOverConfirm: 'Hand over',
    remove: 'Remove',
    removeLabel: (name: string) => `Remove ${name} from the table`,
    removeAsk: (name: string) => `Remove ${name} from the table?`,
    removeText: 'They will no longer see the board. Their ballot, their drafts and their marks are gone.',
    fate: 'And their cards?',
    keep: 'Keep them on the board',
    hide: 'Hide them from participants',
    delete: 'Delete them',
    removeConfirm: 'Remove from the table',
    removed: (name: string) => `${name} is no longer at the table.`,
    cancel: 'Cancel',
  },
});
