// All messages of the sync socket, with who sends them and why. The first four are y-websocket's, so that a stock
// WebsocketProvider works; the last two go only to clients that connect with `?v=terreau1`. Each frame is
//
//   frame     = type:varUint payload
//   sync      = 0 (0 stateVector:varUint8Array | 1 update:varUint8Array | 2 update:varUint8Array)
//   awareness = 1 entries:varUint8Array
//   auth      = 2 …            never sent by us: who may not connect is refused at the upgrade
//   query     = 3              a client asks for everybody's awareness
//   saved     = 4 count:varUint   server to author: the first `count` sync updates (sync 1 and 2) that you have sent
//                              on this connection are durable
//   session   = 5 json:varString  server to client: the ruled state, whole at first, then what changed

import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export const messageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  saved: 4,
  session: 5,
} as const;

/** The sub-types of a sync message. */
export const syncStep = { stateVector: 0, missing: 1, update: 2 } as const;

/** The value of the query parameter `v` with which our client asks for *saved* and *session*. */
export const protocolVersion = 'terreau1';

/** Close codes of the server. 4400–4499 end y-websocket's reconnecting, 4500–4599 do not. */
export const closeCode = {
  /** The frame is not of this protocol. */
  malformed: 4400,
  /** The token is not (or no longer) good for this board. */
  unauthorised: 4401,
  /** The change was refused: the client starts again from the server's state and keeps its text. */
  refused: 4403,
  /** The person holds too many connections: this one gave way to a newer one, which goes on. */
  elsewhere: 4409,
  /** The frame is too large. */
  tooLarge: 4413,
  /** Too many changes were refused: the person is barred from the board for the time that the reason names. */
  barred: 4429,
  /** The server stops or is too busy; come back after the time that the reason names. */
  comeBack: 4503,
} as const;

export type ClientMessage =
  | { readonly type: 'stateVector'; readonly stateVector: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly entries: Uint8Array }
  | { readonly type: 'queryAwareness' };

/**
 * Reads one frame from a client; null when it is not of this protocol. Never throws. Types must be written as the one byte
 * that they take: whoever counts frames by their kind looks at that byte only.
 */
export function readClientMessage(frame: Uint8Array): ClientMessage | null {
  if (isPadded(frame[0]) || (frame[0] === messageType.sync && isPadded(frame[1]))) return null;
  try {
    const decoder = decoding.createDecoder(frame);
    const message = readBody(decoder);
    return message && !decoding.hasContent(decoder) ? message : null;
  } catch {
    // lib0 throws on a frame that ends too early, which is one way of not being of this protocol.
    return null;
  }
}

function isPadded(byte = 0): boolean {
  return byte > 127;
}

function readBody(decoder: decoding.Decoder): ClientMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case messageType.sync:
      return readSync(decoder);
    case messageType.awareness:
      return { type: 'awareness', entries: decoding.readVarUint8Array(decoder) };
    case messageType.queryAwareness:
      return { type: 'queryAwareness' };
    default:
      return null;
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case syncStep.stateVector:
      return { type: 'stateVector', stateVector: decoding.readVarUint8Array(decoder) };
    case syncStep.missing:
    case syncStep.update:
      return { type: 'update', update: decoding.readVarUint8Array(decoder) };
    default:
      return null;
  }
}

/** Whether a frame carries a document update, and so counts for *saved*. */
export function isUpdateFrame(frame: Uint8Array): boolean {
  return frame[0] === messageType.sync && (frame[1] === syncStep.missing || frame[1] === syncStep.update);
}

/** Server to client and back: what I have, tell me what I lack. */
export function writeStateVector(stateVector: Uint8Array): Uint8Array {
  return writeSync(syncStep.stateVector, stateVector);
}

/** Server to client: what you lack. */
export function writeMissing(update: Uint8Array): Uint8Array {
  return writeSync(syncStep.missing, update);
}

/** Server to every client of a board: a change that is durable. */
export function writeUpdate(update: Uint8Array): Uint8Array {
  return writeSync(syncStep.update, update);
}

/** Server to clients: awareness entries in y-protocols' encoding. */
export function writeAwareness(entries: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.awareness);
    encoding.writeVarUint8Array(encoder, entries);
  });
}

/** An awareness message without entries: a sign of life that changes nothing. */
export const signOfLife: Uint8Array = writeAwareness(Uint8Array.of(0));

export function writeSaved(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.saved);
    encoding.writeVarUint(encoder, count);
  });
}

/** The body of a *saved* frame, after its type. */
export function readSaved(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder);
}

export function writeSession(patch: unknown): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.session);
    encoding.writeVarString(encoder, JSON.stringify(patch));
  });
}

/** The body of a *session* frame, after its type. */
export function readSession(decoder: decoding.Decoder): unknown {
  return JSON.parse(decoding.readVarString(decoder));
}

function writeSync(step: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });
}
