// Cards that have left a cluster after somebody edited a sentence that came from them: the sentence stays, and so does what it
// comes from. [T7]

import type { CardId, ParticipantId } from '@terreau/board/ids';
import { isPassage, isPassages } from '../merging/merge-passages.ts';
import { type Passage, type ProjectRecord, type Provenance, sections } from '../record/record.ts';
import type { SourceCard } from '../record/sources.ts';

/** The record with the cards that it still names and its cluster no longer holds; of hidden ones neither words nor author are told. */
export function withFormerCards(
  record: ProjectRecord,
  before: Provenance,
  hidden: ReadonlySet<CardId>,
): ProjectRecord {
  const { provenance } = record;
  const held = new Set(provenance.cards.map(({ id }) => id));
  const named = new Set(passagesIn(record).flatMap(({ cards }) => cards));
  const former = before.cards.filter(({ id }) => named.has(id) && !held.has(id));
  if (former.length === 0) return record;
  const cards = former.map((card): SourceCard => {
    const told = hidden.has(card.id) ? { ...card, text: '', notes: [], hidden: true as const } : card;
    return { ...told, gone: true };
  });
  const authors = authorsTold(cards);
  const formerNames = Object.entries(namesTold(before.people, authors));
  const names = new Map([...formerNames, ...Object.entries<string>(provenance.people)]);
  const people = Object.fromEntries([...names].sort(([a], [b]) => (a < b ? -1 : 1))) as Provenance['people'];
  return { ...record, provenance: { ...provenance, cards: [...provenance.cards, ...cards], people } };
}

/** Who wrote the words that are told. */
export function authorsTold(cards: readonly SourceCard[]): ReadonlySet<ParticipantId> {
  const authors = cards
    .filter(({ hidden }) => !hidden)
    .flatMap(({ author, notes }) => [author, ...notes.map((note) => note.author)]);
  return new Set(authors);
}

/** The names of those people, and of nobody else. [T8] */
export function namesTold(
  people: Provenance['people'],
  authors: ReadonlySet<ParticipantId>,
): Provenance['people'] {
  const told = Object.entries<string>(people).filter(([person]) => authors.has(person as ParticipantId));
  return Object.fromEntries(told) as Provenance['people'];
}

/** Everything in a record that may name cards. */
function passagesIn(record: ProjectRecord): readonly Passage[] {
  return sections
    .flatMap((section) => Object.values(record[section]))
    .flatMap((value) => (isPassage(value) ? [value] : isPassages(value) ? value : []));
}
