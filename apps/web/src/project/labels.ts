// What a field and a section of a record are called, and what a field asks. Pure.

import { typeset } from '@terreau/brief/typography';
import { type Field, type FieldPath, fields } from '@terreau/project/record/fields';
import { type Section, sections } from '@terreau/project/record/record';
import type { FieldLabel } from '@terreau/project/wording/label-form';
import { recordLabels } from '@terreau/project/wording/labels';
import type { Locale } from '@terreau/workshop/session';

/** Fields that belong together, under a heading of their own in a part that asks for many. */
export interface Block {
  readonly heading: 'doing' | 'allies' | 'money' | 'conditions' | null;
  readonly fields: readonly Field[];
}

/** The first field of each block that has a heading; it goes on to the next one. */
const beginnings: Partial<Record<FieldPath, Block['heading']>> = {
  'project.resources': 'doing',
  'project.lead': 'allies',
  'project.spending': 'money',
  'project.easyConditions': 'conditions',
};

/** What a part of the record asks for, in the order in which it is asked. */
export function fieldsOf(section: Section): readonly Field[] {
  return fields.filter(({ path }) => sectionOf(path) === section);
}

export function blocksOf(section: Section): readonly Block[] {
  const all = fieldsOf(section);
  const starts = all.flatMap(({ path }, at) => (at === 0 || beginnings[path] ? [at] : []));
  return starts.map((start, nth) => {
    const within = all.slice(start, starts[nth + 1]);
    return { heading: (within[0] && beginnings[within[0].path]) ?? null, fields: within };
  });
}

export function sectionOf(path: FieldPath): Section {
  const [section] = path.split('.');
  const found = sections.find((one) => one === section);
  if (!found) throw new Error(`no section of ${path}`);
  return found;
}

export function sectionTitle(section: Section, locale: Locale): string {
  return typeset(recordLabels[locale][section].title, locale);
}

export function labelOf(path: FieldPath, locale: Locale): FieldLabel {
  const [, name = ''] = path.split('.');
  const labels: Readonly<Record<string, FieldLabel>> = recordLabels[locale][sectionOf(path)].fields;
  const found = labels[name];
  if (!found) throw new Error(`no words for ${path}`);
  return { label: typeset(found.label, locale), prompt: typeset(found.prompt, locale) };
}
