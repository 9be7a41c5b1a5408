// What is voted on, as people read it: clusters by their titles, loose cards by their texts.

import type { Card } from '@terreau/board/card';
import { voteTargets } from '@terreau/workshop/ballots';
import { useMemo } from 'react';
import { useWords } from '../language/words.ts';
import { useCards, useClusters } from '../live/hooks.tsx';
import { voteWords } from './voting-words.ts';

export interface VoteTarget {
  readonly id: string;
  readonly isCluster: boolean;
  readonly name: string;
  /** The cards of a cluster; for a loose card, itself. */
  readonly cards: readonly Card[];
}

/** Everything on the ballot, by id. */
export function useVoteTargets(): ReadonlyMap<string, VoteTarget> {
  const words = useWords(voteWords);
  const cards = useCards();
  const clusters = useClusters();
  return useMemo(() => {
    const visible = cards.filter(({ hidden }) => !hidden);
    const members = Map.groupBy(visible, ({ cluster }) => cluster);
    const titles = new Map(clusters.map(({ id, title }) => [id as string, title]));
    const cardsById = new Map(visible.map((card) => [card.id as string, card]));
    const targetOf = (id: string): VoteTarget => {
      const title = titles.get(id);
      if (title !== undefined) {
        const cluster = clusters.find((one) => one.id === id)?.id ?? null;
        return {
          id,
          isCluster: true,
          name: title.trim() || words.untitled,
          cards: members.get(cluster) ?? [],
        };
      }
      const card = cardsById.get(id);
      return { id, isCluster: false, name: card?.text.trim() || words.emptyCard, cards: card ? [card] : [] };
    };
    return new Map(voteTargets({ cards, clusters }).map((id) => [id, targetOf(id)]));
  }, [cards, clusters, words]);
}
