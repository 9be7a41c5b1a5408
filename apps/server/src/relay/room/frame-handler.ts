// What a client's message leads to. Everything that answers from the document, or acknowledges a change to it, takes its
// place behind the commits that are under way. [T1]

import {
  type ClientMessage,
  closeCode,
  isUpdateFrame,
  readClientMessage,
  syncStep,
} from '@terreau/sync/messages';
import type { Phase } from '@terreau/workshop/phases';
import type { AwarenessHub } from '../awareness/awareness-hub.ts';
import type { AnswerLine } from '../board/answer-line.ts';
import type { BoardKeeper } from '../board/board-keeper.ts';
import type { LiveBoard, Received } from '../board/live-board.ts';
import { missingParts, type Refusal } from '../gate/gate.ts';
import type { Member } from '../member.ts';
import type { RelayLimits } from '../relay-limits.ts';
import { beginFrame, type Connection, close, endFrame } from './connection.ts';
import type { FanOut } from './fan-out.ts';

export interface FrameHandlerDeps {
  readonly keeper: BoardKeeper;
  readonly fanOut: FanOut;
  readonly awareness: AwarenessHub;
  readonly limits: RelayLimits;
  readonly answers: AnswerLine;
  /** The phase by which a change of this member that arrives now is judged; called only while the board is loaded. */
  readonly phaseFor: (member: Member) => Phase;
  /** A change was refused; the connection is already closing. */
  readonly onRefusal: (connection: Connection, refusal: Refusal) => void;
  /** A frame was not of this protocol; the connection is already closing. */
  readonly onMalformed: (connection: Connection, what: string) => void;
}

/** Handles the messages of all connections of a room, in the order in which they arrive. */
export function createFrameHandler(
  deps: FrameHandlerDeps,
): (connection: Connection, frame: Uint8Array | null) => void {
  const { keeper, limits } = deps;
  return (connection, frame) => {
    if (connection.state.kind === 'closed') return;
    const message = frame && readClientMessage(frame);
    if (!message) {
      closeAsMalformed(deps, connection, 'not of this protocol');
      return;
    }
    // Most of what arrives, and it waits for nothing once it is known whose each client id is. [T3]
    if (message.type === 'awareness' && keeper.isOpen())
      return handleAwareness(deps, connection, message.entries);
    beginFrame(connection, limits);
    keeper.enter({
      run: (live) => {
        if (connection.state.kind === 'closed') return;
        connection.hasAnswered ||= isAnswer(frame);
        handle(deps, connection, message, live);
      },
      fail: () => close(connection, closeCode.comeBack, 'unloaded'),
    });
  };
}

function handle(
  deps: FrameHandlerDeps,
  connection: Connection,
  message: ClientMessage,
  live: LiveBoard,
): void {
  switch (message.type) {
    case 'update':
      handleUpdate(deps, connection, message.update, live);
      break;
    case 'stateVector':
      handleStateVector(deps, connection, message.stateVector, live);
      break;
    case 'awareness':
      handleAwareness(deps, connection, message.entries);
      endFrame(connection, deps.limits);
      break;
    case 'queryAwareness':
      deps.awareness.sendAllSoon(connection);
      endFrame(connection, deps.limits);
      break;
  }
}

function handleAwareness(deps: FrameHandlerDeps, connection: Connection, entries: Uint8Array): void {
  if (!deps.awareness.receive(connection, entries)) closeAsMalformed(deps, connection, 'awareness');
}

function handleUpdate(deps: FrameHandlerDeps, author: Connection, update: Uint8Array, live: LiveBoard): void {
  const { keeper, fanOut, limits } = deps;
  const received = receive(deps, author, update, live);
  if (received.kind === 'early') {
    author.updatesAwaitingAnswer++;
    endFrame(author, limits);
    return;
  }
  const updates = 1 + author.updatesAwaitingAnswer;
  author.updatesAwaitingAnswer = 0;
  const saved = (): void => {
    fanOut.saved(author, updates);
    endFrame(author, limits);
  };
  switch (received.kind) {
    case 'unchanged':
      keeper.after(saved, ignore);
      break;
    case 'changed':
      keeper.received({ whenDurable: saved, whenFailed: ignore });
      break;
    case 'refused':
      if (received.isSpoilt) keeper.rebuild();
      close(author, codeOf(received.refusal), received.refusal.reason);
      deps.onRefusal(author, received.refusal);
      break;
  }
}

/**
 * A client that comes back sends what it changes now before it has answered what we lack. When that builds on what we lack,
 * it is passed over: the answer will contain it, and stand for it when it is saved.
 */
function receive(
  { phaseFor }: FrameHandlerDeps,
  { member, hasAnswered, updatesAwaitingAnswer }: Connection,
  update: Uint8Array,
  live: LiveBoard,
): Received | { readonly kind: 'early' } {
  if (updatesAwaitingAnswer > 0 && !hasAnswered) return { kind: 'early' };
  const received = live.receive(update, member, phaseFor(member));
  const isEarly =
    received.kind === 'refused' && received.refusal.reason === missingParts && !received.isSpoilt;
  return isEarly && !hasAnswered ? { kind: 'early' } : received;
}

function handleStateVector(
  deps: FrameHandlerDeps,
  connection: Connection,
  stateVector: Uint8Array,
  live: LiveBoard,
): void {
  const { keeper, fanOut, limits, answers } = deps;
  // One answer waits for a client at a time, and then the newest of its questions is answered: a packet holds thousands. [T6]
  if (connection.question) {
    connection.question = { newest: stateVector };
    endFrame(connection, limits);
    return;
  }
  const answer = live.answer(stateVector);
  if (!answer) {
    closeAsMalformed(deps, connection, 'state vector');
    return;
  }
  connection.question = { newest: null };
  const bytes = answer.reduce((sum, frame) => sum + frame.bytes.length, 0);
  keeper.after(
    () =>
      answers.stand(bytes, () => {
        for (const frame of answer) fanOut.sendFrame(connection, frame);
        const newest = connection.question?.newest;
        connection.question = null;
        if (!newest) {
          endFrame(connection, limits);
          return;
        }
        keeper.enter({
          run: (now) => {
            if (connection.state.kind !== 'closed') handleStateVector(deps, connection, newest, now);
          },
          fail: ignore,
        });
      }),
    ignore,
  );
}

function closeAsMalformed({ onMalformed }: FrameHandlerDeps, connection: Connection, what: string): void {
  close(connection, closeCode.malformed, what);
  onMalformed(connection, what);
}

function codeOf({ reason }: Refusal): number {
  if (reason === 'too-large') return closeCode.tooLarge;
  return reason === 'malformed' ? closeCode.malformed : closeCode.refused;
}

/** Whether a frame answers our state vector. */
function isAnswer(frame: Uint8Array): boolean {
  return isUpdateFrame(frame) && frame[1] === syncStep.missing;
}

/** When the room fails it closes every connection, so that nobody waits for an answer of their own. */
function ignore(): void {}
