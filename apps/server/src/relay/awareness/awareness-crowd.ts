// Who of a crowd is shown to the others: whoever leads the table always, then who moved last. Nobody who is shown gives
// their place to another before they have been still for a while, so that cursors do not flicker. [T6]

import type { RelayLimits } from '../relay-limits.ts';

export interface Newcomer {
  readonly clientId: number;
  /** A facilitator or an organiser. */
  readonly isLeader: boolean;
  /** Whether there is something new to see; a renewal of what is known only fills a place that is free. */
  readonly hasMoved: boolean;
}

export interface Crowd {
  /** Shows somebody if there is room for them; true when they are shown now. */
  readonly show: (newcomer: Newcomer) => boolean;
  /** Shows somebody no more; true when they were shown. */
  readonly drop: (clientId: number) => boolean;
  readonly shows: (clientId: number) => boolean;
  readonly shown: () => number[];
}

export interface CrowdDeps {
  readonly limits: Pick<RelayLimits, 'maxShownStates' | 'shownForMs'>;
  /** The time to within a tick: it is asked at every move. */
  readonly now: () => number;
  /** Somebody has made room for another. */
  readonly onDisplaced: (clientId: number) => void;
}

interface Place {
  readonly isLeader: boolean;
  movedAt: number;
}

/** A crowd of nobody. */
export function createCrowd({ limits, now, onDisplaced }: CrowdDeps): Crowd {
  const places = new Map<number, Place>();

  /** Who has not moved for longest, of the leaders or of the others. */
  const stillest = (isLeader: boolean): number | null => {
    let found: number | null = null;
    let since = Number.POSITIVE_INFINITY;
    for (const [clientId, place] of places) {
      if (place.isLeader !== isLeader || place.movedAt >= since) continue;
      found = clientId;
      since = place.movedAt;
    }
    return found;
  };

  /** Leaders take the place of anybody else, and the others, like leaders among themselves, of who has long been still. */
  const placeFor = ({ isLeader, hasMoved }: Newcomer): number | null => {
    const other = stillest(false);
    if (isLeader && other !== null) return other;
    const candidate = isLeader ? stillest(true) : other;
    const place = candidate !== null && places.get(candidate);
    return place && hasMoved && now() - place.movedAt >= limits.shownForMs ? candidate : null;
  };

  const makeRoom = (newcomer: Newcomer): boolean => {
    const displaced = placeFor(newcomer);
    if (displaced === null) return false;
    places.delete(displaced);
    onDisplaced(displaced);
    return true;
  };

  return {
    show(newcomer) {
      const { clientId, isLeader, hasMoved } = newcomer;
      const place = places.get(clientId);
      if (place) {
        if (hasMoved) place.movedAt = now();
        return true;
      }
      if (places.size >= limits.maxShownStates && !makeRoom(newcomer)) return false;
      places.set(clientId, { isLeader, movedAt: now() });
      return true;
    },
    drop: (clientId) => places.delete(clientId),
    shows: (clientId) => places.has(clientId),
    shown: () => [...places.keys()],
  };
}
