// The fields of a project record that people fill in, in the order in which they are asked: what kind of value each has,
// what it chooses from, and which terms are suggested for it. What a record says of its origin is not among them, and
// neither is its status, which changes with a date and a reason.

import type { SuggestedFor } from '../wording/suggested-terms.ts';
import type { ValueLabels } from '../wording/value-labels.ts';
import type {
  BudgetLine,
  Contact,
  Contributor,
  LogEntry,
  NextStep,
  Passage,
  ProjectRecord,
  Section,
} from './record.ts';
import { authorityRoles, bearerCategories, levers, opportunityTypes, ownerships } from './record.ts';

/** Where a value is in a record, as `substance.need`. */
export type FieldPath = { [In in Section]: `${In}.${keyof ProjectRecord[In] & string}` }[Section];

/** Everything that a section may hold. */
export type FieldValue =
  | string
  | Passage
  | readonly string[]
  | readonly number[]
  | readonly Passage[]
  | readonly Contributor[]
  | readonly Contact[]
  | readonly BudgetLine[]
  | readonly NextStep[]
  | readonly LogEntry[];

/** A record, or what was drafted of it: the sections without where they come from. */
export type RecordSections = Pick<ProjectRecord, Section>;

interface FieldOf<Kind extends string> {
  readonly path: FieldPath;
  readonly kind: Kind;
}

/** One of some values, or several of them; `labels` says what they are called. */
interface Choosing {
  readonly options: readonly string[];
  readonly labels: keyof ValueLabels;
}

interface Suggesting {
  readonly suggestions?: SuggestedFor;
}

/**
 * `passage` and `passages` came from cards and name them; `line` and `text` are what people wrote, `terms` a list of short
 * ones; `goals` are the numbers of Sustainable Development Goals.
 */
export type Field =
  | FieldOf<'passage'>
  | (FieldOf<'passages'> & Suggesting)
  | FieldOf<'line'>
  | (FieldOf<'text'> & Suggesting)
  | (FieldOf<'terms'> & Suggesting)
  | (FieldOf<'choice'> & Choosing)
  | (FieldOf<'choices'> & Choosing)
  | FieldOf<'contacts'>
  | FieldOf<'budget'>
  | FieldOf<'steps'>
  | FieldOf<'goals'>;

export type FieldKind = Field['kind'];

export const fields: readonly Field[] = [
  { path: 'identity.title', kind: 'passage' },
  { path: 'identity.promise', kind: 'passage' },
  { path: 'identity.territory', kind: 'line' },
  { path: 'identity.inseeCode', kind: 'line' },
  { path: 'substance.need', kind: 'passages' },
  { path: 'substance.solution', kind: 'passages' },
  { path: 'substance.openQuestions', kind: 'passages' },
  { path: 'substance.directBeneficiaries', kind: 'text' },
  { path: 'substance.finalBeneficiaries', kind: 'text' },
  { path: 'substance.indirectBeneficiaries', kind: 'text' },
  { path: 'opportunity.type', kind: 'choice', options: opportunityTypes, labels: 'opportunityTypes' },
  { path: 'opportunity.description', kind: 'text' },
  { path: 'opportunity.interestForBearers', kind: 'text' },
  { path: 'opportunity.interestForTerritory', kind: 'text' },
  { path: 'opportunity.interestForInhabitants', kind: 'text' },
  { path: 'opportunity.obstacles', kind: 'text' },
  { path: 'bearers.category', kind: 'choice', options: bearerCategories, labels: 'bearerCategories' },
  { path: 'bearers.contacts', kind: 'contacts' },
  { path: 'bearers.ownership', kind: 'choice', options: ownerships, labels: 'ownerships' },
  { path: 'bearers.legalForm', kind: 'line' },
  { path: 'bearers.authorityRoles', kind: 'choices', options: authorityRoles, labels: 'authorityRoles' },
  { path: 'project.resources', kind: 'passages', suggestions: 'resources' },
  { path: 'project.activities', kind: 'text' },
  { path: 'project.knowHow', kind: 'text' },
  { path: 'project.lead', kind: 'line' },
  { path: 'project.partners', kind: 'terms', suggestions: 'partners' },
  { path: 'project.spending', kind: 'budget' },
  { path: 'project.income', kind: 'budget' },
  { path: 'project.supportNeeded', kind: 'text', suggestions: 'support' },
  { path: 'project.easyConditions', kind: 'text' },
  { path: 'project.hardConditions', kind: 'text' },
  { path: 'project.levers', kind: 'choices', options: levers, labels: 'levers' },
  { path: 'project.decisionMakers', kind: 'text' },
  { path: 'project.questionsForPeers', kind: 'text' },
  { path: 'impact.jobsHoped', kind: 'line' },
  { path: 'impact.qualitativeBenefits', kind: 'text' },
  { path: 'impact.quantitativeBenefits', kind: 'text' },
  { path: 'impact.goals', kind: 'goals' },
  { path: 'followUp.nextSteps', kind: 'steps' },
  { path: 'followUp.workingGroups', kind: 'terms' },
  { path: 'followUp.jobsCreated', kind: 'line' },
];

const fieldsByPath: ReadonlyMap<string, Field> = new Map(fields.map((field) => [field.path, field]));

/** The field at a path; undefined when people do not fill in any there. */
export function fieldAt(path: string): Field | undefined {
  return fieldsByPath.get(path);
}

/** What a record says at a path. */
export function valueAt(record: RecordSections, path: FieldPath): FieldValue {
  const [section, name] = partsOf(path);
  const values: Readonly<Record<string, FieldValue>> = record[section];
  const value = values[name];
  if (value === undefined) throw new Error(`no field ${path}`);
  return value;
}

/** The record with another value at a path, which has been checked to be of the field's kind. */
export function withValue<Record extends RecordSections>(
  record: Record,
  path: FieldPath,
  value: FieldValue,
): Record {
  const [section, name] = partsOf(path);
  return { ...record, [section]: { ...record[section], [name]: value } };
}

/** Whether two values are the same, whatever objects they are; their keys are always in the same order. */
export function isSameValue(a: FieldValue, b: FieldValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function partsOf(path: FieldPath): readonly [Section, string] {
  const [section = '', name = ''] = path.split('.');
  return [section as Section, name];
}
