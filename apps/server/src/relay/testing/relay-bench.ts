// A relay on the bench, for tests: a hub over a journal that is committed by hand, and clients whose sockets are flushed by
// hand. Nothing happens that the test has not asked for.

import { addCards, type Hand } from '@terreau/board/edits';
import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import {
  messageType,
  readSaved,
  readSession,
  syncStep,
  writeMissing,
  writeStateVector,
  writeUpdate,
} from '@terreau/sync/messages';
import type { Role } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import type { Session } from '@terreau/workshop/session';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { createJournalDouble, type JournalDouble, settled } from '../../journal/journal-double.ts';
import type { CommitTurns } from '../board/commit-turns.ts';
import { createHub, type Hub } from '../hub.ts';
import type { Log } from '../log.ts';
import type { Member } from '../member.ts';
import { defaultRelayLimits, type RelayLimits } from '../relay-limits.ts';
import { createSocketDouble, type SocketDouble } from './socket-double.ts';

export const board = 'board-under-test' as BoardId;

/** One line of the relay's log. */
export interface Logged {
  readonly fields: object;
  readonly message: string;
}

export interface Bench {
  readonly hub: Hub;
  readonly journal: JournalDouble;
  readonly logged: readonly Logged[];
  /** A client that is connected and has synced. */
  readonly join: (name: string, role?: Role) => Promise<ClientDouble>;
  /** A client whose socket is open, and that has received nothing. */
  readonly connect: (name: string, role?: Role) => ClientDouble;
  /** Changes the phase as the server does. */
  readonly setPhase: (phase: Phase) => void;
  /** What the relay answers when it asks for a session. */
  readonly sessions: { read: (member: Member) => Promise<Session> };
}

export interface ClientDouble {
  readonly member: Member;
  readonly socket: SocketDouble;
  readonly doc: Y.Doc;
  readonly hand: Hand;
  /** Takes in what the relay has sent, and answers as a stock client does. */
  readonly pump: () => void;
  /** The count of the last *saved* message. */
  readonly saved: () => number;
  readonly sessions: readonly unknown[];
  /** The payloads of the awareness messages. */
  readonly awareness: readonly Uint8Array[];
  /** The texts of the cards that it sees, oldest first. */
  readonly texts: () => string[];
  /** While false, changes stay in the document. */
  isSending: boolean;
}

const atOnce: CommitTurns = {
  ask: (commit) => void commit(),
  sending: (write) => write(),
};

/** Turns that the test calls: whoever has asked until then commits. */
export function createTurnsByHand(): CommitTurns & { readonly next: () => void } {
  const asked: (() => unknown)[] = [];
  return {
    ...atOnce,
    ask: (commit) => void asked.push(commit),
    next() {
      for (const commit of asked.splice(0)) commit();
    },
  };
}

/** A relay in phase `share`, where participants may write. */
export function createBench(
  options: {
    readonly phase?: Phase;
    readonly limits?: Partial<RelayLimits>;
    readonly journal?: JournalDouble;
    /** When changes leave for the journal: by default each at once, on its own. */
    readonly turns?: CommitTurns;
    /** Where the relay's log goes instead of `logged`, for benches that run long. */
    readonly log?: Log;
  } = {},
): Bench {
  const journal = options.journal ?? createJournalDouble();
  const logged: Logged[] = [];
  const keep = (fields: object, message: string): void => {
    logged.push({ fields, message });
  };
  const sessions = { read: (_: Member): Promise<Session> => new Promise(() => undefined) };
  let phase = options.phase ?? 'share';
  const hub = createHub({
    journal,
    rulesOf: () => Promise.resolve({ phase, isLocked: false }),
    sessionOf: (member) => sessions.read(member),
    log: options.log ?? { info: keep, warn: keep, error: keep },
    now: () => Date.now(),
    turns: options.turns ?? atOnce,
    watch: { told() {}, changed() {} },
    limits: { ...defaultRelayLimits, ...options.limits },
  });
  const connect = (name: string, role: Role = 'participant'): ClientDouble => {
    const client = createClientDouble({ id: `${name}-participant` as ParticipantId, board, role, name });
    hub.accept(client.socket, client.member, { wantsSession: true });
    return client;
  };
  return {
    hub,
    journal,
    logged,
    connect,
    sessions,
    async join(name, role) {
      const client = connect(name, role);
      client.socket.receive(writeStateVector(Y.encodeStateVector(client.doc)));
      await settled();
      await journal.commit();
      client.pump();
      // What it has just answered was empty, and so is acknowledged at once.
      client.pump();
      return client;
    },
    setPhase(next) {
      phase = next;
      hub.setPhase(board, next);
    },
  };
}

/** A client that speaks the protocol of `y-websocket` through a socket double. */
export function createClientDouble(member: Member): ClientDouble {
  const socket = createSocketDouble();
  const doc = new Y.Doc();
  const sessions: unknown[] = [];
  const awareness: Uint8Array[] = [];
  let saved = 0;
  let ids = 0;

  const takeSync = (decoder: decoding.Decoder): void => {
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === syncStep.stateVector) socket.receive(writeMissing(Y.encodeStateAsUpdate(doc, payload)));
    else Y.applyUpdate(doc, payload, 'relay');
  };

  const take = (message: Uint8Array): void => {
    const decoder = decoding.createDecoder(message);
    const type = decoding.readVarUint(decoder);
    if (type === messageType.sync) takeSync(decoder);
    else if (type === messageType.awareness) awareness.push(decoding.readVarUint8Array(decoder));
    else if (type === messageType.saved) saved = readSaved(decoder);
    else if (type === messageType.session) sessions.push(readSession(decoder));
  };

  const client: ClientDouble = {
    member,
    socket,
    doc,
    sessions,
    awareness,
    isSending: true,
    hand: {
      author: member.id,
      now: () => 1_000 + ids,
      newId: () => `${member.name}-record-${++ids}`,
      origin: 'hand',
    },
    pump: () => {
      socket.flush().forEach(take);
    },
    saved: () => saved,
    texts: () => snapshotOf(doc).cards.map(({ text }) => text),
  };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'relay' && client.isSending) socket.receive(writeUpdate(update));
  });
  return client;
}

/** A card as `addCards` wants it. */
export function newCard(text: string): { text: string; kind: 'idea'; at: [number, number] } {
  return { text, kind: 'idea', at: [0, 0] };
}

/** A client asks for all that the board has. */
export const everything: Uint8Array = writeStateVector(Uint8Array.of(0));

/** Adds a card to the client's own document, which sends it. */
export function write(client: ClientDouble, text: string): void {
  addCards(client.doc, client.hand, [newCard(text)]);
}
