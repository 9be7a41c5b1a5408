// Every field of a record as a property with its path, its names and what it was derived from. [T7]

import { standingEntries } from '@terreau/project/follow-up/follow-up';
import type { FieldPath } from '@terreau/project/record/fields';
import { type Passage, type ProjectRecord, sections } from '@terreau/project/record/record';
import { isRewritten } from '@terreau/project/record/rewritten';
import { recordLabels } from '@terreau/project/wording/labels';
import { nameOf } from './context.ts';

/** A node of the graph. */
export interface LinkedNode {
  readonly [key: string]: unknown;
}

/** The fields of the body that have a value. What is told elsewhere in the graph is not told again. */
export function linkedFields(record: ProjectRecord): LinkedNode[] {
  return sections.flatMap((section) =>
    Object.entries<unknown>(record[section])
      .filter(([field]) => !toldElsewhere.includes(`${section}.${field}`))
      .flatMap(([field, value]) => {
        const path = `${section}.${field}` as FieldPath;
        const told = path === 'followUp.log' ? standingEntries(record.followUp.log) : value;
        const isOther = (passage: Passage) => isRewritten(record, path, passage);
        return valuesOf(told, isOther).map((one) => property(section, field, one));
      }),
  );
}

const toldElsewhere: readonly string[] = [
  'identity.title',
  'identity.promise',
  'identity.challenge',
  'identity.domain',
  'identity.event',
  'identity.date',
  'bearers.contributors',
  'bearers.contacts',
  'followUp.nextSteps',
  'followUp.status',
];

/** A value as what differs of its property; lists have one property for each of their items. */
function valuesOf(value: unknown, isOther: (passage: Passage) => boolean): LinkedNode[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item, isOther));
  if (typeof value === 'number') return [{ value }];
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ value: value.toWellFormed() }];
  if (isPassage(value)) return [derived(value, isOther(value))];
  return typeof value === 'object' && value !== null ? [{ value: amountOrEntry(value) }] : [];
}

function isPassage(value: unknown): value is Passage {
  return typeof value === 'object' && value !== null && 'text' in value && 'cards' in value;
}

/** People’s own words in place of a card’s are a revision of it. */
function derived({ text, cards, notes }: Passage, isOther: boolean): LinkedNode {
  const sources = [...cards.map((id) => nameOf('card', id)), ...notes.map((id) => nameOf('note', id))];
  return {
    type: ['schema:PropertyValue', 'prov:Entity'],
    value: text.toWellFormed(),
    derivedFrom: sources,
    ...(isOther ? { revisionOf: sources } : {}),
  };
}

/** A line of the budget, or one of the log. */
function amountOrEntry(value: object): LinkedNode {
  const fields: Readonly<Record<string, unknown>> = { ...value };
  if (typeof fields['cents'] === 'number') {
    const { label, cents } = fields;
    return {
      type: 'schema:MonetaryAmount',
      name: label,
      currency: 'EUR',
      value: (Number(cents) / 100).toFixed(2),
    };
  }
  return {
    type: 'schema:Action',
    date: fields['date'],
    'schema:actionStatus': fields['status'],
    text: fields['text'],
  };
}

function property(section: keyof typeof recordLabels.fr, field: string, value: LinkedNode): LinkedNode {
  const nameIn = (locale: 'fr' | 'en') => {
    const labels: Readonly<Record<string, { readonly label: string } | string>> =
      recordLabels[locale][section].fields;
    const words = labels[field];
    return typeof words === 'object' ? words.label : field;
  };
  return {
    type: 'schema:PropertyValue',
    field: `${section}.${field}`,
    names: { fr: nameIn('fr'), en: nameIn('en') },
    ...value,
  };
}
