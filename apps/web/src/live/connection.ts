// The socket of one board: a WebsocketProvider that also understands *saved* and *session*, counts what it sends, and
// sends of awareness only its own.

import type { BoardId } from '@terreau/board/ids';
import { readLater } from '@terreau/sync/later';
import { closeCode, protocolVersion, readSaved, readSession, writeAwareness } from '@terreau/sync/messages';
import type { SessionPatch } from '@terreau/workshop/session';
import type { Decoder } from 'lib0/decoding';
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { browserSurroundings, comeBackGently } from './coming-back.ts';
import { giveUpStuck } from './stuck-connection.ts';

/** Why the server ended a connection for good. */
export type Ending =
  | { readonly kind: 'refused' | 'unauthorised' | 'other' }
  /** Another window of the same person took its place. */
  | { readonly kind: 'elsewhere' }
  /** Too many changes were refused: not before so many milliseconds. */
  | { readonly kind: 'barred'; readonly forMs: number };

export interface ConnectionEvents {
  readonly onStatus: (status: 'connecting' | 'connected' | 'disconnected') => void;
  /** Whether the server lets this client wait because many arrive. */
  readonly onCrowd: (isCrowded: boolean) => void;
  readonly onSynced: (synced: boolean) => void;
  readonly onSession: (patch: SessionPatch) => void;
  readonly onSaved: (count: number) => void;
  readonly onSent: (frame: Uint8Array) => void;
  readonly onEnded: (ending: Ending) => void;
}

export interface Connection {
  readonly provider: WebsocketProvider;
  readonly destroy: () => void;
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
): Connection {
  const provider = new WebsocketProvider(socketRoot(), board, doc, {
    connect: false,
    awareness,
    params: as === 'screen' ? { v: protocolVersion, as } : { v: protocolVersion },
    WebSocketPolyfill: countingSocket(events.onSent),
    // One tab's changes must not travel through another tab's socket, which may be somebody else's.
    disableBc: true,
  });
  provider.messageHandlers[savedType] = (_encoder: unknown, decoder: Decoder) =>
    events.onSaved(readSaved(decoder));
  provider.messageHandlers[sessionType] = (_encoder: unknown, decoder: Decoder) =>
    events.onSession(readSession(decoder) as SessionPatch);
  provider.on('status', ({ status }) => events.onStatus(status));
  // Of a connection that never came about it says nothing else.
  provider.on('connection-error', () => events.onStatus('disconnected'));
  provider.on('sync', events.onSynced);
  provider.on('closed', (closed) => events.onEnded(endingOf(closed)));
  sendOnlyOwnAwareness(provider, awareness);
  const stopComingBack = comeBackGently(provider, browserSurroundings, events.onCrowd);
  const stopLooking = giveUpStuck(provider, Date.now, () => events.onStatus('disconnected'));
  return {
    provider,
    destroy() {
      stopComingBack();
      stopLooking();
      provider.destroy();
    },
  };
}

/** Codes with which the server says that it will never take what this client has to send. */
const refusals: ReadonlySet<number> = new Set([closeCode.refused, closeCode.tooLarge, closeCode.malformed]);

/** For a server that bars without saying for how long. */
const barredMs = 60_000;

function endingOf({ code, reason }: { readonly code: number; readonly reason: string }): Ending {
  if (refusals.has(code)) return { kind: 'refused' };
  if (code === closeCode.elsewhere) return { kind: 'elsewhere' };
  if (code === closeCode.barred) return { kind: 'barred', forMs: readLater(reason) ?? barredMs };
  return { kind: code === closeCode.unauthorised ? 'unauthorised' : 'other' };
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
