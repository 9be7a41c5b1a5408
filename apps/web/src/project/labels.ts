// What a field and a section of a record are called, and what a field asks. Pure.

import { typeset } from '@terreau/brief/typography';
import { type Field, type FieldPath, fields } from '@terreau/project/fields';
import type { FieldLabel } from '@terreau/project/label-form';
import { recordLabels } from '@terreau/project/labels';
import { type Section, sections } from '@terreau/project/record';
import type { Locale } from '@terreau/workshop/session';

/** A part of the form, with the fields that it asks for. */
export interface FormSection {
  readonly id: Section;
  readonly fields: readonly Field[];
}

/** In the order in which they are asked. */
export const formSections: readonly FormSection[] = sections.map((id) => ({
  id,
  fields: fields.filter(({ path }) => sectionOf(path) === id),
}));

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
