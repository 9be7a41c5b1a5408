// Who is at the table now.

import type { ParticipantId } from '@terreau/board/ids';
import { useBoard, useLinkStatus, useSession } from '../live/hooks.tsx';
import { usePeers } from '../live/use-peers.ts';

/** Who is seen to be connected now, oneself included; screens are no people. In a crowd that is only some of them. */
export function usePresentIds(): ReadonlySet<ParticipantId> {
  const { hand } = useBoard();
  const { connection } = useLinkStatus();
  const peers = usePeers().filter(({ role }) => role !== 'screen');
  const others = connection === 'online' ? peers.map(({ id }) => id) : [];
  return new Set([hand.author, ...others]);
}

/** How many people are connected now, oneself included, however large the crowd. */
export function useHeadCount(): number {
  const { headCount } = useSession();
  const { connection } = useLinkStatus();
  return connection === 'online' ? headCount : 1;
}
