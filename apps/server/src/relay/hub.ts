// All boards that somebody needs now. Whoever changes a board does it here: clients through their sockets, commands through
// `edit`; both go through the same journal in the same order.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { closeCode } from '@terreau/sync/messages';
import type { Phase } from '@terreau/workshop/phases';
import type { Session, SessionPatch } from '@terreau/workshop/session';
import type { Compilable } from 'kysely';
import type * as Y from 'yjs';
import type { Journal } from '../journal/journal.ts';
import type { ClientSocket } from './client-socket.ts';
import type { Log } from './log.ts';
import type { Member } from './member.ts';
import { createPatience } from './patience.ts';
import type { RelayLimits } from './relay-limits.ts';
import { createRoom, type Room } from './room.ts';

export interface Hub {
  /**
   * Changes a board's document as the server; resolves with the change's result once it is durable, atomically with the
   * statements of `also`; then it has been broadcast. When the change throws, nothing of it remains.
   */
  readonly edit: <T>(
    board: BoardId,
    change: (doc: Y.Doc) => T,
    also?: (result: T) => readonly Compilable[],
  ) => Promise<T>;
  /** Reads a board's document; resolves only when what was read is durable. [T1] */
  readonly read: <T>(board: BoardId, read: (doc: Y.Doc) => T) => Promise<T>;
  /** Tells the gate of a board's new phase; call it when the phase is durable. [T4] */
  readonly setPhase: (board: BoardId, phase: Phase) => void;
  /** Sends parts of the session to the connections of a board that want it; null sends nothing to this member. */
  readonly push: (board: BoardId, patchFor: (member: Member) => SessionPatch | null) => void;
  /** Who is connected to a board. */
  readonly present: (board: BoardId) => ReadonlySet<ParticipantId>;
  /** Takes over an open socket. */
  readonly accept: (
    socket: ClientSocket,
    member: Member,
    options: { readonly wantsSession: boolean },
  ) => void;
  readonly isDraining: () => boolean;
  /** Takes nobody any more, commits what there is, and sends the clients away to come back. */
  readonly drain: () => Promise<void>;
}

export interface HubDeps {
  readonly journal: Journal;
  /** The phase of a board as it is stored. */
  readonly phaseOf: (board: BoardId) => Promise<Phase>;
  /** The whole session as one member may know it. */
  readonly sessionOf: (member: Member) => Promise<Session>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly limits: RelayLimits;
}

/** A hub without rooms. */
export function createHub(deps: HubDeps): Hub {
  const rooms = new Map<BoardId, Room>();
  const patience = createPatience(deps.now);
  let isDraining = false;

  const roomOf = (board: BoardId): Room => {
    const known = rooms.get(board);
    if (known) return known;
    const room = createRoom({
      ...deps,
      board,
      onRefusal: ({ id }) => patience.refused(id),
      onClosed: () => rooms.delete(board),
    });
    rooms.set(board, room);
    return room;
  };

  return {
    edit: (board, change, also = () => []) => roomOf(board).edit(change, also),
    read: (board, read) => roomOf(board).read(read),
    setPhase: (board, phase) => rooms.get(board)?.setPhase(phase),
    push: (board, patchFor) => rooms.get(board)?.push(patchFor),
    present: (board) => rooms.get(board)?.present() ?? new Set(),
    accept(socket, member, options) {
      if (isDraining) return socket.close(closeCode.comeBack, 'the server stops');
      if (patience.mustWait(member.id)) return socket.close(closeCode.comeBack, 'refused too often');
      roomOf(member.board).accept(socket, member, options);
    },
    isDraining: () => isDraining,
    async drain() {
      isDraining = true;
      await Promise.all([...rooms.values()].map((room) => room.drain()));
    },
  };
}
