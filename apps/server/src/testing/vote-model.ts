// The vote of one board as it ought to be, for tests that compare: a few maps, and the rules in their plainest form. It shares
// no code with what it judges. [T5]

export type Given = Readonly<Record<string, number>>;

export interface Sums {
  readonly votes: Given;
  readonly supporters: Given;
  readonly ballots: number;
}

export interface VoteModel {
  readonly phase: () => string;
  readonly budget: () => number;
  readonly addCluster: (id: string) => void;
  readonly addCard: (id: string, cluster: string | null) => void;
  readonly hide: (card: string, isHidden: boolean) => void;
  readonly deleteCard: (id: string) => void;
  readonly group: (card: string, cluster: string) => void;
  readonly merge: (from: string, into: string) => void;
  readonly split: (cluster: string) => void;
  readonly dissolve: (cluster: string) => void;
  /** The clusters that have not been merged into others. */
  readonly standing: () => string[];
  readonly isOnBoard: (id: string) => boolean;
  /** The ballot as it would count; null where it would be refused. */
  readonly accepted: (votes: Given) => Given | null;
  readonly keep: (voter: string, votes: Given) => void;
  readonly forget: (voter: string) => void;
  readonly setPhase: (phase: string) => void;
  /** What somebody sees of their own ballot. */
  readonly seenBy: (voter: string) => Given;
  /** What everybody sees: null while it is secret. */
  readonly shown: () => Sums | null;
  readonly count: () => number;
  /** All that was voted, for what is hidden and gone as well. */
  readonly sums: () => Sums;
}

/** An empty board, on which nobody has voted. */
export function createVoteModel(phase: string): VoteModel {
  const cards = new Map<string, { isHidden: boolean; cluster: string | null }>();
  const clusters = new Map<string, { mergedInto: string | null }>();
  const ballots = new Map<string, Given>();
  let [now, budget] = [phase, 0];

  const home = (id: string): string | null => {
    const cluster = clusters.get(id);
    if (!cluster) return null;
    const next = cluster.mergedInto;
    return next !== null && clusters.has(next) ? home(next) : id;
  };
  const standing = (): string[] => [...clusters.keys()].filter((id) => home(id) === id);
  const isThere = (id: string): boolean => cards.has(id) || clusters.has(id);
  const isFilled = (cluster: string): boolean =>
    [...cards.values()].some(
      ({ isHidden, cluster: of }) => !isHidden && of !== null && home(of) === home(cluster),
    );
  const isOpen = (id: string): boolean => {
    const card = cards.get(id);
    if (card) return !card.isHidden && (card.cluster === null || home(card.cluster) === null);
    return home(id) === id && isFilled(id);
  };
  /** A hidden card, or a cluster that nothing can be seen in. */
  const isHidden = (id: string): boolean => cards.get(id)?.isHidden ?? (clusters.has(id) && !isFilled(id));
  /** A vote for a visible card counts for its cluster, and one for a merged cluster for where that went. */
  const countsFor = (id: string): string => {
    const card = cards.get(id);
    const cluster = card ? (card.isHidden ? null : card.cluster) : id;
    return (cluster !== null && home(cluster)) || id;
  };
  const counted = (votes: Given): Given => {
    const at: Record<string, number> = {};
    for (const [id, given] of Object.entries(votes)) at[countsFor(id)] = (at[countsFor(id)] ?? 0) + given;
    return at;
  };
  const isSeen = (id: string): boolean => isThere(id) && !isHidden(id);
  const sums = (isAmong: (id: string) => boolean): Sums => {
    const votes: Record<string, number> = {};
    const supporters: Record<string, number> = {};
    for (const ballot of ballots.values())
      for (const [id, given] of Object.entries(counted(ballot))) {
        if (!isAmong(id)) continue;
        votes[id] = (votes[id] ?? 0) + given;
        supporters[id] = (supporters[id] ?? 0) + 1;
      }
    return { votes, supporters, ballots: count() };
  };
  const count = (): number => [...ballots.values()].filter((votes) => spentOn(votes) > 0).length;

  /** Whoever opens the vote again gives back what can no longer be voted for, and takes nothing else from anybody. */
  const settle = (): void => {
    for (const [voter, votes] of ballots)
      ballots.set(
        voter,
        only(votes, (id) => isOpen(countsFor(id))),
      );
    const spent = [...ballots.values()].map(spentOn);
    budget = Math.max(3, Math.round(standing().filter(isFilled).length / 3), ...spent);
  };

  return {
    phase: () => now,
    budget: () => budget,
    addCluster: (id) => void clusters.set(id, { mergedInto: null }),
    addCard: (id, cluster) => void cards.set(id, { isHidden: false, cluster }),
    hide(id, isHidden) {
      const card = cards.get(id);
      if (card) card.isHidden = isHidden;
    },
    deleteCard: (id) => void cards.delete(id),
    group(id, cluster) {
      const card = cards.get(id);
      if (card && (card.cluster === null || home(card.cluster) !== cluster)) card.cluster = cluster;
    },
    merge: (from, into) => void clusters.set(from, { mergedInto: into }),
    split: (id) => void clusters.set(id, { mergedInto: null }),
    dissolve(cluster) {
      const gone = [...clusters.keys()].filter((id) => home(id) === cluster);
      for (const card of cards.values()) if (gone.includes(card.cluster ?? '')) card.cluster = null;
      for (const id of gone) clusters.delete(id);
    },
    standing,
    isOnBoard: isThere,
    accepted(votes) {
      const shown = only(votes, (id) => !isHidden(id));
      if (!Object.keys(shown).every(isThere) || spentOn(shown) > budget) return null;
      return counted(only(shown, (id) => (shown[id] ?? 0) > 0));
    },
    keep: (voter, votes) => void ballots.set(voter, votes),
    forget: (voter) => void ballots.delete(voter),
    setPhase(to) {
      if (to === 'vote' && now !== 'vote') settle();
      now = to;
    },
    seenBy: (voter) => only(counted(ballots.get(voter) ?? {}), isSeen),
    shown: () => (now === 'converge' || now === 'closed' ? sums(isSeen) : null),
    count,
    sums: () => sums(() => true),
  };
}

function only(votes: Given, isAmong: (id: string) => boolean): Given {
  return Object.fromEntries(Object.entries(votes).filter(([id]) => isAmong(id)));
}

function spentOn(votes: Given): number {
  return Object.values(votes).reduce((sum, given) => sum + given, 0);
}
