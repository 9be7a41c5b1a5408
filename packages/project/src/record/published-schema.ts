// The JSON Schema of a record as it is published: named, and with the words of every section, field and value in both
// languages, so that whoever reads records with another program need not make up their own. Pure.

import type { Locale } from '@terreau/workshop/session';
import type { FieldLabel } from '../wording/label-form.ts';
import { recordLabels } from '../wording/labels.ts';
import { type ValueLabels, valueLabels } from '../wording/value-labels.ts';
import { fieldAt } from './fields.ts';
import { recordVersion } from './record.ts';

/** A JSON Schema, as far as it is read here. */
interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: unknown;
}

/** The same for every installation, and another when records change. */
export const schemaId = `urn:terreau:schema:project-record:${recordVersion}`;

/** The schema with what it is called: in English by its own keywords, in both languages by `x-labels` and `x-value-labels`. */
export function publishedSchema({ $schema, ...schema }: JsonSchema): JsonSchema {
  return { $schema, $id: schemaId, ...labelled(schema, []) };
}

/** Of the whole, its sections and their fields. */
function labelled(schema: JsonSchema, path: readonly string[]): JsonSchema {
  const { properties } = schema;
  const hasParts = path.length < 2 && typeof properties === 'object' && properties !== null;
  const parts = Object.entries(hasParts ? properties : {}).map(
    ([name, part]: [string, JsonSchema]) => [name, labelled(part, [...path, name])] as const,
  );
  return {
    ...labelsAt(path),
    ...schema,
    ...(hasParts ? { properties: Object.fromEntries(parts) } : {}),
  };
}

function labelsAt(path: readonly string[]): JsonSchema {
  const [fr, en] = [wordsAt('fr', path), wordsAt('en', path)];
  if (!fr || !en) return {};
  const values = valuesAt(path.join('.'));
  return {
    title: en.label,
    ...(en.prompt === undefined ? {} : { description: en.prompt }),
    'x-labels': { fr, en },
    ...(values ? { 'x-value-labels': { fr: valueLabels.fr[values], en: valueLabels.en[values] } } : {}),
  };
}

const whole: Readonly<Record<Locale, string>> = { fr: 'Fiche projet', en: 'Project record' };

function wordsAt(locale: Locale, [section, name]: readonly string[]): Partial<FieldLabel> | undefined {
  if (section === undefined) return { label: whole[locale] };
  const part = new Map(Object.entries(recordLabels[locale])).get(section);
  if (name === undefined) return part && { label: part.title };
  const words = new Map<string, string | FieldLabel>(Object.entries(part?.fields ?? {})).get(name);
  return typeof words === 'string' ? { label: words } : words;
}

function valuesAt(path: string): keyof ValueLabels | undefined {
  if (path === 'followUp.status') return 'statuses';
  const field = fieldAt(path);
  return field && 'labels' in field ? field.labels : undefined;
}
