// What the state of the link means to a person. Pure.

import type { LinkStatus } from '../live/board-link.ts';

/** In one word. */
export type Saving = 'saved' | 'saving' | 'connecting' | 'arriving' | 'offline' | 'offlineKept';

/** Whether what one did is kept, and where. A device that knows that it has no network need not wait for the socket. */
export function savingOf({ connection, crowded, synced, saved }: LinkStatus, isOnline = true): Saving {
  if (!isOnline) return saved ? 'offline' : 'offlineKept';
  if (connection === 'online') return saved ? (synced ? 'saved' : 'connecting') : 'saving';
  if (!saved) return 'offlineKept';
  if (crowded) return 'arriving';
  return connection === 'offline' ? 'offline' : 'connecting';
}
