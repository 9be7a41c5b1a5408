// A board and its records as plain text, for golden files: which clusters converge, what the others lack, and every field of
// the records, in one language.

import type { Locale } from '@terreau/workshop/session';
import { conditionInWords } from '../convergence/condition-words.ts';
import { hintsInWords } from '../convergence/hints.ts';
import { ruleInWords } from '../convergence/rule-words.ts';
import { type ConvergeInput, convergeBoard } from '../drafting/converge.ts';
import { type FieldValue, valueAt } from '../record/fields.ts';
import { type ProjectRecord, projectStatuses, sections } from '../record/record.ts';
import type { FieldLabel } from '../wording/label-form.ts';
import { recordLabels } from '../wording/labels.ts';
import { domainLabel, valueLabels } from '../wording/value-labels.ts';

/** The rule, the verdict on each cluster, and the given records. */
export function boardInWords(input: ConvergeInput, made: readonly ProjectRecord[], locale: Locale): string {
  const verdicts = convergeBoard(input).verdicts.flatMap(({ cluster, converged, conditions, chance }) => {
    const hints = hintsInWords(conditions, locale);
    const title = input.board.clusters.find(({ id }) => id === cluster)?.title.trim() ?? '';
    return [
      '',
      `${converged ? '✓' : '✗'} ${title || cluster} (p = ${chance})`,
      ...conditions.map((condition, index) => {
        const hint = hints[index] ? ` → ${hints[index]}` : '';
        return `  ${condition.met ? '✓' : '✗'} ${conditionInWords(condition, input.rule, locale)}${hint}`;
      }),
    ];
  });
  const rule = Object.values(ruleInWords(input.rule, locale)).map((phrase) => `- ${phrase}`);
  const records = made.flatMap((record) => ['', ...linesOf(record, locale)]);
  return [...rule, ...verdicts, ...records, ''].join('\n');
}

/** What has a name of its own in every language. */
function inLanguage(said: string, locale: Locale): string {
  const status = projectStatuses.find((each) => each === said);
  return status ? valueLabels[locale].statuses[status] : domainLabel(said, locale);
}

/** A record field by field; what is empty asks. */
function linesOf(record: ProjectRecord, locale: Locale): string[] {
  const labels = recordLabels[locale];
  const lines = sections.flatMap((section) => [
    `## ${labels[section].title}`,
    ...Object.entries<FieldLabel>(labels[section].fields).map(([name, { label, prompt }]) => {
      const said = shown(valueAt(record, `${section}.${name}` as Parameters<typeof valueAt>[1]), record);
      return `${label}: ${inLanguage(said, locale) || prompt}`;
    }),
  ]);
  const { reason } = record.provenance;
  return [`# ${record.id}`, ...(reason ? [`(${reason})`] : []), ...lines];
}

function shown(value: FieldValue, { provenance }: ProjectRecord): string {
  if (typeof value === 'string') return value;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => shownItem(item, provenance.people)).join(' / ');
}

function shownItem(item: unknown, people: Readonly<Record<string, string>>): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const { text, person, cards, notes } = item as Readonly<Record<string, unknown>>;
  const from = [cards, notes].flat().join(', ');
  const said = typeof person === 'string' ? (people[person] ?? '?') : String(text ?? JSON.stringify(item));
  return said === '' ? '' : `${said} [${from}]`;
}
