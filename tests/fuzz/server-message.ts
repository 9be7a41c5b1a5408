// What the relay has sent, as a client reads it.

import { messageType, readSaved, readSession, syncStep } from '@terreau/sync/messages';
import * as decoding from 'lib0/decoding';

export type ServerMessage =
  | { readonly type: 'stateVector'; readonly stateVector: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly entries: Uint8Array }
  | { readonly type: 'saved'; readonly count: number }
  | { readonly type: 'session'; readonly patch: unknown };

/** Reads one message of the relay; throws when it is none. */
export function readServerMessage(message: Uint8Array): ServerMessage {
  const decoder = decoding.createDecoder(message);
  const read = readBody(decoder);
  if (decoding.hasContent(decoder)) throw new Error(`The relay sent more than a message: ${message}`);
  return read;
}

function readBody(decoder: decoding.Decoder): ServerMessage {
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case messageType.sync:
      return decoding.readVarUint(decoder) === syncStep.stateVector
        ? { type: 'stateVector', stateVector: decoding.readVarUint8Array(decoder) }
        : { type: 'update', update: decoding.readVarUint8Array(decoder) };
    case messageType.awareness:
      return { type: 'awareness', entries: decoding.readVarUint8Array(decoder) };
    case messageType.saved:
      return { type: 'saved', count: readSaved(decoder) };
    case messageType.session:
      return { type: 'session', patch: readSession(decoder) };
    default:
      throw new Error(`The relay sent a message of type ${type}`);
  }
}
