// What this device remembers of a board between two visits. A browser that keeps nothing (private windows, full
// storage) makes it forgetful, and nothing else.

import type { BoardId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { tellNotKept } from '../offline/device-keeps.ts';

export interface DeviceMemory {
  readonly session: () => Session | null;
  readonly keepSession: (session: Session) => void;
  readonly isUnsaved: () => boolean;
  readonly setUnsaved: (unsaved: boolean) => void;
  /** One's own texts at the moment of a refusal, until the server's state tells which of them are lost. */
  readonly refusedTexts: () => ReadonlyMap<string, string> | null;
  readonly keepRefusedTexts: (texts: ReadonlyMap<string, string> | null) => void;
  readonly rescued: () => readonly string[];
  readonly keepRescued: (texts: readonly string[]) => void;
}

export function createDeviceMemory(board: BoardId, as: string): DeviceMemory {
  const key = (name: string) => `terreau:${name}:${as}:${board}`;
  return {
    session: () => read<Session>(key('session')),
    keepSession: (session) => write(key('session'), session),
    isUnsaved: () => read(key('unsaved')) === true,
    setUnsaved: (unsaved) => write(key('unsaved'), unsaved || null),
    refusedTexts() {
      const entries = read<[string, string][]>(key('refused'));
      return entries && new Map(entries);
    },
    keepRefusedTexts: (texts) => write(key('refused'), texts && [...texts]),
    rescued: () => read<string[]>(key('rescued')) ?? [],
    keepRescued: (texts) => write(key('rescued'), texts.length > 0 ? texts : null),
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
