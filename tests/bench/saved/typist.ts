// Somebody who types into a card of their own and wants to know when each letter is saved. What others do, they receive
// and do not look at, so that one process can be a whole evening.

import { createBoardDoc } from '@terreau/board/document';
import { addCards, editText, type Hand } from '@terreau/board/edits';
import {
  isUpdateFrame,
  messageType,
  readSaved,
  syncStep,
  writeMissing,
  writeStateVector,
  writeUpdate,
} from '@terreau/sync/messages';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Joined } from '../../evening.ts';

export interface Typist {
  /** Resolves when they have a card to type into, which is saved. */
  readonly ready: Promise<void>;
  /** Types a letter; resolves with the milliseconds until it is saved, which may be never. */
  readonly type: () => Promise<number>;
  readonly close: () => void;
}

const text = 'et si nous demandions à chaque rue ce qui lui manque le plus ';

/** Connects to the board that somebody has joined. */
export function connectTypist(serverUrl: string, { boardId, token, participantId }: Joined): Typist {
  const doc = createBoardDoc();
  const hand: Hand = {
    author: participantId,
    now: Date.now,
    newId: () => `${doc.clientID}-${Y.getState(doc.store, doc.clientID)}-card`,
    origin: 'hand',
  };
  const socket = new WebSocket(
    `${serverUrl.replace('http', 'ws')}/sync/${boardId}?v=terreau1&token=${token}`,
    {
      perMessageDeflate: false,
    },
  );
  /** By how many updates were sent when it was typed. */
  const unsaved: { readonly count: number; readonly resolve: () => void }[] = [];
  let sent = 0;
  let typed = 0;

  const send = (frame: Uint8Array): void => {
    if (isUpdateFrame(frame)) sent++;
    socket.send(frame);
  };
  const whenSaved = (): Promise<void> =>
    new Promise((resolve) => {
      unsaved.push({ count: sent, resolve });
    });
  socket.on('open', () => send(writeStateVector(Y.encodeStateVector(doc))));
  const greeted = new Promise<void>((resolve) => {
    socket.on('message', (frame: Buffer) => {
      if (frame[0] === messageType.sync && frame[1] === syncStep.stateVector) {
        send(writeMissing(Y.encodeStateAsUpdate(doc)));
        resolve();
      } else if (frame[0] === messageType.saved) {
        const saved = readSaved(decoding.createDecoder(frame.subarray(1)));
        while (unsaved[0] && unsaved[0].count <= saved) unsaved.shift()?.resolve();
      }
    });
  });
  doc.on('update', (update: Uint8Array) => send(writeUpdate(update)));
  const card = greeted.then(async () => {
    const [id] = addCards(doc, hand, [{ text: '', kind: 'idea', at: [0, 0] }]);
    await whenSaved();
    return id;
  });

  return {
    ready: card.then(() => undefined),
    async type() {
      const id = await card;
      if (!id) throw new Error('no card to type into');
      const from = performance.now();
      const before = text.slice(0, typed % text.length);
      typed++;
      const after = text.slice(0, typed % text.length);
      editText(doc, hand, { of: 'card', card: id }, { before, after });
      await whenSaved();
      return performance.now() - from;
    },
    close: () => socket.terminate(),
  };
}
