// What a brief says, before any format: every field of the record in the words of one language, with a question where
// nothing has been said yet. All formats for people are made from it, so that all say the same.

import type { FieldLabel } from '@terreau/project/label-form';
import { recordLabels } from '@terreau/project/labels';
import { type ProjectRecord, type Section, sections } from '@terreau/project/record';
import { domainLabel } from '@terreau/project/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { briefWords } from './brief-words.ts';
import { fieldValues } from './field-values.ts';
import { type OriginContent, originContent } from './origin-content.ts';
import { textLine, textLines } from './text-lines.ts';
import { dateInWords, typeset } from './typography.ts';

/** The sections whose fields are shown one by one; identity is the head of the brief. */
export type BodySection = Exclude<Section, 'identity'>;

/** Something said, and what it comes from and what was added to it. */
export interface Item {
  readonly lines: readonly string[];
  /** The numbers of the cards that it comes from. [T7] */
  readonly cards: readonly number[];
  readonly below: readonly (readonly string[])[];
}

/** A table; columns of sums stand at the right. */
export interface Table {
  readonly head: readonly { readonly name: string; readonly isSum: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | null;
}

export type FieldValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly table: Table };

export interface FieldContent extends FieldLabel {
  /** Its path in the record, as `substance.need`. */
  readonly path: string;
  readonly value: FieldValue;
}

export interface SectionContent {
  readonly id: BodySection;
  readonly title: string;
  readonly fields: readonly FieldContent[];
}

export interface BriefContent {
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  readonly promise: readonly string[];
  /** What places the project, without what is not known. */
  readonly facts: readonly { readonly name: string; readonly label: string; readonly text: string }[];
  /** How the table voted, in a sentence. */
  readonly support: string;
  readonly sections: readonly SectionContent[];
  readonly origin: OriginContent;
}

/** Puts a record into the words of a language. The same record makes the same content. */
export function briefContent(record: ProjectRecord, locale: Locale): BriefContent {
  const { identity, provenance } = record;
  const words = briefWords[locale];
  return {
    id: record.id,
    locale,
    title: textLine(identity.title.text, locale) || words.untitled,
    promise: textLines(identity.promise.text, locale),
    facts: factsOf(record, locale),
    support: typeset(words.support(provenance.cluster, provenance.state.ballots), locale),
    sections: sectionsOf(record, locale),
    origin: originContent(record, locale),
  };
}

function factsOf({ identity }: ProjectRecord, locale: Locale): BriefContent['facts'] {
  const { fields } = recordLabels[locale].identity;
  const event = [identity.event, dateInWords(identity.date, locale)].filter((part) => part !== '').join(', ');
  const territory = identity.inseeCode
    ? `${identity.territory} (${fields.inseeCode.label} ${identity.inseeCode})`
    : identity.territory;
  const facts = {
    challenge: identity.challenge,
    domain: domainLabel(identity.domain, locale),
    territory,
    event,
    table: identity.table,
  };
  const names = ['challenge', 'domain', 'territory', 'event', 'table'] as const;
  return names
    .map((name) => ({ name, label: fields[name].label, text: textLine(facts[name], locale) }))
    .filter(({ text }) => text !== '');
}

/** The sections and their fields in the order of the labels. */
function sectionsOf(record: ProjectRecord, locale: Locale): SectionContent[] {
  const values = fieldValues(record, locale);
  return sections
    .filter((section) => section !== 'identity')
    .map((id) => {
      const inSection = new Map<string, FieldValue>(Object.entries(values[id]));
      const labels = Object.entries<FieldLabel>(recordLabels[locale][id].fields);
      const fields = labels.map(([field, { label, prompt }]) => ({
        path: `${id}.${field}`,
        label: typeset(label, locale),
        prompt: typeset(prompt, locale),
        value: inSection.get(field) ?? nothing,
      }));
      return { id, title: recordLabels[locale][id].title, fields };
    });
}

const nothing: FieldValue = { kind: 'empty' };

/** Whether a field has a value. */
export function isSaid({ value }: FieldContent): boolean {
  return value.kind !== 'empty';
}
