// The list while somebody leads: it scrolls to the card at which they are, and names the one to which everyone is called.
// It also tells the others at which card one is oneself.

import type { CardId } from '@terreau/board/ids';
import { presenceIntervalMs } from '@terreau/sync/awareness';
import { type RefObject, useEffect } from 'react';
import { createThrottle } from '../board/hands/throttle.ts';
import { cardInView } from '../following/first-in-view.ts';
import { FollowBanner } from '../following/follow-banner.tsx';
import { followingOf } from '../following/following.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useSource } from '../live/hooks.tsx';
import { setHand } from '../live/presence.ts';
import { useActions, useOutline } from './outline-context.tsx';
import { shortened } from './shortened.ts';
import { pocketWords } from './words.ts';

export function LedList({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const words = useWords(pocketWords);
  const link = useBoard();
  const actions = useActions();
  const led = useSource(followingOf(link).led);
  useFollowedCard(root);
  useOwnPlace();
  const id = led?.how === 'summoned' ? cardInView(link.store.cards(), led.to) : null;
  const card = id && link.store.card(id);
  const meant = card
    ? { text: shortened(card.text.trim() || words.emptyCard), show: () => actions.show(card.id) }
    : null;
  return <FollowBanner meant={meant} />;
}

/** Keeps the card in sight at which whoever one follows writes, or is. */
function useFollowedCard(root: RefObject<HTMLElement | null>): void {
  const link = useBoard();
  useEffect(() => {
    const following = followingOf(link);
    let shown: CardId | null = null;
    const follow = () => {
      const leader = following.leader();
      const written = link.store.cards().find(({ id }) => id === leader?.editing)?.id;
      const card = leader && (written ?? cardInView(link.store.cards(), leader));
      if (!card || card === shown) return;
      shown = card;
      root.current?.querySelector(`[data-card="${card}"]`)?.scrollIntoView({ block: 'center' });
    };
    follow();
    link.awareness.on('change', follow);
    const stop = following.led.subscribe(follow);
    return () => {
      link.awareness.off('change', follow);
      stop();
    };
  }, [link, root]);
}

/** Tells the others which card one has reached, as often as they are told of pointers. */
function useOwnPlace(): void {
  const link = useBoard();
  const { reached } = useOutline();
  useEffect(() => {
    const nowhere = { cursor: null, drag: null, view: null };
    const share = createThrottle(
      () => setHand(link, { ...nowhere, card: reached.get() }),
      () => presenceIntervalMs(link.session.get().headCount),
    );
    const stop = reached.subscribe(() => share.call());
    share.call();
    return () => {
      stop();
      share.cancel();
      setHand(link, { ...nowhere, card: null });
    };
  }, [link, reached]);
}
