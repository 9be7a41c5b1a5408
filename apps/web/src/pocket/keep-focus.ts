// Keeps the focus in the list while others edit, move, delete and regroup. A card that moves is made anew elsewhere in the
// page: the focus follows it there, to the same button or field, with the same words selected. Knows no React.

import type { CardId, ClusterId } from '@terreau/board/ids';
import type { BoardLink } from '../live/board-link.ts';
import { type FocusTarget, focusAfter, type Listed } from './focus-target.ts';
import { type Outline, without } from './outline.ts';

/** Where in the list the focus was last. */
interface Held {
  readonly element: HTMLElement;
  /** The card that it belongs to, if to one. */
  readonly card: CardId | null;
  /** Which button or field of the card; empty for the card itself. */
  readonly part: string;
}

export interface KeptFocus {
  readonly link: Pick<BoardLink, 'doc' | 'store'>;
  readonly outline: Outline;
  /** Somebody else has deleted the card on which the focus was. */
  readonly onDeleted: () => void;
}

/** Follows the focus within an element until the returned function is called. */
export function keepFocus(root: HTMLElement, { link, outline, onDeleted }: KeptFocus): () => void {
  let held: Held | null = null;
  let before: readonly Listed[] = [];
  let isOwnChange = false;

  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.closest('dialog')) return;
    held = heldAt(target);
    before = outline.listed.get();
    if (held.card) outline.reached.set(held.card);
  };
  const onTransaction = ({ local }: { readonly local: boolean }) => {
    isOwnChange = local;
  };

  const goTo = (target: FocusTarget, part: string) => {
    if (target.on === 'title') focusTitle(root, target.cluster);
    else if (target.on === 'nothing') focusHeading(root);
    else focusCard(root, target.card, target.on === 'same' ? part : '');
  };
  const restore = () => {
    if (!held) return;
    const { card, element, part } = held;
    if (element.isConnected) return element.focus({ preventScroll: true });
    if (!card) return focusHeading(root);
    const cluster = link.store.card(card)?.cluster;
    // A card that went into a folded cluster unfolds it, and is found when it is there.
    if (cluster && outline.folded.get().has(cluster))
      return outline.folded.set(without(outline.folded.get(), cluster));
    const after = outline.listed.get();
    const target = focusAfter(card, {
      before,
      after,
      hasCluster: (id) => link.store.cluster(id) !== undefined,
    });
    if (!link.store.card(card) && !isOwnChange) onDeleted();
    goTo(target, part);
    if (target.on === 'same') selectAsIn(element);
  };
  const onMutations = (mutations: readonly MutationRecord[]) => {
    if (document.activeElement !== document.body) {
      before = outline.listed.get();
      return;
    }
    const isLost = held !== null && !held.element.isConnected;
    const wasAsked = mutations.some(({ removedNodes }) =>
      [...removedNodes].some((node) => node instanceof HTMLDialogElement),
    );
    if (isLost || wasAsked) restore();
  };

  const observer = new MutationObserver(onMutations);
  observer.observe(root, { childList: true, subtree: true });
  root.addEventListener('focusin', onFocusIn);
  link.doc.on('beforeTransaction', onTransaction);
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', onFocusIn);
    link.doc.off('beforeTransaction', onTransaction);
  };
}

/** Gives the focus to a card, or to a part of it that is there; false when the card is not shown. */
export function focusCard(root: HTMLElement, card: CardId, part = ''): boolean {
  const item = root.querySelector<HTMLElement>(`[data-card="${card}"]`);
  const inside = part === '' ? null : item?.querySelector<HTMLElement>(`[data-part="${part}"]`);
  (inside ?? item)?.focus({ preventScroll: inside !== null });
  item?.scrollIntoView({ block: 'nearest' });
  return item !== null;
}

function focusTitle(root: HTMLElement, cluster: ClusterId): void {
  root.querySelector<HTMLElement>(`[data-cluster="${cluster}"] [data-part="fold"]`)?.focus();
}

/** Where the list begins, when what had the focus left nothing beside it. */
function focusHeading(root: HTMLElement): void {
  root.querySelector<HTMLElement>('h2[tabindex]')?.focus();
}

function heldAt(element: HTMLElement): Held {
  const card = element.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null;
  return { element, card: card as CardId | null, part: element.dataset['part'] ?? '' };
}

/** The field that took the place of another goes on where that one was. */
function selectAsIn(former: HTMLElement): void {
  const now = document.activeElement;
  if (former instanceof HTMLTextAreaElement && now instanceof HTMLTextAreaElement && now !== former)
    now.setSelectionRange(former.selectionStart, former.selectionEnd);
}
