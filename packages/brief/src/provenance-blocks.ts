// The last part of a brief: why the idea was retained, and every card and note that it was made of, with their authors
// and votes. [T7]

import { escapedLine, escapedLines } from '@terreau/exchange/markdown-text';
import { conditionInWords } from '@terreau/project/condition-words';
import { recordLabels } from '@terreau/project/labels';
import type { ProjectRecord, Provenance, SourceCard } from '@terreau/project/record';
import { valueLabels } from '@terreau/project/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { briefWords } from './brief-words.ts';
import { type Block, heading, list, paragraph } from './markdown-blocks.ts';
import { typeset } from './typography.ts';

/** The provenance of a record. Its cards are numbered from 1, as the references to them are. */
export function provenanceBlocks({ id, provenance }: ProjectRecord, locale: Locale): Block[] {
  const { title, fields } = recordLabels[locale].provenance;
  const words = briefWords[locale];
  const setInType = (text: string) => typeset(text, locale);
  const { hiddenCards, cards } = provenance;
  return [
    heading(2, title),
    paragraph([setInType(words.state(provenance.state))]),
    heading(3, fields.conditions),
    ...decisionBlocks(provenance, locale),
    heading(3, fields.cards),
    list(
      cards.map((card) => cardItem(card, provenance, locale)),
      (index) => `${index + 1}. `,
    ),
    hiddenCards > 0 ? paragraph([setInType(words.hidden(hiddenCards))]) : [],
    paragraph([setInType(`${words.labelled(words.id)} ${escapedLine(id)}`)]),
  ];
}

function decisionBlocks({ conditions, reason }: Provenance, locale: Locale): Block[] {
  const words = briefWords[locale];
  const lines = conditions.map((condition) => ({
    lines: [`${condition.met ? '✓' : '✗'} ${typeset(conditionInWords(condition, locale), locale)}`],
  }));
  const why = escapedLines(typeset(reason, locale));
  const decision = typeset(words.labelled(words.byDecision), locale);
  return [list(lines), why.length > 0 ? paragraph([decision, ...why]) : []];
}

function cardItem(card: SourceCard, { people }: Provenance, locale: Locale) {
  const words = briefWords[locale];
  const nameOf = (author: SourceCard['author']) => escapedLine(people[author] ?? words.anonymous);
  const said = [valueLabels[locale].kinds[card.kind], nameOf(card.author)];
  if (card.votes > 0) said.push(words.votes(card.votes));
  return {
    lines: signed(card.text, said.join(', '), locale),
    below: list(card.notes.map((note) => ({ lines: signed(note.text, nameOf(note.author), locale) }))),
  };
}

/** A text and who it is from, on its last line. */
function signed(text: string, by: string, locale: Locale): string[] {
  const lines = escapedLines(typeset(text, locale));
  return [...lines.slice(0, -1), `${lines.at(-1) ?? '…'} — *${by}*`];
}
