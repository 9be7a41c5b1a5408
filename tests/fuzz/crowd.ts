// The people in a room under fuzz: a witness who has the board and only looks, and the five who send.

import { settled } from '@terreau/server/journal/journal-double';
import type { Bench, ClientDouble } from '@terreau/server/relay/testing/relay-bench';
import { writeMissing } from '@terreau/sync/messages';
import { vi } from 'vitest';
import * as Y from 'yjs';
import { roleOf, type Who } from './corpus.ts';
import { readServerMessage, type ServerMessage } from './server-message.ts';

/** What one of them has received since the last look. */
export interface Heard {
  readonly client: ClientDouble;
  readonly messages: readonly ServerMessage[];
}

export interface Crowd {
  /** Somebody's connection: a new one when the last was closed. */
  readonly senderOf: (by: Who) => Promise<ClientDouble>;
  /** Everybody whose connection is open. */
  readonly connected: () => ClientDouble[];
  /** What everybody has received. */
  readonly heard: () => Heard[];
  /** The document as the witness has it. */
  readonly seen: () => Y.Doc;
}

/** A witness and nobody else, yet. */
export async function createCrowd(bench: Bench): Promise<Crowd> {
  const witness = await bench.join('wanda');
  const senders = new Map<Who, ClientDouble>();

  const takeIn = (messages: readonly ServerMessage[]): void => {
    for (const message of messages)
      if (message.type === 'update') Y.applyUpdate(witness.doc, message.update, 'relay');
  };

  return {
    async senderOf(by) {
      const known = senders.get(by);
      if (known && by !== 'nina' && !known.socket.closedWith()) return known;
      known?.socket.leave();
      const sender = bench.connect(by, roleOf[by]);
      senders.set(by, sender);
      await settle(bench);
      if (by !== 'nina') sender.socket.receive(writeMissing(nothing));
      await settle(bench);
      return sender;
    },
    connected: () => [witness, ...senders.values()].filter(({ socket }) => !socket.closedWith()),
    heard: () =>
      [witness, ...senders.values()].map((client) => {
        const messages = client.socket.flush().map(readServerMessage);
        if (client === witness) takeIn(messages);
        return { client, messages };
      }),
    seen: () => witness.doc,
  };
}

/** Lets everything happen that is under way, ticks and commits included. Needs faked timers. */
export async function settle({ journal }: Pick<Bench, 'journal'>): Promise<void> {
  for (let calm = 0; calm < 2; ) {
    vi.advanceTimersByTime(tickMs);
    await settled();
    calm = journal.waiting() > 0 ? 0 : calm + 1;
    if (calm === 0) await journal.commit();
  }
}

const tickMs = 250;
/** An update that changes nothing. */
const nothing = Uint8Array.of(0, 0);
