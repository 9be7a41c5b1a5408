// What the state of the link means to a person. Pure.

import type { LinkStatus } from '../live/board-link.ts';

/** In one word. */
export type Saving =
  | 'saved'
  | 'saving'
  | 'connecting'
  | 'arriving'
  | 'offline'
  | 'offlineKept'
  | 'offlineUnkept';

/** What a device knows of itself. */
export interface DeviceState {
  /** A device that knows that it has no network need not wait for the socket. */
  readonly isOnline: boolean;
  /** Whether it can keep anything over a closed tab. */
  readonly keeps: boolean;
}

const ableDevice: DeviceState = { isOnline: true, keeps: true };

/** Whether what one did is kept, and where. */
export function savingOf(
  { connection, crowded, synced, saved, kept }: LinkStatus,
  { isOnline, keeps }: DeviceState = ableDevice,
): Saving {
  const here = !keeps ? 'offlineUnkept' : kept ? 'offlineKept' : 'saving';
  if (!isOnline) return saved ? 'offline' : here;
  if (connection === 'online') return saved ? (synced ? 'saved' : 'connecting') : 'saving';
  if (!saved) return here;
  if (crowded) return 'arriving';
  return connection === 'offline' ? 'offline' : 'connecting';
}
