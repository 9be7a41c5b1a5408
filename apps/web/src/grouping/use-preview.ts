// A suggestion for as long as somebody looks at it: asked for once, changed by hand, and without what others have taken or
// grouped meanwhile.

import type { Card } from '@terreau/board/card';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { useEffect, useState } from 'react';
import { currentLocale } from '../language/locale.ts';
import type { BoardLink } from '../live/board-link.ts';
import { useBoard } from '../live/hooks.tsx';
import { askWorker } from './ask-worker.ts';
import { type Preview, previewOf, withoutGone } from './preview.ts';

type Asked =
  | { readonly state: 'asking' | 'few' | 'failed' }
  | { readonly state: 'there'; readonly preview: Preview };

export interface Scope {
  /** Null for the whole board. */
  readonly only: ReadonlySet<CardId> | null;
  /** Whether also cards that are in clusters are grouped anew. */
  readonly isAll: boolean;
}

/** Fewer can be overlooked by a glance. */
const leastCards = 4;

export interface PreviewState {
  readonly asked: Asked;
  readonly change: (how: (preview: Preview) => Preview) => void;
}

/** What is suggested for some cards, and how it is changed. */
export function usePreview({ only, isAll }: Scope): PreviewState {
  const link = useBoard();
  const [asked, setAsked] = useState<Asked>({ state: 'asking' });
  useEffect(() => {
    const cards = cardsAsked(link, { only, isAll });
    if (cards.length < leastCards) return setAsked({ state: 'few' });
    setAsked({ state: 'asking' });
    const homes = new Map(cards.map(({ id, cluster }) => [id, cluster]));
    const follow = () =>
      setAsked((before) => changed(before, (preview) => withoutGoneOf(link, preview, homes)));
    const texts = cards.map(({ id, text }) => ({ id, text }));
    const endAsking = askWorker({ about: 'groups', cards: texts, locale: currentLocale() }, (answer) => {
      const isThere = answer?.about === 'groups';
      setAsked(isThere ? { state: 'there', preview: previewOf(answer) } : { state: 'failed' });
      // While the worker read, others went on.
      follow();
    });
    const stop = link.store.subscribe(follow);
    return () => {
      endAsking();
      stop();
    };
  }, [link, only, isAll]);
  return { asked, change: (how) => setAsked((before) => changed(before, how)) };
}

/** Hidden cards belong to no group. */
function cardsAsked({ store }: Pick<BoardLink, 'store'>, { only, isAll }: Scope): readonly Card[] {
  return store
    .cards()
    .filter(({ id, hidden, cluster }) => !hidden && (isAll || cluster === null) && (only?.has(id) ?? true));
}

function changed(asked: Asked, how: (preview: Preview) => Preview): Asked {
  if (asked.state !== 'there') return asked;
  const preview = how(asked.preview);
  return preview === asked.preview ? asked : { state: 'there', preview };
}

/** Without cards that are gone or hidden, or that somebody has put elsewhere. */
function withoutGoneOf(
  { store }: Pick<BoardLink, 'store'>,
  preview: Preview,
  homes: ReadonlyMap<CardId, ClusterId | null>,
): Preview {
  return withoutGone(preview, (id) => {
    const card = store.card(id);
    return card !== undefined && !card.hidden && card.cluster === homes.get(id);
  });
}
