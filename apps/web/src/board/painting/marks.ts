// What is painted on cards and clusters besides their own record: names, votes, projects, how many are ready to work on
// them, and who is typing where.

import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { Session } from '@terreau/workshop/session';
import { currentLocale } from '../../language/locale.ts';
import type { Peer } from '../../live/presence.ts';
import type { Editing } from '../board-view.ts';
import { boardWords } from '../board-words.ts';
import type { Lift } from '../tools/tool.ts';
import type { ClusterMarks } from './cluster-painter.ts';
import type { Badge, CardMarks } from './paint.ts';

export interface Marked {
  readonly session: Session;
  readonly peers: readonly Peer[];
  readonly editing: Editing | null;
  readonly lift: Lift | null;
}

export interface Marks {
  readonly ofCard: (card: Card) => CardMarks;
  readonly ofCluster: (cluster: Cluster) => ClusterMarks;
  /** The cards that somebody holds or types in. */
  readonly held: ReadonlySet<string>;
  /** All cards and clusters that have votes, and the cards that are held. */
  readonly signed: ReadonlySet<string>;
}

/** Made anew when one of these changed; looks only at what is asked for. */
export function createMarks({ session, peers, editing, lift }: Marked): Marks {
  const words = boardWords[currentLocale()];
  const projects = new Set<string>(session.projects.map(({ cluster }) => cluster));
  const holders = new Map<string, Peer>();
  for (const peer of peers) {
    if (peer.editing) holders.set(peer.editing, peer);
    for (const card of peer.drag?.cards ?? []) holders.set(card, peer);
  }
  const { tallies, mine } = session.vote;
  const voted: Readonly<Record<string, number>> = tallies ? tallies.votes : mine;
  /** Everybody's votes once they are revealed; until then only one's own, to oneself. [T5] */
  const votesFor = (id: string): Badge | null => {
    const count = voted[id] ?? 0;
    if (count === 0) return null;
    return { words: tallies ? words.votes(count) : words.myVotes(count), short: String(count) };
  };
  return {
    held: new Set(holders.keys()),
    signed: new Set([...Object.keys(voted), ...holders.keys()]),
    ofCard: (card) => ({
      author: session.people[card.author]?.name ?? words.someone,
      isAnonymous: session.people[card.author] === undefined,
      badge: votesFor(card.id),
      ready: session.marks[card.id]?.length ?? 0,
      peer: holders.get(card.id) ?? null,
      isEdited: editing?.of === 'card' && editing.card === card.id,
    }),
    ofCluster({ id }) {
      const votes = votesFor(id);
      const ready = session.marks[id]?.length ?? 0;
      return {
        untitled: words.untitled,
        emptyHint: words.emptyCluster,
        countOf: words.selectedCards,
        isEdited: editing?.of === 'cluster' && editing.cluster === id,
        isTarget: lift?.into === id,
        badges: [
          ...(ready > 0 ? [{ text: String(ready), tone: 'ready' as const }] : []),
          ...(votes ? [{ text: votes.words, tone: 'votes' as const }] : []),
          ...(projects.has(id) ? [{ text: words.project, tone: 'project' as const }] : []),
        ],
      };
    },
  };
}
