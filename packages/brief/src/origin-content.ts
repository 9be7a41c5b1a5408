// Where a brief comes from, before any format: why the idea was retained, and every card and note that it was made of,
// with their authors and votes. [T7]

import { conditionInWords } from '@terreau/project/convergence/condition-words';
import type { ProjectRecord, SourceCard } from '@terreau/project/record/record';
import { recordLabels } from '@terreau/project/wording/labels';
import { valueLabels } from '@terreau/project/wording/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { briefWords } from './brief-words.ts';
import { textLine, textLines } from './text-lines.ts';
import { typeset } from './typography.ts';

export interface OriginCard {
  /** From 1, in the order of the record. */
  readonly number: number;
  readonly kind: SourceCard['kind'];
  readonly kindName: string;
  readonly lines: readonly string[];
  /** Empty where those who lead have hidden it. */
  readonly author: string;
  /** In words; empty without votes. */
  readonly votes: string;
  readonly notes: readonly { readonly lines: readonly string[]; readonly author: string }[];
  /** That it is in the cluster no longer, in words; empty where it is. */
  readonly gone: string;
  /** Where it lay on the board, where that is known. */
  readonly at: NonNullable<SourceCard['at']> | null;
}

export interface OriginContent {
  readonly title: string;
  /** The board in figures, in a sentence. */
  readonly state: string;
  readonly conditionsTitle: string;
  readonly conditions: readonly { readonly met: boolean; readonly text: string }[];
  /** Why it was retained against the rule; empty when the rule was met. */
  readonly reason: readonly string[];
  readonly cardsTitle: string;
  readonly cards: readonly OriginCard[];
  /** How many cards are not reproduced, in words; empty when all are. */
  readonly hidden: string;
}

/** Puts the provenance of a record into the words of a language. */
export function originContent({ provenance }: ProjectRecord, locale: Locale): OriginContent {
  const { title, fields } = recordLabels[locale].provenance;
  const words = briefWords[locale];
  const { people, hiddenCards } = provenance;
  const nameOf = (author: SourceCard['author']) => textLine(people[author] ?? '', locale) || words.anonymous;
  return {
    title,
    state: typeset(words.state(provenance.state), locale),
    conditionsTitle: fields.conditions,
    conditions: provenance.conditions.map((condition) => ({
      met: condition.met,
      text: typeset(conditionInWords(condition, provenance.rule, locale), locale),
    })),
    reason: textLines(provenance.reason, locale),
    cardsTitle: fields.cards,
    cards: provenance.cards.map((card, index) => ({
      number: index + 1,
      kind: card.kind,
      kindName: valueLabels[locale].kinds[card.kind],
      lines: textLines(card.text, locale),
      author: card.hidden ? '' : nameOf(card.author),
      votes: card.votes > 0 ? words.votes(card.votes) : '',
      notes: card.notes.map((note) => ({ lines: textLines(note.text, locale), author: nameOf(note.author) })),
      at: card.gone ? null : (card.at ?? null),
      gone: card.hidden ? words.hiddenCard : card.gone ? words.gone : '',
    })),
    hidden: hiddenCards > 0 ? typeset(words.hidden(hiddenCards), locale) : '',
  };
}
