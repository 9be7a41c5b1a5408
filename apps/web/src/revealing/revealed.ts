// The moment in which a table sees what was written in silence: which cards have just been revealed, and when each has its
// turn to appear. It comes once, to whoever was there in the silence, however late the news reaches them; a page that opens
// later finds the cards lying there. Knows no React.

import type { CardId } from '@terreau/board/ids';
import type { BoardStore } from '@terreau/board/store';
import type { Phase } from '@terreau/workshop/phases';
import type { BoardLink } from '../live/board-link.ts';
import { createSource, type Source } from '../live/source.ts';

/** The cards that appear now, each with the milliseconds after which its turn comes. */
export type Revealed = ReadonlyMap<CardId, number>;

export interface RevealDeps {
  readonly store: Pick<BoardStore, 'card' | 'cards' | 'subscribe'>;
  readonly session: Source<{ readonly phase: { readonly name: Phase } }>;
  readonly status: Source<{ readonly synced: boolean }>;
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  readonly later: (run: () => void, ms: number) => void;
}

/** How long a card takes to appear, and by when the last one has begun. */
export const [appearMs, lastTurnMs] = [420, 900];
/** Cards that come one by one are not closer than a few of them need, nor further apart. */
const apartMs = 70;
const wholeMs = appearMs + lastTurnMs;
/** The cards and the end of the silence come by different messages. */
const silenceLastsMs = 5_000;

const moments = new WeakMap<BoardLink, Source<Revealed>>();
const nothing: Revealed = new Map();

/** What is revealed on a link's board, for as long as that lasts. */
export function revealedOn(link: BoardLink): Source<Revealed> {
  const known = moments.get(link);
  if (known) return known;
  const made = watchReveals({
    store: link.store,
    session: link.session,
    status: link.status,
    now: () => performance.now(),
    later: (run, ms) => void setTimeout(run, ms),
  });
  moments.set(link, made);
  return made;
}

/** Watches for as long as the store and the session are there. */
export function watchReveals({ store, session, status, now, later }: RevealDeps): Source<Revealed> {
  const revealed = createSource(nothing);
  const known = new Set(store.cards().map(({ id }) => id));
  let silentAt = Number.NEGATIVE_INFINITY;
  let isSilent = session.get().phase.name === 'ideate';
  /** What a page begins with was there before. */
  let hasBegun = status.get().synced;

  status.subscribe(() => {
    hasBegun ||= status.get().synced;
  });
  session.subscribe(() => {
    const before = isSilent;
    isSilent = session.get().phase.name === 'ideate';
    if (before && !isSilent) silentAt = now();
  });
  store.subscribe(({ cards }) => {
    const fresh = [...cards].filter((id) => store.card(id) && !known.has(id));
    for (const id of cards) if (store.card(id)) known.add(id);
    // A single card is somebody's at work.
    if (!hasBegun || fresh.length < 2 || !(isSilent || now() - silentAt < silenceLastsMs)) return;
    // Whoever shows them has heard of them too by then, and has not painted them yet.
    queueMicrotask(() => {
      const turns = turnsOf(inOrder(store, new Set(fresh)));
      revealed.set(turns);
      later(() => revealed.get() === turns && revealed.set(nothing), wholeMs);
    });
  });
  return revealed;
}

/** As the list shows them, and as they are laid out: oldest first. */
function inOrder({ cards }: RevealDeps['store'], fresh: ReadonlySet<CardId>): CardId[] {
  return cards().flatMap(({ id }) => (fresh.has(id) ? [id] : []));
}

/** When each of so many cards begins to appear: one after the other, all within the same short time. */
export function turnsOf(cards: readonly CardId[]): Revealed {
  const apart = Math.min(apartMs, lastTurnMs / Math.max(1, cards.length - 1));
  return new Map(cards.map((id, turn) => [id, Math.round(turn * apart)]));
}
