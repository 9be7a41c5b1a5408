// Whether an awareness state can be its owner's: a client id speaks for the participant who has used it first, and for
// nobody else. [T3]

import { readEntries } from '@terreau/sync/awareness';
import { demand } from './demand.ts';
import type { ServerMessage } from './server-message.ts';

export interface AwarenessOracle {
  /** Fails when a state that is new in these messages cannot have come from this participant. */
  readonly take: (messages: readonly ServerMessage[], by: string) => void;
}

const maxEntries = 10_000;
const gone = 'null';

/** `ownerOf` says to whom a client id belongs by the changes that it has made. */
export function createAwarenessOracle(ownerOf: (clientId: number) => string | undefined): AwarenessOracle {
  const known = new Map<number, { readonly by: string; readonly state: string }>();
  return {
    take(messages, by) {
      for (const message of messages) {
        if (message.type !== 'awareness') continue;
        const entries = readEntries(message.entries, maxEntries);
        demand(entries !== null, 'awareness can be read');
        for (const { clientId, state } of entries) {
          const before = known.get(clientId);
          if (state === (before?.state ?? gone)) continue;
          const owners = [before?.by ?? by, ownerOf(clientId) ?? by, nameIn(state) ?? by];
          demand(
            owners.every((owner) => owner === by),
            '[T3] nobody speaks for another',
            { clientId, state, by },
          );
          known.set(clientId, { by, state });
        }
      }
    },
  };
}

/** Whom a state names, if it names anybody. */
function nameIn(state: string): string | undefined {
  const value: unknown = JSON.parse(state);
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return String(value.id);
}
