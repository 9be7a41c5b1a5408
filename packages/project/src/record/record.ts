// The project record: what a converged cluster becomes, and what people go on filling in for two years. One version of
// one schema; a field that has no value yet is an empty text or an empty list, so that every record has every field.

import type { CardId, NoteId, ParticipantId } from '@terreau/board/ids';
import type { Provenance } from './sources.ts';

export type { Provenance, SourceCard } from './sources.ts';

/** 2 since the statuses are called as they travel: `being-created`, `under-way`. read-record.ts brings older ones here. */
export const recordVersion = 2;

/** Something that a record says, and the cards and notes that it comes from: none where a person wrote it. [T7] */
export interface Passage {
  readonly text: string;
  readonly cards: readonly CardId[];
  readonly notes: readonly NoteId[];
}

/** What a project starts from. */
export const opportunityTypes = [
  'brownfield',
  'founder',
  'vacantPremises',
  'culturalResource',
  'newActor',
  'collectiveStructure',
  'other',
] as const;
export type OpportunityType = (typeof opportunityTypes)[number];

/** Who carries it. */
export const bearerCategories = ['individual', 'collective', 'territory'] as const;
export type BearerCategory = (typeof bearerCategories)[number];

export const ownerships = ['public', 'mixed', 'private'] as const;
export type Ownership = (typeof ownerships)[number];

export const authorityRoles = [
  'engineering',
  'premises',
  'advance',
  'equity',
  'promotion',
  'procurement',
] as const;
export type AuthorityRole = (typeof authorityRoles)[number];

/** What a territory uses to help it along. */
export const levers = [
  'procurement',
  'sector',
  'awareness',
  'localDynamics',
  'cooperation',
  'evaluation',
] as const;
export type Lever = (typeof levers)[number];

export const projectStatuses = ['considered', 'being-created', 'under-way', 'suspended', 'dropped'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

/** Somebody who wrote a part of it; the name is found in `provenance.people`, and nowhere else. [T8] */
export interface Contributor {
  readonly person: ParticipantId;
  readonly cards: readonly CardId[];
  readonly notes: readonly NoteId[];
}

/** Somebody who agreed to be contacted. */
export interface Contact {
  readonly name: string;
  readonly reach: string;
}

export interface BudgetLine {
  readonly label: string;
  /** Whole cents. */
  readonly cents: number;
}

export interface NextStep {
  readonly what: string;
  readonly owner: string;
  /** ISO 8601 date, or empty. */
  readonly due: string;
}

export const followerRoles = ['organiser', 'facilitator', 'bearer'] as const;

/** Who follows a project up, without their name: `id` is that of their personal link, or of a person of its table. [T8] */
export interface Follower {
  readonly role: (typeof followerRoles)[number];
  readonly id: string;
}

export interface LogEntry {
  /** ISO 8601 date. */
  readonly date: string;
  readonly status: ProjectStatus;
  readonly text: string;
  /** Absent from entries that were made before it was noted. */
  readonly by?: Follower;
  /** Who has struck it out, and when, in ms since 1970: it stays to be read, and counts no more. */
  readonly struck?: { readonly by: Follower; readonly at: number };
}

export interface ProjectRecord {
  readonly version: typeof recordVersion;
  /** UUIDv5 of event and cluster, see record-id.ts. */
  readonly id: string;
  readonly identity: {
    readonly title: Passage;
    readonly promise: Passage;
    readonly challenge: string;
    readonly domain: string;
    readonly territory: string;
    /** INSEE code of the territory. */
    readonly inseeCode: string;
    readonly event: string;
    /** ISO 8601 date of the event. */
    readonly date: string;
    readonly table: string;
  };
  readonly substance: {
    readonly need: readonly Passage[];
    readonly solution: readonly Passage[];
    readonly openQuestions: readonly Passage[];
    readonly directBeneficiaries: string;
    readonly finalBeneficiaries: string;
    readonly indirectBeneficiaries: string;
  };
  readonly opportunity: {
    readonly type: OpportunityType | '';
    readonly description: string;
    readonly interestForBearers: string;
    readonly interestForTerritory: string;
    readonly interestForInhabitants: string;
    readonly obstacles: string;
  };
  readonly bearers: {
    readonly contributors: readonly Contributor[];
    readonly category: BearerCategory | '';
    readonly contacts: readonly Contact[];
    readonly ownership: Ownership | '';
    readonly legalForm: string;
    readonly authorityRoles: readonly AuthorityRole[];
  };
  readonly project: {
    readonly resources: readonly Passage[];
    readonly activities: string;
    readonly knowHow: string;
    readonly lead: string;
    readonly partners: readonly string[];
    readonly spending: readonly BudgetLine[];
    readonly income: readonly BudgetLine[];
    readonly supportNeeded: string;
    readonly easyConditions: string;
    readonly hardConditions: string;
    readonly levers: readonly Lever[];
    readonly decisionMakers: string;
    readonly questionsForPeers: string;
  };
  readonly impact: {
    readonly jobsHoped: string;
    readonly qualitativeBenefits: string;
    readonly quantitativeBenefits: string;
    /** Numbers of the Sustainable Development Goals, 1 to 17. */
    readonly goals: readonly number[];
  };
  readonly followUp: {
    readonly status: ProjectStatus;
    readonly nextSteps: readonly NextStep[];
    readonly workingGroups: readonly string[];
    readonly jobsCreated: string;
    readonly log: readonly LogEntry[];
  };
  readonly provenance: Provenance;
}

/** The sections that people fill in. */
export type Section = Exclude<keyof ProjectRecord, 'version' | 'id' | 'provenance'>;

export const sections = [
  'identity',
  'substance',
  'opportunity',
  'bearers',
  'project',
  'impact',
  'followUp',
] as const satisfies readonly Section[];

const nothing: Passage = { text: '', cards: [], notes: [] };

/** A record in which nothing has been said yet. */
export const emptySections: Pick<ProjectRecord, Section> = {
  identity: {
    title: nothing,
    promise: nothing,
    challenge: '',
    domain: '',
    territory: '',
    inseeCode: '',
    event: '',
    date: '',
    table: '',
  },
  substance: {
    need: [],
    solution: [],
    openQuestions: [],
    directBeneficiaries: '',
    finalBeneficiaries: '',
    indirectBeneficiaries: '',
  },
  opportunity: {
    type: '',
    description: '',
    interestForBearers: '',
    interestForTerritory: '',
    interestForInhabitants: '',
    obstacles: '',
  },
  bearers: {
    contributors: [],
    category: '',
    contacts: [],
    ownership: '',
    legalForm: '',
    authorityRoles: [],
  },
  project: {
    resources: [],
    activities: '',
    knowHow: '',
    lead: '',
    partners: [],
    spending: [],
    income: [],
    supportNeeded: '',
    easyConditions: '',
    hardConditions: '',
    levers: [],
    decisionMakers: '',
    questionsForPeers: '',
  },
  impact: { jobsHoped: '', qualitativeBenefits: '', quantitativeBenefits: '', goals: [] },
  followUp: { status: 'considered', nextSteps: [], workingGroups: [], jobsCreated: '', log: [] },
};
