// The brief as Markdown: what a mayor, a bank and the people who had the idea read first. The same record makes the same
// bytes.

import { escapedLine, escapedLines } from '@terreau/exchange/markdown-text';
import type { FieldLabel } from '@terreau/project/label-form';
import { recordLabels } from '@terreau/project/labels';
import { type ProjectRecord, sections } from '@terreau/project/record';
import { domainLabel } from '@terreau/project/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { briefWords } from './brief-words.ts';
import { type BodySection, type FieldBlocks, fieldBlocks } from './field-blocks.ts';
import { type Block, documentOf, heading, list, paragraph, quote } from './markdown-blocks.ts';
import { provenanceBlocks } from './provenance-blocks.ts';
import { dateInWords, typeset } from './typography.ts';

/** Renders a record for people. */
export function briefMarkdown(record: ProjectRecord, locale: Locale): string {
  const { cards, people } = record.provenance;
  const cardNumbers = new Map<string, number>(cards.map(({ id }, index) => [id, index + 1]));
  const blocks = fieldBlocks(record, { locale, cardNumbers, people });
  return documentOf([
    ...headBlocks(record, locale),
    ...bodySections.flatMap((section) => sectionBlocks(section, blocks, locale)),
    ...promptBlocks(blocks, locale),
    ...provenanceBlocks(record, locale),
  ]);
}

const bodySections = sections.filter((section) => section !== 'identity');

function headBlocks({ identity, provenance }: ProjectRecord, locale: Locale): Block[] {
  const words = briefWords[locale];
  const { fields } = recordLabels[locale].identity;
  const set = (text: string) => escapedLine(typeset(text, locale));
  const event = [identity.event, dateInWords(identity.date, locale)].filter((part) => part !== '').join(', ');
  const territory = identity.inseeCode
    ? `${identity.territory} (${fields.inseeCode.label} ${identity.inseeCode})`
    : identity.territory;
  const facts: readonly (readonly [label: string, value: string])[] = [
    [fields.challenge.label, identity.challenge],
    [fields.domain.label, domainLabel(identity.domain, locale)],
    [fields.territory.label, territory],
    [fields.event.label, event],
    [fields.table.label, identity.table],
  ];
  const shown = facts.filter(([, value]) => value.trim() !== '');
  const support = words.support(provenance.cluster, provenance.state.ballots);
  return [
    heading(1, set(identity.title.text) || words.untitled),
    quote(escapedLines(typeset(identity.promise.text, locale))),
    list(
      shown.map(([label, value]) => ({ lines: [`${typeset(words.labelled(label), locale)} ${set(value)}`] })),
    ),
    paragraph([`${typeset(support, locale)} ${words.references}`]),
  ];
}

/** A section with its fields that have a value; nothing when none has. */
function sectionBlocks(section: BodySection, blocks: FieldBlocks, locale: Locale): Block[] {
  const shown = fieldsOf(section, blocks, locale)
    .filter(({ value }) => value.length > 0)
    .flatMap(({ label, value }) => [heading(3, label), ...value]);
  return shown.length > 0 ? [heading(2, recordLabels[locale][section].title), ...shown] : [];
}

/** The fields that have no value yet, as questions to answer. */
function promptBlocks(blocks: FieldBlocks, locale: Locale): Block[] {
  const words = briefWords[locale];
  const prompts = bodySections.flatMap((section) => {
    const items = fieldsOf(section, blocks, locale)
      .filter(({ value }) => value.length === 0)
      .map(({ label, prompt }) => ({
        lines: [typeset(`[ ] ${words.labelled(label)} ${prompt}`, locale)],
      }));
    return items.length > 0 ? [heading(3, recordLabels[locale][section].title), list(items)] : [];
  });
  if (prompts.length === 0) return [];
  return [heading(2, words.toComplete), paragraph([words.toCompleteIntroduction]), ...prompts];
}

/** The fields of a section in the order of its labels. */
function fieldsOf(section: BodySection, blocks: FieldBlocks, locale: Locale) {
  const values = new Map<string, readonly Block[]>(Object.entries(blocks[section]));
  return Object.entries<FieldLabel>(recordLabels[locale][section].fields).map(([field, words]) => ({
    ...words,
    value: values.get(field) ?? [],
  }));
}
