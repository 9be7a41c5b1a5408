// The first session of a page: from the server, or without a network the one that this device remembers.

import type { BoardId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { Problem, request } from '../api/client.ts';
import type { DeviceMemory } from './device-memory.ts';

/**
 * Throws a Problem when the server refuses, or when it cannot be reached and nothing is remembered. What is remembered
 * has to do also when the server has not answered in time; it will be heard on the socket.
 */
export async function loadSession(
  board: BoardId,
  as: 'person' | 'screen',
  memory: DeviceMemory,
  untilTooSlow: () => Promise<void>,
): Promise<Session> {
  const remembered = memory.session();
  const asking = request<Session>(
    'GET',
    `/api/v1/boards/${board}/session${as === 'screen' ? '?as=screen' : ''}`,
  );
  const keep = (session: Session) => {
    memory.keepSession(session);
    return session;
  };
  if (!remembered) return keep(await asking);
  const session = await Promise.race([unlessAway(asking), untilTooSlow()]);
  // Its `now` is of the day when it was kept: until the server is heard, this device's clock has to do.
  return session ? keep(session) : { ...remembered, now: Date.now() };
}

/** Nothing where no server answers, or none that is well. */
async function unlessAway<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof Problem && error.status >= 400 && error.status < 500) throw error;
    return undefined;
  }
}
