// Whose each Yjs client id of a board is. An id belongs to the participant who used it first: in a change, then the journal
// knows it for ever, or in an awareness state, then this room knows it while it needs to. [T3]

import type { ParticipantId } from '@terreau/board/ids';

export interface ClientIds {
  /** Takes over what the journal knows. */
  readonly restore: (stored: ReadonlyMap<number, ParticipantId>) => void;
  readonly ownerOf: (clientId: number) => ParticipantId | undefined;
  /** Binds an id in memory; false when it is somebody else's. */
  readonly bind: (clientId: number, participant: ParticipantId) => boolean;
  /** How many ids a participant has used in changes. */
  readonly countOf: (participant: ParticipantId) => number;
  /** Lets go of an id that no change has used. */
  readonly release: (clientId: number) => void;
  /** Binds ids for ever, and returns what the journal must store for that. */
  readonly keep: (clientIds: readonly number[], participant: ParticipantId) => [number, ParticipantId][];
}

/** The owner of the ids under which the server itself changes boards; no participant has such an id. */
export const serverOwner = 'server' as ParticipantId;

/** Knows nobody yet. */
export function createClientIds(): ClientIds {
  const kept = new Map<number, ParticipantId>();
  const bound = new Map<number, ParticipantId>();
  const counts = new Map<ParticipantId, number>();
  const ownerOf = (clientId: number): ParticipantId | undefined => kept.get(clientId) ?? bound.get(clientId);
  const countOf = (participant: ParticipantId): number => counts.get(participant) ?? 0;

  const own = (clientId: number, owner: ParticipantId): void => {
    if (kept.has(clientId)) return;
    kept.set(clientId, owner);
    counts.set(owner, countOf(owner) + 1);
  };

  return {
    restore(stored) {
      for (const [clientId, owner] of stored) own(clientId, owner);
    },
    countOf,
    ownerOf,
    bind(clientId, participant) {
      const owner = ownerOf(clientId);
      if (owner === undefined) bound.set(clientId, participant);
      return owner === undefined || owner === participant;
    },
    release: (clientId) => {
      bound.delete(clientId);
    },
    keep(clientIds, participant) {
      const added = clientIds.filter((clientId) => !kept.has(clientId));
      for (const clientId of added) {
        own(clientId, participant);
        bound.delete(clientId);
      }
      return added.map((clientId) => [clientId, participant]);
    },
  };
}
