// The pairs of cards that say nearly the same: asked for once, and without those that somebody has dealt with.

import type { CardId } from '@terreau/board/ids';
import { useEffect, useState } from 'react';
import { currentLocale } from '../language/locale.ts';
import { useBoard, useCards } from '../live/hooks.tsx';
import { askWorker } from './ask-worker.ts';
import { areOpen, type Twins } from './twins.ts';

type Pairs = readonly (readonly [CardId, CardId])[];

export interface TwinsState {
  readonly state: 'asking' | 'failed' | 'there';
  /** The first of those that are left, the older card first. */
  readonly twins: Twins | null;
  readonly left: number;
  readonly found: number;
  /** Looks at the pair no more. */
  readonly settle: () => void;
}

export function useTwins(only: ReadonlySet<CardId> | null): TwinsState {
  const { store } = useBoard();
  // What is dealt with shows in the cards.
  useCards();
  const [pairs, setPairs] = useState<Pairs | 'asking' | 'failed'>('asking');
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const asked = store.cards().filter(({ id, hidden }) => !hidden && (only?.has(id) ?? true));
    const texts = asked.map(({ id, text }) => ({ id, text }));
    return askWorker({ about: 'twins', cards: texts, locale: currentLocale() }, (answer) => {
      const isThere = answer?.about === 'twins';
      setPairs(isThere ? answer.pairs.map(([one, other]) => [one as CardId, other as CardId]) : 'failed');
    });
  }, [store, only]);
  const found = typeof pairs === 'string' ? [] : pairs;
  const open = found.flatMap(([a, b]): Twins[] => {
    const [one, other] = [store.card(a), store.card(b)];
    if (!one || !other || settled.has(keyOf([one, other])) || !areOpen([one, other])) return [];
    return [one.createdAt <= other.createdAt ? [one, other] : [other, one]];
  });
  const twins = open[0] ?? null;
  return {
    state: typeof pairs === 'string' ? pairs : 'there',
    twins,
    left: open.length,
    found: found.length,
    settle: () => twins && setSettled(new Set([...settled, keyOf(twins)])),
  };
}

function keyOf([one, other]: Twins): string {
  return [one.id, other.id].toSorted().join(' ');
}
