// Importing ideas as cards. The import is repeatable: a card that says the same already counts, so that sending a file
// twice adds it once, while a text that stands twice in the file becomes two cards.

import type { Card, CardKind } from '@terreau/board/card';
import { addCards } from '@terreau/board/edits';
import type { BoardId, CardId, ParticipantId } from '@terreau/board/ids';
import { maxCards } from '@terreau/board/limits';
import { layOut } from '@terreau/board/placing';
import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import type { Locale } from '@terreau/workshop/session';
import type { Doc } from 'yjs';
import type { Evening } from './evening.ts';
import { type Caller, command } from './people/caller.ts';
import { organiserOn } from './people/membership.ts';
import { done, type Outcome, refuse } from './refusal.ts';

export interface Idea {
  readonly text: string;
  readonly kind: CardKind;
}

export interface Import {
  /** How many cards are new. */
  readonly added: number;
  /** How many were on the board already. */
  readonly existing: number;
  /** The card of each idea, in the order of the ideas. */
  readonly cards: readonly CardId[];
}

/** Puts ideas on a board, beside what lies there. `organiserName` is used when an organiser imports for the first
 * time, in the event's language. */
export function importIdeas(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  ideas: readonly Idea[],
  organiserName: (locale: Locale) => string,
): Promise<Outcome<Import>> {
  return command(evening, caller, board, 'cards.import', async ({ event }) => {
    const author = caller.id ?? (await organiserOn(evening, board, organiserName(event.locale)));
    return evening.hub.edit(board, (doc) => addIdeas(evening, doc, author, ideas));
  });
}

function addIdeas(
  { now, newId }: Evening,
  doc: Doc,
  author: ParticipantId,
  ideas: readonly Idea[],
): Outcome<Import> {
  const snapshot = snapshotOf(doc);
  const places = matchIdeas(snapshot, ideas);
  const fresh = ideas.filter((_, index) => places[index] === null);
  const room = maxCards - snapshot.cards.length;
  if (fresh.length > room) return refuse({ reason: 'board-full', max: maxCards, room });
  const points = layOut(
    snapshot,
    fresh.map(({ text }) => text),
  );
  // A millisecond apart, because boards list their cards by age.
  const begun = now();
  const cards = fresh.map((idea, index) => ({
    ...idea,
    at: points[index] ?? ([0, 0] as const),
    createdAt: begun + index,
  }));
  const added = fresh.length > 0 ? addCards(doc, { author, now, newId, origin: null }, cards) : [];
  const next = added.values();
  return done({
    added: added.length,
    existing: ideas.length - added.length,
    cards: places.map((id) => id ?? next.next().value).filter((id) => id !== undefined),
  });
}

/** For each idea a card that says the same, each card for one idea only; null for what is new. */
function matchIdeas({ cards }: BoardSnapshot, ideas: readonly Idea[]): (CardId | null)[] {
  const alike = Map.groupBy(cards, keyOf);
  return ideas.map((idea) => alike.get(keyOf(idea))?.shift()?.id ?? null);
}

function keyOf({ kind, text }: Pick<Card, 'kind' | 'text'>): string {
  return `${kind}\n${text}`;
}
