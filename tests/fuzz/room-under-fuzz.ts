// A room into which anything is sent. After each frame everything that the relay promises is checked from the outside:
// what others received, what is durable, and what the board has become.

import type { ParticipantId } from '@terreau/board/ids';
import { type JournalDouble, settled } from '@terreau/server/journal/journal-double';
import { board, type ClientDouble, createBench } from '@terreau/server/relay/testing/relay-bench';
import { readClientMessage } from '@terreau/sync/messages';
import { vi } from 'vitest';
import * as Y from 'yjs';
import { createAwarenessOracle } from './awareness-oracle.ts';
import { type BoardState, docOf, docOfStored, hasAll, isSame, readState } from './board-state.ts';
import { roleOf, type Sent } from './corpus.ts';
import { createCrowd, type Heard, settle } from './crowd.ts';
import { demand } from './demand.ts';
import { createPermissionOracle } from './permission-oracle.ts';
import { plainSession } from './plain-session.ts';
import { silentLog } from './silence.ts';

export type Effect = 'changed' | 'unchanged' | 'refused';

export interface RoomUnderFuzz {
  /** Sends one frame, and fails when anything is not as it must be. */
  readonly send: (sent: Sent) => Promise<Effect>;
}

/** A document: its bytes, how far each client id has written in it, and its board. */
interface Read {
  readonly bytes: Uint8Array;
  readonly clocks: ReadonlyMap<number, number>;
  readonly state: BoardState;
}

/** Long enough for every refusal to be forgiven, and every allowance to be full again. */
const pauseMs = 5 * 60_000;
const limits = { compactEvery: 8 };

/** Opens the room over what a journal has. Needs faked timers. */
export async function openRoom(journal: JournalDouble): Promise<RoomUnderFuzz> {
  const bench = createBench({ journal, log: silentLog, limits });
  bench.sessions.read = plainSession;
  const crowd = await createCrowd(bench);
  const permissions = createPermissionOracle();
  const ownerOf = (clientId: number): ParticipantId | undefined => journal.stored(board).owners.get(clientId);
  const awareness = createAwarenessOracle(ownerOf);

  const read = async (before?: Read): Promise<Read> => {
    const found: Read[] = [];
    void bench.hub.read(board, (doc) => void found.push(readDoc(doc, before)));
    // At once, unless the board is being loaded.
    if (found.length === 0) await settle(bench);
    const [now] = found;
    demand(now !== undefined, 'the board can be read');
    return now;
  };

  let now = await read();

  /** [T1] Before anything is committed, the others have heard of nothing, and the sender of nothing that is not stored. */
  const checkEarly = (sender: ClientDouble, heard: readonly Heard[]): void => {
    for (const { client, messages } of heard)
      for (const message of messages) {
        if (message.type === 'saved')
          demand(journal.waiting() === 0, '[T1] what is marked as saved is durable');
        if (message.type !== 'update') continue;
        demand(client === sender, '[T1] nobody sees what is not durable', client.member.name);
        demand(hasAll(docOfStored(journal.stored(board)), message.update), '[T1] an answer is durable');
      }
  };

  /** Of what has no effect, nobody else notices anything. */
  const checkUnnoticed = (sender: ClientDouble, heard: readonly Heard[], stored: number): void => {
    demand(journal.history(board).length === stored, 'nothing is stored of what has no effect');
    for (const { client, messages } of heard)
      for (const { type } of messages)
        demand(client === sender || type !== 'update', '[T4] others do not notice', client.member.name);
  };

  const checkChange = (before: Read, { by, phase, frame }: Sent): void => {
    const id = `${by}-participant`;
    demand(now.state.invalid.length === 0, '[T4] the board is valid', now.state.invalid);
    for (const [clientId, clock] of now.clocks)
      if (clock !== (before.clocks.get(clientId) ?? 0))
        demand(ownerOf(clientId) === id, '[T3] a client id writes for its owner', { clientId, by });
    const wrong = permissions.judge(before.state, now.state, [{ id, role: roleOf[by], phase }]);
    demand(wrong.length === 0, `[T4] ${by} may do in ${phase} what has happened:`, wrong);
    const update = updateIn(frame);
    demand(update !== null, 'only an update changes the board');
    const merged = Y.encodeStateAsUpdate(docOf([before.bytes, update]));
    demand(isSame(merged, now.bytes), '[T2] the board is what Yjs makes of the update');
    const durable = Y.encodeStateAsUpdate(docOfStored(journal.stored(board)));
    demand(isSame(durable, now.bytes), '[T1] what is on the board is durable');
    demand(isSame(Y.encodeStateAsUpdate(crowd.seen()), now.bytes), '[T2] everybody sees it');
  };

  return {
    async send(sent) {
      const { by, phase, frame } = sent;
      vi.setSystemTime(Date.now() + pauseMs);
      const sender = await crowd.senderOf(by);
      for (const { messages } of crowd.heard()) awareness.take(messages, sender.member.id);
      bench.setPhase(phase);
      const stored = journal.history(board).length;
      const connected = crowd.connected();
      sender.socket.receive(Uint8Array.from(frame));
      await settled();
      const early = crowd.heard();
      checkEarly(sender, early);
      await settle(bench);
      const heard = crowd.heard();
      for (const { messages } of [...early, ...heard]) awareness.take(messages, sender.member.id);
      for (const { socket } of connected)
        demand(socket === sender.socket || !socket.closedWith(), '[T4] only the sender is sent away');
      const before = now;
      now = await read(before);
      const isRefused = sender.socket.closedWith() !== null;
      const isChanged = !isSame(before.bytes, now.bytes);
      demand(!isRefused || !isChanged, '[T4] nothing is left of what was refused');
      if (isChanged) checkChange(before, sent);
      else checkUnnoticed(sender, [...early, ...heard], stored);
      return isRefused ? 'refused' : isChanged ? 'changed' : 'unchanged';
    },
  };
}

function updateIn(frame: Uint8Array): Uint8Array | null {
  const message = readClientMessage(frame);
  return message?.type === 'update' ? message.update : null;
}

/** Reads a document; costs little when it is as it was. */
function readDoc(doc: Y.Doc, before?: Read): Read {
  const bytes = Y.encodeStateAsUpdate(doc);
  if (before && isSame(before.bytes, bytes)) return { ...before, bytes };
  return { bytes, clocks: Y.decodeStateVector(Y.encodeStateVector(doc)), state: readState(doc) };
}
