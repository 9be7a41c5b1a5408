// What the template of a brief is given: the content of the record, arranged for its pages.

import type { ProjectRecord } from '@terreau/project/record/record';
import { recordLabels } from '@terreau/project/wording/labels';
import { valueLabels } from '@terreau/project/wording/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { briefWords } from '../brief-words.ts';
import { briefContent } from '../content.ts';
import { type BriefContent, type FieldContent, isSaid, saidAndAsked } from '../content-form.ts';
import { shortened } from '../text-lines.ts';
import { separator } from '../typography.ts';
import { breakable } from './breakable.ts';
import { clusterPicture } from './cluster-picture.ts';
import { hasKnownLetters } from './known-letters.ts';

/** A document to typeset: the template, its data, and the texts of its QR codes, which become `/qr/0.svg` and so on. */
export interface PdfSource {
  readonly main: string;
  readonly data: unknown;
  readonly qrCodes: readonly string[];
}

/** What stands on the cover and so not among the sections. */
const coverFields: readonly string[] = ['substance.need', 'substance.solution', 'bearers.contributors'];

/** What a council asks first, beside the idea and whom to call: each in a line or two, and whole among the sections. */
const glanceFields: readonly string[] = [
  'project.lead',
  'bearers.authorityRoles',
  'project.spending',
  'followUp.nextSteps',
];
const maxGlanceCharacters = 70;

/** A longer title is begun in large letters and told whole in small ones. */
const maxTitleCharacters = 160;

/** The words of the templates. */
export function templateWords(locale: Locale) {
  const { scan, picture, toComplete, byDecision, challenge, contents, boxes } = briefWords[locale];
  const introduction = briefWords[locale].toCompleteIntroduction;
  return { scan, picture, toComplete, introduction, byDecision, challenge, contents, boxes };
}

/** One brief for its template, the `index`th of its document, which has as many QR codes. */
export function briefData(record: ProjectRecord, locale: Locale, url: string, index: number) {
  const content = briefContent(record, locale);
  const { supporters } = record.provenance.cluster;
  const { ballots } = record.provenance.state;
  const title = shortened(content.title, maxTitleCharacters);
  return {
    key: `brief-${index + 1}`,
    url,
    qr: `/qr/${index}.svg`,
    ...breakable({
      'shown-url': url.replace(/^https?:\/\//, ''),
      title,
      'whole-title': title === content.title ? '' : content.title,
      promise: content.promise,
      support: content.support,
      decision: content.decision,
      challenge: factOf(content, 'challenge'),
      kicker: kickerOf(record, content),
      facts: ['territory', 'event', 'table']
        .map((name) => factOf(content, name))
        .filter((text) => text !== '')
        .join(separator),
      glance: glanceOf(content),
      cover: fieldsOf(content).filter(({ path }) => coverFields.includes(path)),
      ...saidAndAsked(content, coverFields),
      origin: { ...content.origin, cards: content.origin.cards.map(withByline) },
      foot: shortened(content.title, 90),
    }),
    boxes: !hasKnownLetters(JSON.stringify(content)),
    tally: ballots > 0 ? { supporters, ballots } : null,
    picture: clusterPicture(content.origin),
  };
}

function fieldsOf({ sections }: BriefContent): FieldContent[] {
  return sections.flatMap(({ fields }) => fields);
}

function glanceOf(content: BriefContent): { label: string; lines: readonly string[] }[] {
  const contacts = {
    label: recordLabels[content.locale].bearers.fields.contacts.label,
    lines: content.contacts,
  };
  const shown = fieldsOf(content)
    .filter((field) => glanceFields.includes(field.path) && isSaid(field))
    .map(({ label, value }) => ({ label, lines: [shortened(inShort(value), maxGlanceCharacters)] }));
  return [contacts, ...shown].filter(({ lines }) => lines.length > 0);
}

/** What a field says, in one line: of a table its total, or else its first row. */
function inShort(value: FieldContent['value']): string {
  if (value.kind === 'empty') return '';
  if (value.kind === 'text') return value.lines.join(' ');
  if (value.kind === 'list') return value.items.map(({ lines }) => lines.join(' ')).join(separator);
  const { rows, total } = value.table;
  return total?.at(-1) ?? rows[0]?.filter((cell) => cell !== '').join(separator) ?? '';
}

function factOf({ facts }: BriefContent, name: string): string {
  return facts.find((fact) => fact.name === name)?.text ?? '';
}

function kickerOf({ followUp }: ProjectRecord, content: BriefContent): string {
  const { project } = briefWords[content.locale];
  const status = valueLabels[content.locale].statuses[followUp.status];
  return [project, factOf(content, 'domain'), status].filter((part) => part !== '').join(separator);
}

function withByline(card: BriefContent['origin']['cards'][number]) {
  const said = [card.kindName, card.author, card.votes, card.gone];
  return { ...card, by: said.filter((part) => part !== '').join(separator) };
}
