// Who is at the table now.

import type { ParticipantId } from '@terreau/board/ids';
import { useBoard, useLinkStatus } from '../live/hooks.tsx';
import { usePeers } from '../live/presence.ts';

/** Who is connected now, oneself included; screens are no people. */
export function usePresentIds(): ReadonlySet<ParticipantId> {
  const { hand } = useBoard();
  const { connection } = useLinkStatus();
  const peers = usePeers().filter(({ role }) => role !== 'screen');
  const others = connection === 'online' ? peers.map(({ id }) => id) : [];
  return new Set([hand.author, ...others]);
}
