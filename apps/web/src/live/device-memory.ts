// What this device remembers of a board between two visits. A browser that keeps nothing (private windows, full
// storage) makes it forgetful, and nothing else.

import type { BoardId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { tellNotKept } from '../offline/device-keeps.ts';
import { nothingRescued, type RefusedWork, type Rescued } from './refused-work.ts';
import type { UnsavedMemory } from './unsaved-clients.ts';

export interface DeviceMemory extends UnsavedMemory {
  readonly session: () => Session | null;
  readonly keepSession: (session: Session) => void;
  /** One's own work at the moment of a refusal, until the server's state tells what of it is lost. */
  readonly refused: () => RefusedWork | null;
  readonly keepRefused: (work: RefusedWork | null) => void;
  readonly rescued: () => Rescued;
  readonly keepRescued: (rescued: Rescued) => void;
}

export function createDeviceMemory(board: BoardId, as: string): DeviceMemory {
  const key = (name: string) => `terreau:${name}:${as}:${board}`;
  return {
    session: () => read<Session>(key('session')),
    keepSession: (session) => write(key('session'), session),
    unsaved: () => read<[number, number][]>(key('unsaved-clients')) ?? [],
    keepUnsaved: (clients) => write(key('unsaved-clients'), clients.length > 0 ? clients : null),
    refused: () => read<RefusedWork>(key('refused-work')),
    keepRefused: (work) => write(key('refused-work'), work),
    rescued: () => read<Rescued>(key('given-back')) ?? nothingRescued,
    keepRescued: (rescued) => write(key('given-back'), rescued === nothingRescued ? null : rescued),
  };
}

function read<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    // Storage that is switched off or damaged reads as empty.
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Without storage the board still works; only what outlives the tab is missing, and that is said.
    tellNotKept();
  }
}
