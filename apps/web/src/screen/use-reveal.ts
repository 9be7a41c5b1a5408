// Whether the table has still to see its votes being revealed: once for each reveal, and not when the page is opened later.

import type { Tallies } from '@terreau/workshop/ballots';
import { useCallback, useState } from 'react';
import { useSession } from '../live/hooks.tsx';
import { isReveal } from './revealing.ts';

export interface Reveal {
  readonly isDue: boolean;
  /** To be called when it was seen. */
  readonly onSeen: () => void;
}

export function useReveal(): Reveal {
  const { tallies } = useSession().vote;
  const [known, setKnown] = useState<Tallies | null>(tallies);
  const [isDue, setIsDue] = useState(false);
  if (tallies !== known) {
    setKnown(tallies);
    // A connection that comes back repeats what is known: that ends nothing.
    setIsDue(tallies !== null && (isDue || isReveal(known, tallies)));
  }
  const onSeen = useCallback(() => setIsDue(false), []);
  return { isDue, onSeen };
}
