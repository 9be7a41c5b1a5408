// The first session of a page: from the server, or without a network the one that this device remembers.

import type { BoardId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { Problem, request } from '../api/client.ts';
import type { DeviceMemory } from './device-memory.ts';

/** Throws a Problem when the server refuses, or when it cannot be reached and nothing is remembered. */
export async function loadSession(
  board: BoardId,
  as: 'person' | 'screen',
  memory: DeviceMemory,
): Promise<Session> {
  try {
    const session = await request<Session>(
      'GET',
      `/api/v1/boards/${board}/session${as === 'screen' ? '?as=screen' : ''}`,
    );
    memory.keepSession(session);
    return session;
  } catch (error) {
    const isServersWord = error instanceof Problem && error.status >= 400 && error.status < 500;
    const remembered = memory.session();
    if (isServersWord || !remembered) throw error;
    // Its `now` is of the day when it was kept: until the server is heard, this device's clock has to do.
    return { ...remembered, now: Date.now() };
  }
}
