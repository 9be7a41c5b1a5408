// The two dialects in which Yjs servers are spoken to: y-websocket's, and Hocuspocus', which names the document in each
// message and is authenticated within the socket.

import * as encoding from 'lib0/encoding';

/** Where a connection leads, and as whom. */
export interface Address {
  readonly path: string;
  readonly document: string;
  readonly token: string;
  /** The id of whoever connects, for servers that know authors. */
  readonly author: string | null;
}

export interface Dialect {
  /** What precedes every message. */
  readonly prefixOf: (address: Address) => Uint8Array;
  /** What is said before anything else; null when nothing is. */
  readonly greetingOf: (address: Address) => Uint8Array | null;
}

export const messageTypes = { sync: 0, awareness: 1, auth: 2, syncReply: 4 } as const;
export const syncSteps = { stateVector: 0, missing: 1, update: 2 } as const;
/** Hocuspocus: the answer to a greeting. */
export const authenticated = 2;
/** Of a document that is empty, and of one with nothing to tell. */
export const emptyStateVector = Uint8Array.of(0);
export const emptyUpdate = Uint8Array.of(0, 0);

const nothing = new Uint8Array(0);

export const stockDialect: Dialect = { prefixOf: () => nothing, greetingOf: () => null };

const providerVersion = '4.7.0';

export const hocuspocusDialect: Dialect = {
  prefixOf: ({ document }) => encoding.encode((encoder) => encoding.writeVarString(encoder, document)),
  greetingOf: ({ token }) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, messageTypes.auth);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, token);
      encoding.writeVarString(encoder, providerVersion);
    }),
};

/** What precedes the bytes of a sync message: prefix, type, step and length. */
export function syncHead(prefix: Uint8Array, step: number, length: number): Uint8Array {
  return headOf(prefix, [messageTypes.sync, step, length]);
}

/** What precedes awareness entries. */
export function awarenessHead(prefix: Uint8Array, length: number): Uint8Array {
  return headOf(prefix, [messageTypes.awareness, length]);
}

function headOf(prefix: Uint8Array, numbers: readonly number[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, prefix);
    for (const number of numbers) encoding.writeVarUint(encoder, number);
  });
}
