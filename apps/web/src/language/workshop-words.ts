// The names of what the evening is made of, used by every page: phases, kinds of cards, roles, domains.

import type { CardKind } from '@terreau/board/card';
import { type Domain, isDomain, domainNames as namesOf } from '@terreau/workshop/domains';
import type { Role } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import { defineWords } from './words.ts';

export const phaseNames = defineWords<Record<Phase, string>>({
  fr: {
    welcome: 'Accueillir',
    ideate: 'Écrire',
    share: 'Partager',
    cluster: 'Regrouper',
    vote: 'Voter',
    converge: 'Décider',
    closed: 'Clore',
  },
  en: {
    welcome: 'Welcome',
    ideate: 'Write',
    share: 'Share',
    cluster: 'Group',
    vote: 'Vote',
    converge: 'Decide',
    closed: 'Close',
  },
});

/** What a person at the table does in each phase. */
export const phaseInstructions = defineWords<Record<Phase, string>>({
  fr: {
    welcome: 'Installez-vous, présentez-vous à vos voisins. La personne qui anime la table lance la suite.',
    ideate:
      'Chacun écrit, en silence : un besoin, une ressource, une idée ou une question par carte. La table ne lira rien avant le partage.',
    share:
      'Tour à tour, chacun lit une carte à voix haute. Ajoutez ce qui manque et enrichissez les idées des autres.',
    cluster:
      'Rapprochez les cartes qui vont ensemble et donnez à chaque grappe un titre qui dit ce qu’elle propose.',
    vote: 'Répartissez vos voix sur ce qui mérite de devenir un projet. Personne à la table ne verra votre bulletin.',
    converge: 'Les résultats sont là. Choisissez ensemble les grappes qui deviennent des fiches projet.',
    closed: 'La séance est close, merci à vous. Le plateau et les fiches projet restent lisibles.',
  },
  en: {
    welcome: 'Settle in and say hello to your neighbours. Whoever leads the table will start the next step.',
    ideate:
      'Everyone writes in silence: one need, resource, idea or question per card. Your neighbours read your cards only once you share.',
    share:
      'In turn, each person reads one card aloud. Add what is missing and build on other people’s ideas.',
    cluster:
      'Bring together the cards that belong together, and give each cluster a title that says what it offers.',
    vote: 'Spread your votes over what deserves to become a project. Nobody at the table will see your ballot.',
    converge: 'The results are in. Choose together which clusters become project records.',
    closed: 'The session is over, thank you. The board and the project records can still be read.',
  },
});

export const kindNames = defineWords<Record<CardKind, string>>({
  fr: { need: 'Besoin', resource: 'Ressource', idea: 'Idée', question: 'Question' },
  en: { need: 'Need', resource: 'Resource', idea: 'Idea', question: 'Question' },
});

export const roleNames = defineWords<Record<Role, string>>({
  fr: { participant: 'Participant', facilitator: 'Animation', organiser: 'Organisation', screen: 'Écran' },
  en: { participant: 'Participant', facilitator: 'Facilitator', organiser: 'Organiser', screen: 'Screen' },
});

export const domainNames = defineWords<Readonly<Record<Domain, string>>>({
  fr: namesOf('fr'),
  en: namesOf('en'),
});

/** The name of a domain; an event may use others than ours, which are shown as they are written. */
export function domainName(words: Readonly<Record<Domain, string>>, domain: string): string {
  return isDomain(domain) ? words[domain] : domain;
}

/** The kinds in the order in which they are offered: an idea first, being what most people come with. */
export const offeredKinds = ['idea', 'need', 'resource', 'question'] as const satisfies readonly CardKind[];
