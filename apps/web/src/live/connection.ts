// The socket of one board: a WebsocketProvider that also understands *saved* and *session*, counts what it sends, and
// sends of awareness only its own.

import type { BoardId } from '@terreau/board/ids';
import { closeCode, protocolVersion, readSaved, readSession, writeAwareness } from '@terreau/sync/messages';
import type { SessionPatch } from '@terreau/workshop/session';
import type { Decoder } from 'lib0/decoding';
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';

/** Why the server ended a connection for good. */
export type Ending = 'refused' | 'unauthorised' | 'other';

export interface ConnectionEvents {
  readonly onStatus: (status: 'connecting' | 'connected' | 'disconnected') => void;
  readonly onSynced: (synced: boolean) => void;
  readonly onSession: (patch: SessionPatch) => void;
  readonly onSaved: (count: number) => void;
  readonly onSent: (frame: Uint8Array) => void;
  readonly onEnded: (ending: Ending) => void;
}

/** 4 and 5 of the sync socket's message types, as indices of the provider's handlers. */
const savedType = 4;
const sessionType = 5;

export function createConnection(
  board: BoardId,
  doc: Y.Doc,
  awareness: Awareness,
  as: 'person' | 'screen',
  events: ConnectionEvents,
): WebsocketProvider {
  const provider = new WebsocketProvider(socketRoot(), board, doc, {
    connect: false,
    awareness,
    params: as === 'screen' ? { v: protocolVersion, as } : { v: protocolVersion },
    WebSocketPolyfill: countingSocket(events.onSent),
    // One tab's changes must not travel through another tab's socket, which may be somebody else's.
    disableBc: true,
    // A hall whose network comes back must not knock all at once.
    maxBackoffTime: 1_500 + Math.random() * 3_000,
  });
  provider.messageHandlers[savedType] = (_encoder: unknown, decoder: Decoder) =>
    events.onSaved(readSaved(decoder));
  provider.messageHandlers[sessionType] = (_encoder: unknown, decoder: Decoder) =>
    events.onSession(readSession(decoder) as SessionPatch);
  provider.on('status', ({ status }) => events.onStatus(status));
  provider.on('sync', events.onSynced);
  provider.on('closed', ({ code }) => events.onEnded(endingOf(code)));
  sendOnlyOwnAwareness(provider, awareness);
  return provider;
}

/** Codes with which the server says that it will never take what this client has to send. */
const refusals: ReadonlySet<number> = new Set([closeCode.refused, closeCode.tooLarge, closeCode.malformed]);

function endingOf(code: number): Ending {
  if (refusals.has(code)) return 'refused';
  return code === closeCode.unauthorised ? 'unauthorised' : 'other';
}

function socketRoot(): string {
  return `${location.origin.replace(/^http/, 'ws')}/sync`;
}

function countingSocket(onSent: (frame: Uint8Array) => void): typeof WebSocket {
  return class extends WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array) onSent(data);
      super.send(data);
    }
  };
}

/** The stock provider echoes every awareness change that it receives; in a full hall that is most of its traffic. */
function sendOnlyOwnAwareness(provider: WebsocketProvider, awareness: Awareness): void {
  awareness.off('update', provider._awarenessUpdateHandler);
  awareness.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    const own = awareness.clientID;
    if (![...added, ...updated, ...removed].includes(own)) return;
    if (provider.ws?.readyState === WebSocket.OPEN) {
      provider.ws.send(writeAwareness(encodeAwarenessUpdate(awareness, [own])) as Uint8Array<ArrayBuffer>);
    }
  });
}
