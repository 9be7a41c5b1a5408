// All boards that somebody needs now. Whoever changes a board does it here: clients through their sockets, commands through
// `edit`; both go through the same journal in the same order.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { writeLater } from '@terreau/sync/later';
import { closeCode } from '@terreau/sync/messages';
import type { BoardRules } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import type { Session, SessionPatch } from '@terreau/workshop/session';
import type { Compilable } from 'kysely';
import type * as Y from 'yjs';
import type { Journal } from '../journal/journal.ts';
import { createAllowance } from '../rates/allowance.ts';
import { createAnswerLine } from './board/answer-line.ts';
import type { CommitTurns } from './board/commit-turns.ts';
import type { BoardWatch } from './board-watch.ts';
import { createAdmission, type Turn } from './door/admission.ts';
import { createPatience } from './door/patience.ts';
import type { Log } from './log.ts';
import type { Member } from './member.ts';
import type { RelayLimits } from './relay-limits.ts';
import { createRoom, type Room } from './room/room.ts';
import { type Attendance, createAttendance } from './socket/attendance.ts';
import type { ClientSocket } from './socket/client-socket.ts';

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
  /** Tells the gate whether a board is locked for its participants; as `setPhase`. */
  readonly setLocked: (board: BoardId, isLocked: boolean) => void;
  /** Sends parts of the session to the connections of a board that want it; null sends nothing to this member. */
  readonly push: (board: BoardId, patchFor: (member: Member) => SessionPatch | null) => void;
  /** Tells everyone a part of the session, or one person; in a crowd after a moment, with what else there is to tell. */
  readonly tell: (board: BoardId, patch: SessionPatch, only?: ParticipantId) => void;
  /** How many people are connected to a board; screens are none. */
  readonly headCount: (board: BoardId) => number;
  /** Closes the connections of one person. */
  readonly dismiss: (board: BoardId, participant: ParticipantId, code: number, reason: string) => void;
  /** Sends everybody away from a board that has been deleted, and lets go of it. */
  readonly discard: (board: BoardId, reason: string) => void;
  /** Who is connected to a board. */
  readonly present: (board: BoardId) => ReadonlySet<ParticipantId>;
  /** Whether a board is in memory, with people or just after them. */
  readonly isOpen: (board: BoardId) => boolean;
  /** What becomes of somebody who wants to connect; `accept` their socket when it is their turn. */
  readonly admit: (member: Member) => Turn | { readonly kind: 'too-often' };
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
  /** The rules of a board as they are stored. */
  readonly rulesOf: (board: BoardId) => Promise<BoardRules>;
  /** The whole session as one member may know it. */
  readonly sessionOf: (member: Member) => Promise<Session>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly limits: RelayLimits;
  readonly turns: CommitTurns;
  readonly watch: BoardWatch;
}

/** A room, and who holds its sockets. */
interface Place {
  readonly room: Room;
  readonly attendance: Attendance;
}

/** How often one person may connect: an unsteady network, in several windows. */
const attemptsOfOne = { burst: 60, perSecond: 1 };
/** A server that stops is back after a moment. */
const restartMs = 1_000;

/** A hub without rooms. */
export function createHub(deps: HubDeps): Hub {
  const { limits, now, log, watch } = deps;
  const places = new Map<BoardId, Place>();
  const patience = createPatience({ ...limits, now });
  const attempts = createAllowance(attemptsOfOne, now);
  const admission = createAdmission({
    perSecond: limits.connectionsPerSecond,
    maxWaitMs: limits.maxAdmissionWaitMs,
    now,
  });
  const answers = createAnswerLine(limits);
  let connections = 0;
  let isDraining = false;

  const placeOf = (board: BoardId): Place => {
    const known = places.get(board);
    if (known) return known;
    const attendance = createAttendance({
      limits,
      // Never set back, as the clock on the wall may be.
      now: () => performance.now(),
      onCount: (change) => {
        connections += change;
      },
    });
    const room = createRoom({
      ...deps,
      answers,
      board,
      connectionsInAll: () => connections,
      onRefusal: (member) => {
        if (patience.refused(member.id)) bar(member, attendance);
      },
      onClosed: () => places.delete(board),
    });
    const place = { room, attendance };
    places.set(board, place);
    return place;
  };

  const bar = ({ board, id }: Member, { dismiss }: Attendance): void => {
    log.warn({ board, participant: id, barMs: limits.barMs }, 'Somebody was refused too often and is barred');
    dismiss(id, closeCode.barred, writeLater('refused too often', limits.barMs));
  };

  /** Whoever comes back comes at another moment than the others. */
  const sentBack = (socket: ClientSocket, waitMs: number): ClientSocket => ({
    ...socket,
    close(code, reason) {
      if (code !== closeCode.comeBack) return socket.close(code, reason);
      const leastMs = isDraining ? restartMs : waitMs;
      socket.close(code, writeLater(reason, leastMs + admission.laterMs()));
    },
  });

  return {
    edit: (board, change, also = () => []) => placeOf(board).room.edit(change, also),
    read: (board, read) => placeOf(board).room.read(read),
    setPhase: (board, phase) => places.get(board)?.room.setPhase(phase),
    setLocked: (board, isLocked) => places.get(board)?.room.setLocked(isLocked),
    push(board, patchFor) {
      places.get(board)?.room.push(patchFor);
      watch.told(board, null);
    },
    tell(board, patch, only) {
      places.get(board)?.room.tell(patch, only);
      watch.told(board, patch);
    },
    headCount: (board) => places.get(board)?.room.headCount() ?? 0,
    dismiss: (board, participant, code, reason) =>
      places.get(board)?.attendance.dismiss(participant, code, writeLater(reason, admission.laterMs())),
    discard(board, reason) {
      const place = places.get(board);
      if (!place) return;
      for (const person of place.room.present())
        place.attendance.dismiss(person, closeCode.unauthorised, reason);
      place.room.discard();
    },
    present: (board) => places.get(board)?.room.present() ?? new Set(),
    isOpen: (board) => places.has(board),
    admit({ id }) {
      if (attempts.waitFor(id) > 0) return { kind: 'too-often' };
      attempts.spend(id);
      return admission.ask();
    },
    accept(socket, member, options) {
      const barredMs = patience.barredMs(member.id);
      if (barredMs > 0) return socket.close(closeCode.barred, writeLater('refused too often', barredMs));
      const waitMs = patience.waitMs(member.id);
      const own = sentBack(socket, waitMs);
      if (isDraining) return own.close(closeCode.comeBack, 'the server stops');
      if (waitMs > 0) return own.close(closeCode.comeBack, 'refused too often');
      const { room, attendance } = placeOf(member.board);
      room.accept(attendance.enter(own, member), member, options);
    },
    isDraining: () => isDraining,
    async drain() {
      isDraining = true;
      await Promise.all([...places.values()].map(({ room }) => room.drain()));
    },
  };
}
