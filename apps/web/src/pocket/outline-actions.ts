// What the keys and the buttons of the list do, each asking the permission table first. Knows no React. [T4]

import { deleteCards, linkCard } from '@terreau/board/edits';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { currentLocale } from '../language/locale.ts';
import type { BoardLink } from '../live/board-link.ts';
import { toasts } from '../ui/toasts.ts';
import { stepFrom } from './focus-target.ts';
import { type Outline, toggled, without } from './outline.ts';
import type { OutlineKey } from './outline-keys.ts';
import { groupCards, mergeInto, moveInto, splitApart } from './regrouping.ts';
import { doUndoably } from './undoable.ts';
import { pocketWords } from './words.ts';

export interface OutlineActions {
  /** What a key does to the card that has the focus, null where none has. */
  readonly press: (key: OutlineKey, card: CardId | null) => void;
  readonly remove: (card: CardId) => void;
  /** Brings a card into sight, with the focus on it. */
  readonly show: (card: CardId) => void;
  readonly move: (cards: readonly CardId[], cluster: ClusterId | null) => void;
  readonly group: (cards: readonly CardId[], title: string) => void;
  /** Says that a card adds a part to another one, or with null that it does not. */
  readonly link: (card: CardId, to: CardId | null) => void;
  readonly merge: (from: ClusterId, into: ClusterId) => void;
  /** Takes everything that was merged into a cluster out of it again. */
  readonly split: (cluster: ClusterId) => void;
}

/** `focus` gives the focus to a card that is shown. */
export function createOutlineActions(
  link: BoardLink,
  outline: Outline,
  focus: (card: CardId) => void,
): OutlineActions {
  const { opened, chosen, listed } = outline;
  const words = () => pocketWords[currentLocale()];
  const authorOf = (card: CardId) => link.store.card(card)?.author;

  const remove = (card: CardId) => {
    if (!link.can('card.delete', authorOf(card))) return refuse();
    doUndoably(link, words().cardDeleted, () => deleteCards(link.doc, link.hand, [card]));
  };
  const refuse = () => toasts.show({ text: words().notNow });
  const open = (isAllowed: boolean, what: NonNullable<ReturnType<typeof opened.get>>) =>
    isAllowed ? opened.set(what) : refuse();
  /** The chosen cards, or the one that has the focus. */
  const cardsFrom = (card: CardId): readonly CardId[] => {
    const ids = chosen.get();
    return ids && ids.size > 0 ? [...ids].filter((id) => link.store.card(id)) : [card];
  };
  const step = (card: CardId | null, by: number) => {
    const next = stepFrom(listed.get(), card, by);
    if (next) focus(next);
  };

  const onCard: Readonly<Partial<Record<OutlineKey, (card: CardId) => void>>> = {
    next: (card) => step(card, 1),
    previous: (card) => step(card, -1),
    first: (card) => step(card, Number.NEGATIVE_INFINITY),
    last: (card) => step(card, Number.POSITIVE_INFINITY),
    edit: (card) => open(link.can('card.text', authorOf(card)), { on: 'text', card }),
    note: (card) => open(link.can('note.add'), { on: 'note', card }),
    move: (card) => open(link.can('card.cluster'), { on: 'move', cards: cardsFrom(card) }),
    group: (card) => open(link.can('cluster.add'), { on: 'group', cards: cardsFrom(card) }),
    choose(card) {
      if (link.can('card.cluster')) chosen.set(toggled(chosen.get() ?? new Set<CardId>(), card));
      else refuse();
    },
    link: (card) => open(link.can('card.link', authorOf(card)), { on: 'link', card }),
    delete: remove,
  };
  const anywhere: Readonly<Partial<Record<OutlineKey, () => void>>> = {
    undo: () => void link.undo.undo(),
    redo: () => void link.undo.redo(),
    help: () => opened.set({ on: 'help' }),
    leave: () => chosen.set(null),
  };

  return {
    remove,
    show(card) {
      const cluster = link.store.card(card)?.cluster;
      if (cluster) outline.folded.set(without(outline.folded.get(), cluster));
      focus(card);
    },
    press(key, card) {
      if (card) onCard[key]?.(card);
      anywhere[key]?.();
    },
    move(cards, cluster) {
      doUndoably(link, words().moved(cards.length), () => moveInto(link, cards, cluster));
      chosen.set(null);
    },
    group(cards, title) {
      doUndoably(link, words().grouped, () => groupCards(link, title, cards));
      chosen.set(null);
    },
    link: (card, to) =>
      doUndoably(link, to ? words().linked : words().unlinked, () => linkCard(link.doc, link.hand, card, to)),
    merge: (from, into) => doUndoably(link, words().merged, () => mergeInto(link, from, into)),
    split: (cluster) => doUndoably(link, words().splitDone, () => splitApart(link, cluster)),
  };
}
