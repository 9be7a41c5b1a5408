// What a brief says, before any format: every field of the record in the words of one language, with a question where
// nothing has been said yet. All formats for people are made from it, so that all say the same.

import { type ProjectRecord, sections } from '@terreau/project/record/record';
import type { FieldLabel } from '@terreau/project/wording/label-form';
import { recordLabels } from '@terreau/project/wording/labels';
import { domainLabel } from '@terreau/project/wording/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { briefWords } from './brief-words.ts';
import {
  type BriefContent,
  type FieldContent,
  type FieldValue,
  isSaid,
  type SectionContent,
} from './content-form.ts';
import { fieldValues } from './field-values.ts';
import { originContent } from './origin-content.ts';
import type { RecordCopy } from './record-copy.ts';
import { shortened, textLine, textLines } from './text-lines.ts';
import { dateInWords, typeset } from './typography.ts';
import { contactLine } from './value-content.ts';

const maxDecisionCharacters = 240;
const maxContacts = 3;
const maxContactCharacters = 100;

/** Puts a record into the words of a language. The same record makes the same content. */
export function briefContent(record: RecordCopy, locale: Locale): BriefContent {
  const { identity, provenance } = record;
  const words = briefWords[locale];
  const sections = sectionsOf(record, locale);
  return {
    id: record.id,
    locale,
    title: textLine(identity.title.text, locale) || words.untitled,
    promise: textLines(identity.promise.text, locale),
    facts: factsOf(record, locale),
    support: typeset(words.support(provenance.cluster, provenance.state.ballots), locale),
    decision: shortened(textLine(provenance.reason, locale), maxDecisionCharacters),
    contacts: contactsOf(record, locale),
    sections,
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

/** The first of those who agreed to be contacted, and how many others there are, or that this copy does not say. */
function contactsOf(record: RecordCopy, locale: Locale): string[] {
  const words = briefWords[locale];
  const all = record.bearers.contacts
    .map((contact) => contactLine(contact, locale))
    .filter((line) => line !== '');
  if (all.length === 0 && isNameless(record)) return [words.nameless];
  if (all.length === 0) return record.contactsWithheld ? [words.contactsWithheld] : [];
  const shown = all.slice(0, maxContacts).map((line) => shortened(line, maxContactCharacters));
  const others = all.length - shown.length;
  return others > 0 ? [...shown, words.unnamed(others, true)] : shown;
}

/** Whether its names were taken out of it, and with them those to be contacted and who leads. [T8] */
function isNameless({ bearers, provenance }: ProjectRecord): boolean {
  return bearers.contributors.length > 0 && Object.keys(provenance.people).length === 0;
}

/** What is not asked where it was left out: it may have been said. */
function leftOutOf(record: RecordCopy): readonly string[] {
  if (isNameless(record)) return ['bearers.contacts', 'project.lead'];
  return record.contactsWithheld ? ['bearers.contacts'] : [];
}

/** The sections and their fields in the order of the labels. */
function sectionsOf(record: RecordCopy, locale: Locale): SectionContent[] {
  const values = fieldValues(record, locale);
  const leftOut = leftOutOf(record);
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
      const isTold = (field: FieldContent) => isSaid(field) || !leftOut.includes(field.path);
      return { id, title: recordLabels[locale][id].title, fields: fields.filter(isTold) };
    });
}

const nothing: FieldValue = { kind: 'empty' };
