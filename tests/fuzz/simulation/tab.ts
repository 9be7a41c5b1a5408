// One browser tab in the simulation: a document that outlives its connections, and a link to the relay whose two directions
// move only when the simulation says so. It speaks as a stock `WebsocketProvider` does, or as our own client.

import { createBoardDoc } from '@terreau/board/document';
import type { Hub } from '@terreau/server/relay/hub';
import type { Member } from '@terreau/server/relay/member';
import { createSocketDouble, type SocketDouble } from '@terreau/server/relay/testing/socket-double';
import { writeEntries } from '@terreau/sync/awareness';
import {
  isUpdateFrame,
  syncStep,
  writeAwareness,
  writeMissing,
  writeStateVector,
  writeUpdate,
} from '@terreau/sync/messages';
import * as Y from 'yjs';
import { readServerMessage, type ServerMessage } from '../server-message.ts';

/** What waits in a socket whose client does not read: more than the relay may owe anybody. */
export const stuckBytes = 100_000;

/** A connection, from the first byte until the server knows that it has ended. */
export interface Link {
  readonly tab: Tab;
  readonly socket: SocketDouble;
  /** What the client has sent and the server has not received. */
  readonly toServer: Uint8Array[];
  /** The updates that the server has received, in order. */
  readonly delivered: Uint8Array[];
  /** How many the server had received when it was told what the client has; null before. */
  answeredAt: number | null;
  /** How many of them the client believes to be durable. */
  saved: number;
}

export interface Tab {
  readonly member: Member;
  /** Whether it wants what only our own client understands. */
  readonly isOurs: boolean;
  readonly doc: () => Y.Doc;
  /** null while there is no network. */
  readonly link: () => Link | null;
  readonly connect: (hub: Hub) => void;
  /** Loses the connection; what was under way to the server is lost. Returns it, because the server does not know yet. */
  readonly drop: () => Link | null;
  /** Takes in the first `count` messages that wait, and notices when the server has closed. */
  readonly takeIn: (count: number) => void;
  /** Sends a frame as it is. */
  readonly send: (frame: Uint8Array) => void;
  /** Tells where the pointer is. */
  readonly point: (at: number) => void;
  /** Throws the document away, as reloading the page does. */
  readonly reload: () => void;
}

/** What the simulation wants to hear of. */
export interface TabEvents {
  readonly onDocument: (tab: Tab, doc: Y.Doc) => void;
  readonly onWritten: (link: Link, message: ServerMessage) => void;
  readonly onClosed: (tab: Tab, code: number, reason: string) => void;
}

/** A tab without a connection. */
export function createTab(member: Member, isOurs: boolean, events: TabEvents): Tab {
  let doc = createBoardDoc();
  let link: Link | null = null;
  let clock = 0;

  const open = (): void => {
    const opened = createBoardDoc();
    doc = opened;
    events.onDocument(tab, opened);
    opened.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== relay) send(writeUpdate(update));
    });
  };

  const send = (frame: Uint8Array): void => {
    link?.toServer.push(frame);
  };

  const take = (message: ServerMessage): void => {
    if (message.type === 'stateVector') send(writeMissing(Y.encodeStateAsUpdate(doc, message.stateVector)));
    else if (message.type === 'update') Y.applyUpdate(doc, message.update, relay);
    else if (message.type === 'saved' && link) link.saved = message.count;
  };

  const point = (at: number): void => {
    const state = JSON.stringify({ id: member.id, at });
    send(writeAwareness(writeEntries([{ clientId: doc.clientID, clock: ++clock, state }])));
  };

  const tab: Tab = {
    member,
    isOurs,
    point,
    send,
    doc: () => doc,
    link: () => link,
    connect(hub) {
      const socket = createSocketDouble((message) => events.onWritten(opened, readServerMessage(message)));
      const opened: Link = { tab, socket, toServer: [], delivered: [], answeredAt: null, saved: 0 };
      link = opened;
      hub.accept(socket, member, { wantsSession: isOurs });
      send(writeStateVector(Y.encodeStateVector(doc)));
      point(0);
    },
    drop() {
      const dropped = link;
      link = null;
      return dropped;
    },
    takeIn(count) {
      const messages = link?.socket.flush(count) ?? [];
      for (const message of messages) take(readServerMessage(message));
      const closed = link?.socket.closedWith();
      if (!closed || messages.length === count) return;
      link = null;
      events.onClosed(tab, closed.code, closed.reason);
    },
    reload() {
      link = null;
      doc.destroy();
      open();
    },
  };
  open();
  return tab;
}

/** The server receives the first `count` frames of a link, unless it has closed it or does not read. */
export function deliver(link: Link, count: number): void {
  for (let left = count; left > 0 && !link.socket.isPaused() && !link.socket.closedWith(); left--) {
    const frame = link.toServer.shift();
    if (!frame) return;
    if (isUpdateFrame(frame)) link.delivered.push(frame.slice(updateAt(frame)));
    if (frame[1] === syncStep.missing) link.answeredAt ??= link.delivered.length;
    link.socket.receive(frame);
  }
}

/** Where the update begins in a frame: behind two numbers and its length. */
function updateAt(frame: Uint8Array): number {
  let at = 2;
  while ((frame[at] ?? 0) > 0x7f) at++;
  return at + 1;
}

const relay = 'relay';
