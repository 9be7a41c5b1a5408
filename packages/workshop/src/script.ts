// The script of an evening: its steps, each a phase with minutes and a sentence of instruction. A phase may come twice:
// needs first, then parts of solutions. The order follows the nominal group technique and the KJ method: write in
// parallel and in silence, group in silence, name afterwards, vote in secret (Delbecq & Van de Ven, 1971; Kawakita, 1967).

import type { CardKind } from '@terreau/board/card';
import type { Phase } from './phases.ts';

/** The same in both languages of the interface. */
export interface Said {
  readonly fr: string;
  readonly en: string;
}

interface Step {
  readonly phase: Phase;
  /** null where the step has no end of its own. */
  readonly minutes: number | null;
  readonly title: Said;
  /** What everybody at the table does now, in one sentence or two. */
  readonly instruction: Said;
  /** What one usually writes in it, which is offered first; anything else may be written too. */
  readonly kind?: CardKind | undefined;
}

export type Script = readonly Step[];

export const maxSteps = 30;
export const maxStepTitleCharacters = 60;
export const maxInstructionCharacters = 300;

/**
 * Which step a board is in when somebody sets a phase: the one it is in when that has this phase, else the next one that
 * has it, else the last one before. null where the script does not have that phase, and the board leaves it.
 */
export function stepOfPhase(script: Script, at: number | null, phase: Phase): number | null {
  const from = at ?? 0;
  if (script[from]?.phase === phase) return from;
  const next = script.findIndex((step, index) => index > from && step.phase === phase);
  if (next >= 0) return next;
  const before = script.findLastIndex((step, index) => index < from && step.phase === phase);
  return before >= 0 ? before : null;
}

/** What an evening follows unless its organiser writes another script: an hour and a half, and half an hour to decide. */
export const defaultScript: Script = [
  {
    phase: 'welcome',
    minutes: 8,
    title: { fr: 'Accueil', en: 'Welcome' },
    instruction: {
      fr: 'Installez-vous, présentez-vous à vos voisins, et lisez ensemble le défi de la table.',
      en: 'Settle in, say hello to your neighbours, and read the challenge of the table together.',
    },
  },
  {
    phase: 'ideate',
    minutes: 8,
    title: { fr: 'Les besoins', en: 'Needs' },
    instruction: {
      fr: 'En silence, écrivez ce qui manque ici ou pourrait aller mieux : un besoin par carte. La table ne lira rien avant le partage.',
      en: 'In silence, write what is missing here or could be better: one need a card. Your neighbours read your cards only once you share.',
    },
    kind: 'need',
  },
  {
    phase: 'share',
    minutes: 5,
    title: { fr: 'Partage des besoins', en: 'Sharing needs' },
    instruction: {
      fr: 'Tour à tour, chacun lit ses cartes à voix haute. On écoute, on ne discute pas encore.',
      en: 'In turn, each person reads their cards aloud. Listen; the discussion comes later.',
    },
  },
  {
    phase: 'ideate',
    minutes: 8,
    title: { fr: 'Les parts de solution', en: 'Parts of solutions' },
    instruction: {
      fr: 'En silence à nouveau : une idée, un lieu, un savoir-faire ou quelqu’un qui pourrait aider. Une part de solution par carte.',
      en: 'In silence again: an idea, a place, a skill or somebody who could help. One part of a solution a card.',
    },
    kind: 'resource',
  },
  {
    phase: 'share',
    minutes: 12,
    title: { fr: 'Enrichir', en: 'Building on ideas' },
    instruction: {
      fr: 'Lisez les nouvelles cartes tour à tour. Complétez celles des autres, posez vos questions, dites où vous avez une part de la solution.',
      en: 'Read the new cards in turn. Add to other people’s, ask your questions, and say where you have a part of the solution.',
    },
  },
  {
    phase: 'cluster',
    minutes: 12,
    title: { fr: 'Regrouper en silence', en: 'Grouping in silence' },
    instruction: {
      fr: 'Sans parler, rapprochez les cartes qui vont ensemble. Chacun peut déplacer les cartes de tous. Les titres viendront après.',
      en: 'Without a word, bring together the cards that belong together. Everyone may move everyone’s cards. Titles come later.',
    },
  },
  {
    phase: 'cluster',
    minutes: 10,
    title: { fr: 'Nommer et clarifier', en: 'Naming and clarifying' },
    instruction: {
      fr: 'Donnez à chaque grappe un titre qui dit ce qu’elle propose. Éclaircissez ce qui ne se comprend pas seul.',
      en: 'Give each cluster a title that says what it offers. Clear up what cannot be understood by itself.',
    },
  },
  {
    phase: 'vote',
    minutes: 5,
    title: { fr: 'Vote secret', en: 'Secret vote' },
    instruction: {
      fr: 'Répartissez vos voix sur ce qui mérite de devenir un projet. Votre bulletin reste secret.',
      en: 'Spread your votes over what deserves to become a project. Your ballot stays secret.',
    },
  },
  {
    phase: 'converge',
    minutes: 30,
    title: { fr: 'Décider', en: 'Deciding' },
    instruction: {
      fr: 'Les résultats sont là. Choisissez ensemble les grappes qui deviennent des fiches projet, et commencez à les remplir.',
      en: 'The results are in. Choose together which clusters become project records, and begin to fill them in.',
    },
  },
  {
    phase: 'closed',
    minutes: null,
    title: { fr: 'Clôture', en: 'Closing' },
    instruction: {
      fr: 'La séance est close, merci à vous. Le plateau et les fiches projet restent lisibles.',
      en: 'The session is over, thank you. The board and the project records can still be read.',
    },
  },
];
