// The brief as Markdown: what a mayor, a bank and the people who had the idea read first. The same record makes the same
// bytes.

import { escapedLine } from '@terreau/exchange/markdown-text';
import type { ProjectRecord } from '@terreau/project/record/record';
import { recordLabels } from '@terreau/project/wording/labels';
import type { Locale } from '@terreau/workshop/session';
import { briefWords } from './brief-words.ts';
import { briefContent } from './content.ts';
import { type BriefContent, isSaid, type SectionContent } from './content-form.ts';
import { type Block, documentOf, heading, list, paragraph, quote } from './markdown-blocks.ts';
import { originBlocks, valueBlocks } from './markdown-values.ts';
import { separator, typeset } from './typography.ts';

/** Renders a record for people. */
export function briefMarkdown(record: ProjectRecord, locale: Locale): string {
  const content = briefContent(record, locale);
  return documentOf([
    ...headBlocks(content),
    ...content.sections.flatMap(sectionBlocks),
    ...promptBlocks(content),
    ...originBlocks(content),
  ]);
}

function headBlocks({ title, promise, facts, contacts, support, decision, locale }: BriefContent): Block[] {
  const words = briefWords[locale];
  const labelled = (label: string, text: string) =>
    `${typeset(words.labelled(label), locale)} ${escapedLine(text)}`;
  const contactsFact = {
    label: recordLabels[locale].bearers.fields.contacts.label,
    text: contacts.join(separator),
  };
  return [
    heading(1, escapedLine(title)),
    quote(promise.map(escapedLine)),
    list(
      [...facts, ...(contacts.length > 0 ? [contactsFact] : [])].map(({ label, text }) => ({
        lines: [labelled(label, text)],
      })),
    ),
    paragraph([`${support} ${words.references}`]),
    paragraph(decision === '' ? [] : [labelled(words.byDecision, decision)]),
  ];
}

/** A section with its fields that have a value; nothing when none has. */
function sectionBlocks({ title, fields }: SectionContent): Block[] {
  const shown = fields.filter(isSaid);
  if (shown.length === 0) return [];
  return [
    heading(2, title),
    ...shown.flatMap(({ label, value }) => [heading(3, label), ...valueBlocks(value)]),
  ];
}

/** The fields that have no value yet, as questions to answer. */
function promptBlocks({ sections, locale }: BriefContent): Block[] {
  const words = briefWords[locale];
  const prompts = sections.flatMap(({ title, fields }) => {
    const items = fields
      .filter((field) => !isSaid(field))
      .map(({ label, prompt }) => ({
        lines: [typeset(`[ ] ${words.labelled(label)} ${prompt}`, locale)],
      }));
    return items.length > 0 ? [heading(3, title), list(items)] : [];
  });
  if (prompts.length === 0) return [];
  return [heading(2, words.toComplete), paragraph([words.toCompleteIntroduction]), ...prompts];
}
