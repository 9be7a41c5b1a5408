// What the values that a record chooses from are called. A value without its words does not compile.

import type { CardKind } from '@terreau/board/card';
import { type Domain, domainNames, isDomain } from '@terreau/workshop/domains';
import type { Locale } from '@terreau/workshop/session';
import type {
  AuthorityRole,
  BearerCategory,
  Lever,
  OpportunityType,
  Ownership,
  ProjectStatus,
} from '../record/record.ts';

export interface ValueLabels {
  readonly kinds: Readonly<Record<CardKind, string>>;
  readonly domains: Readonly<Record<Domain, string>>;
  readonly opportunityTypes: Readonly<Record<OpportunityType, string>>;
  readonly bearerCategories: Readonly<Record<BearerCategory, string>>;
  readonly ownerships: Readonly<Record<Ownership, string>>;
  readonly authorityRoles: Readonly<Record<AuthorityRole, string>>;
  readonly levers: Readonly<Record<Lever, string>>;
  readonly statuses: Readonly<Record<ProjectStatus, string>>;
}

const fr: ValueLabels = {
  kinds: { need: 'Besoin', resource: 'Ressource', idea: 'Idée', question: 'Question' },
  domains: domainNames('fr'),
  opportunityTypes: {
    brownfield: 'Une friche',
    founder: 'Un créateur ou un développeur',
    vacantPremises: 'Des locaux vacants',
    culturalResource: 'Une ressource culturelle',
    newActor: 'Un nouvel acteur économique',
    collectiveStructure: 'Une structure collective',
    other: 'Autre',
  },
  bearerCategories: { individual: 'Individuel', collective: 'Collectif', territory: 'Territorial' },
  ownerships: { public: 'Public', mixed: 'Mixte', private: 'Privé' },
  authorityRoles: {
    engineering: 'Ingénierie et accompagnement',
    premises: 'Mise à disposition de locaux',
    advance: 'Avance de trésorerie',
    equity: 'Prise de participation',
    promotion: 'Appui à la promotion',
    procurement: 'Commande publique',
  },
  levers: {
    procurement: 'Commande publique responsable',
    sector: 'Structuration d’une filière',
    awareness: 'Sensibilisation',
    localDynamics: 'Dynamiques locales',
    cooperation: 'Coopération entre services',
    evaluation: 'Évaluation',
  },
  statuses: {
    considered: 'À l’étude',
    'being-created': 'En création',
    'under-way': 'En cours',
    suspended: 'Suspendu',
    dropped: 'Abandonné',
  },
};

const en: ValueLabels = {
  kinds: { need: 'Need', resource: 'Resource', idea: 'Idea', question: 'Question' },
  domains: domainNames('en'),
  opportunityTypes: {
    brownfield: 'A brownfield site',
    founder: 'A founder or developer',
    vacantPremises: 'Vacant premises',
    culturalResource: 'A cultural resource',
    newActor: 'A new economic actor',
    collectiveStructure: 'A collective structure',
    other: 'Other',
  },
  bearerCategories: { individual: 'Individual', collective: 'Collective', territory: 'Territorial' },
  ownerships: { public: 'Public', mixed: 'Mixed', private: 'Private' },
  authorityRoles: {
    engineering: 'Engineering and advice',
    premises: 'Providing premises',
    advance: 'Cash advance',
    equity: 'Equity stake',
    promotion: 'Help with promotion',
    procurement: 'Public procurement',
  },
  levers: {
    procurement: 'Responsible procurement',
    sector: 'Structuring a sector',
    awareness: 'Raising awareness',
    localDynamics: 'Local dynamics',
    cooperation: 'Cooperation between services',
    evaluation: 'Evaluation',
  },
  statuses: {
    considered: 'Under consideration',
    'being-created': 'Being created',
    'under-way': 'Under way',
    suspended: 'Suspended',
    dropped: 'Dropped',
  },
};

export const valueLabels: Readonly<Record<Locale, ValueLabels>> = { fr, en };

/** The name of a domain; an event may have its own domains, which are called as they are written. */
export function domainLabel(domain: string, locale: Locale): string {
  return isDomain(domain) ? valueLabels[locale].domains[domain] : domain;
}
