// A board's document in memory: what the journal has, and what is under way to it. Changes it and answers from it; knows
// nothing of sockets or commits.

import type { BoardAction } from '@terreau/board/actions';
import { cardsOf, clustersOf } from '@terreau/board/document';
import type { ParticipantId } from '@terreau/board/ids';
import { writeMissing } from '@terreau/sync/messages';
import type { Phase } from '@terreau/workshop/phases';
import * as Y from 'yjs';
import type { StoredBoard } from '../../journal/journal.ts';
import { type ClientIds, serverOwner } from '../gate/client-ids.ts';
import { inspectUpdate, type Judgement, judgeTransaction, type Refusal, refusal } from '../gate/gate.ts';
import type { Tombstones } from '../gate/tombstones.ts';
import { applyUpdate } from '../gate/update-application.ts';
import type { ReadUpdate } from '../gate/update-reader.ts';
import type { Member } from '../member.ts';
import type { RelayLimits } from '../relay-limits.ts';
import { type Frame, frameOf } from '../web-socket-frame.ts';
import { createBoardSize } from './board-size.ts';
import { encodeChanges } from './encode-changes.ts';
import { createFirstAnswer } from './first-answer.ts';
import { createUnsaved } from './unsaved.ts';

/** What the journal must store of one or more changes. */
export interface Change {
  readonly update: Uint8Array;
  readonly owners: readonly (readonly [clientId: number, owner: ParticipantId])[];
}

export type Received =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed' }
  /** `isSpoilt`: the document contains what was refused and must be rebuilt. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly isSpoilt: boolean };

export interface LiveBoard {
  readonly doc: Y.Doc;
  /** Takes a client's update through the gate. */
  readonly receive: (update: Uint8Array, member: Member, phase: Phase) => Received;
  /** What was received since the last call and not refused, for the journal; null when nothing has changed. */
  readonly take: () => Change | null;
  /**
   * Changes the document as the server; null when nothing has changed. Take what was received first. When it throws, the
   * document is spoilt.
   */
  readonly change: <T>(change: (doc: Y.Doc) => T) => { readonly result: T; readonly change: Change | null };
  /** The whole document. */
  readonly encode: () => Uint8Array;
  readonly stateVector: () => Uint8Array;
  /** Frames that tell somebody with this state vector what they lack; null when it cannot be decoded. */
  readonly answer: (stateVector: Uint8Array) => readonly Frame[] | null;
  readonly destroy: () => void;
}

/** Builds the document from what the journal has. */
export function openLiveBoard(
  stored: StoredBoard,
  deps: {
    readonly ids: ClientIds;
    readonly tombstones: Tombstones;
    readonly limits: Pick<RelayLimits, 'maxUpdateBytes' | 'maxStateVectorBytes' | 'maxBoardBytes'>;
    /** Milliseconds since 1970. */
    readonly now: () => number;
  },
): LiveBoard {
  const { ids, tombstones, limits, now } = deps;
  const doc = documentOf(stored, ids);
  const observe = observerOf(doc);
  const unsaved = createUnsaved(doc);
  let owners: [number, ParticipantId][] = [];
  let isSpoilt = false;

  const encode = (): Uint8Array => Y.encodeStateAsUpdate(doc);
  const firstAnswer = createFirstAnswer(encode);
  const size = createBoardSize(bytesOf(stored), {
    maxBytes: limits.maxBoardBytes,
    measure: () => encode().length,
    now,
  });

  const changeOfServer = (transaction: Y.Transaction): Change | null => {
    const before = transaction.beforeState.get(doc.clientID) ?? 0;
    const clientIds = Y.getState(doc.store, doc.clientID) > before ? [doc.clientID] : [];
    if (!hasChanged(transaction, clientIds)) return null;
    const since = new Map(clientIds.map((id) => [id, before]));
    const update = encodeChanges(doc, since, [transaction.deleteSet]);
    size.grew(update.length, hasDeleted(transaction));
    firstAnswer.changed(update);
    return { update, owners: ids.keep(clientIds, serverOwner) };
  };

  return {
    doc,
    encode,
    receive(update, member, phase) {
      const inspection = inspectUpdate(update, { doc, member, ids, maxBytes: limits.maxUpdateBytes });
      if (!inspection.ok) return { kind: 'refused', refusal: inspection, isSpoilt: false };
      const { clientIds, read } = inspection;
      // Whoever only deletes is always welcome.
      if (clientIds.length > 0 && !size.hasRoomFor(inspection.update.length))
        return { kind: 'refused', refusal: refusal('board-full', `${update.length} more`), isSpoilt: false };
      const isUndo = (action: BoardAction): boolean => tombstones.isUndo(action, member.id);
      const { transaction, judgement } = applyJudged(doc, observe, read, (made) =>
        judgeTransaction(made, { member, phase, now: now(), isUndo }),
      );
      if (!judgement.ok) {
        isSpoilt = true;
        return { kind: 'refused', refusal: judgement, isSpoilt };
      }
      if (!transaction || !hasChanged(transaction, clientIds)) return { kind: 'unchanged' };
      tombstones.remember(judgement.actions, member.id);
      owners.push(...ids.keep(clientIds, member.id));
      unsaved.add(transaction, clientIds, inspection.update);
      size.grew(inspection.update.length, hasDeleted(transaction));
      return { kind: 'changed' };
    },
    take() {
      // A spoilt document is not asked: what was good came before, and is still there as it came.
      const update = isSpoilt ? unsaved.takeAsReceived() : unsaved.take();
      const change = update && { update, owners };
      if (update) firstAnswer.changed(update);
      owners = [];
      return change;
    },
    change(change) {
      const { result, transaction } = observe(() => doc.transact(() => change(doc), serverOwner));
      return { result, change: transaction && changeOfServer(transaction) };
    },
    stateVector: () => Y.encodeStateVector(doc),
    answer(stateVector) {
      if (isEmpty(stateVector)) return firstAnswer.frames();
      const isHonest = stateVector.length <= limits.maxStateVectorBytes;
      const missing = isHonest ? encodeMissing(doc, stateVector) : null;
      return missing && [frameOf(writeMissing(missing))];
    },
    destroy() {
      ids.release(doc.clientID);
      doc.destroy();
    },
  };
}

/** The root types exist from the start, so that a change is never the first to say what they are. */
function documentOf({ snapshot, updates }: StoredBoard, ids: ClientIds): Y.Doc {
  let doc = new Y.Doc();
  while (!ids.bind(doc.clientID, serverOwner)) doc = new Y.Doc();
  cardsOf(doc);
  clustersOf(doc);
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/**
 * Runs what makes one transaction, and returns it; `listen` hears of it while what it deletes can still be read. An update
 * makes one as long as no text has formatting, which the gate refuses.
 */
type Observe = <T>(
  run: () => T,
  listen?: (transaction: Y.Transaction) => void,
) => { readonly result: T; readonly transaction: Y.Transaction | null };

function observerOf(doc: Y.Doc): Observe {
  let made: Y.Transaction | null = null;
  let listener: ((transaction: Y.Transaction) => void) | undefined;
  doc.on('afterTransaction', (transaction) => {
    made = transaction;
    listener?.(transaction);
  });
  return (run, listen) => {
    made = null;
    listener = listen;
    const result = run();
    return { result, transaction: made };
  };
}

/** Applies an update that was inspected, judged while what it deletes can still be read. */
function applyJudged(
  doc: Y.Doc,
  observe: Observe,
  update: ReadUpdate,
  judge: (transaction: Y.Transaction) => Judgement,
): { readonly judgement: Judgement; readonly transaction: Y.Transaction | null } {
  let judgement: Judgement = { ok: true, actions: [] };
  const apply = (made: Y.Transaction): void => {
    judgement = applyUpdate(made, update) ?? judgement;
  };
  try {
    const { transaction } = observe(
      () => Y.transact(doc, apply, null, false),
      (made) => {
        if (judgement.ok) judgement = judge(made);
      },
    );
    return { judgement, transaction };
  } catch (error) {
    // Only a crafted update makes Yjs throw here; what it has done by then is refused with it.
    return { judgement: { ok: false, reason: 'malformed', detail: String(error) }, transaction: null };
  }
}

function hasChanged(transaction: Y.Transaction, clientIds: readonly number[]): boolean {
  return clientIds.length > 0 || hasDeleted(transaction);
}

function hasDeleted({ deleteSet }: Y.Transaction): boolean {
  return deleteSet.clients.size > 0;
}

function bytesOf({ snapshot, updates }: StoredBoard): number {
  return updates.reduce((sum, { length }) => sum + length, snapshot?.length ?? 0);
}

/** The state vector of somebody who has nothing: a single 0. */
function isEmpty(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0;
}

function encodeMissing(doc: Y.Doc, stateVector: Uint8Array): Uint8Array | null {
  try {
    return Y.encodeStateAsUpdate(doc, stateVector);
  } catch {
    // The state vector is the only thing here that can be malformed.
    return null;
  }
}
