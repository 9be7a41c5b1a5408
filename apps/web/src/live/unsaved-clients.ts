// Which tabs have changes that the server may not have, over closed tabs. Each tab is a client of the document of its own;
// what one tab's connection has brought to the server says nothing of another tab's. [T1]

import * as Y from 'yjs';

/** Clients of the document, and from which of its clocks on the server may not have what they did. */
export type Unsaved = ReadonlyMap<number, number>;

export interface UnsavedClients {
  /** Those of this device, whichever tab they were. */
  readonly all: () => Unsaved;
  /** Whether there is something of this tab, or of those before it. */
  readonly isAny: () => boolean;
  /** This tab has changed something. */
  readonly add: () => void;
  /** What this tab has is at the server: its own changes, and those that it found on the device. */
  readonly clear: () => void;
}

export interface UnsavedMemory {
  readonly unsaved: () => readonly (readonly [client: number, clock: number])[];
  readonly keepUnsaved: (clients: readonly (readonly [client: number, clock: number])[]) => void;
}

/** To be called before the document takes in what the device keeps. */
export function createUnsavedClients(memory: UnsavedMemory, doc: Y.Doc): UnsavedClients {
  const carried = new Map(memory.unsaved());
  let savedClock = 0;
  return {
    all: () => new Map([...memory.unsaved(), ...carried]),
    isAny: () => carried.size > 0,
    add() {
      if (!carried.has(doc.clientID)) carried.set(doc.clientID, savedClock);
      const known = memory.unsaved();
      // Another tab that found it there may have taken it away.
      if (known.some(([client]) => client === doc.clientID)) return;
      memory.keepUnsaved([...known, [doc.clientID, savedClock]]);
    },
    clear() {
      memory.keepUnsaved(memory.unsaved().filter(([client]) => !carried.has(client)));
      carried.clear();
      savedClock = Y.getState(doc.store, doc.clientID);
    },
  };
}

/** Whether the server may not have an item of the document. */
export function isUnsaved({ id, length }: Pick<Y.Item, 'id' | 'length'>, unsaved: Unsaved): boolean {
  const clock = unsaved.get(id.client);
  return clock !== undefined && id.clock + length > clock;
}
