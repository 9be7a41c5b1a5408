// What the template of a brief is given: the content of the record, arranged for its pages.

import type { ProjectRecord } from '@terreau/project/record';
import { valueLabels } from '@terreau/project/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { briefWords } from '../brief-words.ts';
import { briefContent } from '../content.ts';
import { type BriefContent, type FieldContent, isSaid } from '../content-form.ts';
import { breakable, shortened } from './breakable.ts';
import { clusterPicture } from './cluster-picture.ts';

/** A document to typeset: the template, its data, and the texts of its QR codes, which become `/qr/0.svg` and so on. */
export interface PdfSource {
  readonly main: string;
  readonly data: unknown;
  readonly qrCodes: readonly string[];
}

/** What stands on the cover and so not among the sections. */
const coverFields: readonly string[] = ['substance.need', 'substance.solution', 'bearers.contributors'];

/** A longer title is begun in large letters and told whole in small ones. */
const maxTitleCharacters = 160;

/** The words of the templates. */
export function templateWords(locale: Locale) {
  const { scan, picture, toSettle, byDecision, id, challenge, contents } = briefWords[locale];
  return { scan, picture, toSettle, byDecision, id, challenge, contents };
}

/** One brief for its template, the `index`th of its document, which has as many QR codes. */
export function briefData(record: ProjectRecord, locale: Locale, url: string, index: number) {
  const content = briefContent(record, locale);
  const { supporters } = record.provenance.cluster;
  const { ballots } = record.provenance.state;
  const title = shortened(content.title, maxTitleCharacters);
  return {
    key: `brief-${index + 1}`,
    id: content.id,
    url,
    qr: `/qr/${index}.svg`,
    ...breakable({
      title,
      'whole-title': title === content.title ? '' : content.title,
      promise: content.promise,
      support: content.support,
      challenge: factOf(content, 'challenge'),
      kicker: kickerOf(record, content),
      facts: content.facts.filter(({ name }) => !['challenge', 'domain'].includes(name)),
      cover: fieldsOf(content).filter(({ path }) => coverFields.includes(path)),
      sections: content.sections.map(({ title, fields }) => {
        const shown = fields.filter(({ path }) => !coverFields.includes(path));
        return { title, said: shown.filter(isSaid), asked: shown.filter((field) => !isSaid(field)) };
      }),
      origin: { ...content.origin, cards: content.origin.cards.map(withByline) },
      foot: shortened(content.title, 90),
    }),
    tally: ballots > 0 ? { supporters, ballots } : null,
    picture: clusterPicture(content.origin),
  };
}

function fieldsOf({ sections }: BriefContent): FieldContent[] {
  return sections.flatMap(({ fields }) => fields);
}

function factOf({ facts }: BriefContent, name: string): string {
  return facts.find((fact) => fact.name === name)?.text ?? '';
}

function kickerOf({ followUp }: ProjectRecord, content: BriefContent): string {
  const { project } = briefWords[content.locale];
  const status = valueLabels[content.locale].statuses[followUp.status];
  return [project, factOf(content, 'domain'), status].filter((part) => part !== '').join(' · ');
}

function withByline(card: BriefContent['origin']['cards'][number]) {
  const said = [card.kindName, card.author, card.votes, card.gone];
  return { ...card, by: said.filter((part) => part !== '').join(' · ') };
}
