// What one person does in the list: which card the keys reach, what is open, which cards are chosen. It is kept apart from
// the components, because a card that somebody moves to another cluster is made anew there, and goes on as it was. Knows
// no React.

import type { CardId, ClusterId, NoteId } from '@terreau/board/ids';
import { createSource, type WritableSource } from '../live/source.ts';
import type { Addition } from '../taking-part/addition.ts';
import type { Listed } from './focus-target.ts';

/** What is being written in, or asked. */
export type Opened =
  | { readonly on: 'text' | 'note' | 'more' | 'link'; readonly card: CardId }
  | { readonly on: 'add'; readonly as: Addition; readonly card: CardId }
  | { readonly on: 'note-text'; readonly card: CardId; readonly note: NoteId }
  | { readonly on: 'move' | 'group'; readonly cards: readonly CardId[] }
  | { readonly on: 'title' | 'merge'; readonly cluster: ClusterId }
  | { readonly on: 'help' };

export interface Outline {
  /** The card that the tab key reaches; the arrows reach the others. */
  readonly reached: WritableSource<CardId | null>;
  readonly opened: WritableSource<Opened | null>;
  /** The chosen cards in the order in which they were chosen; null while none are being chosen. */
  readonly chosen: WritableSource<ReadonlySet<CardId> | null>;
  /** Clusters whose cards are not shown. */
  readonly folded: WritableSource<ReadonlySet<ClusterId>>;
  /** The cards that are shown, in their order. */
  readonly listed: WritableSource<readonly Listed[]>;
  /** What is said to those who do not see the list change. */
  readonly said: WritableSource<string>;
}

export function createOutline(): Outline {
  return {
    reached: createSource<CardId | null>(null),
    opened: createSource<Opened | null>(null),
    chosen: createSource<ReadonlySet<CardId> | null>(null),
    folded: createSource<ReadonlySet<ClusterId>>(new Set()),
    listed: createSource<readonly Listed[]>([]),
    said: createSource(''),
  };
}

/** A set with one thing more, or without it where it was in. */
export function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

/** A set without one thing; the same set where it was not in. */
export function without<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  return set.has(one) ? toggled(set, one) : set;
}
