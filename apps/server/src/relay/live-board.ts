// A board's document in memory: what the journal has, and what is under way to it. Changes it and answers from it; knows
// nothing of sockets or commits.

import { cardsOf, clustersOf } from '@terreau/board/document';
import type { ParticipantId } from '@terreau/board/ids';
import type { Phase } from '@terreau/workshop/phases';
import * as Y from 'yjs';
import type { StoredBoard } from '../journal/journal.ts';
import { type ClientIds, serverOwner } from './client-ids.ts';
import { inspectUpdate, type Judgement, judgeTransaction, type Refusal } from './gate.ts';
import type { Member } from './member.ts';
import type { Tombstones } from './tombstones.ts';

/** What the journal must store of a change. */
export interface Change {
  readonly update: Uint8Array;
  readonly owners: readonly (readonly [clientId: number, owner: ParticipantId])[];
}

export type Received =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed'; readonly change: Change }
  /** `isSpoilt`: the document contains what was refused and must be rebuilt. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly isSpoilt: boolean };

export interface LiveBoard {
  readonly doc: Y.Doc;
  /** Takes a client's update through the gate. */
  readonly receive: (update: Uint8Array, member: Member, phase: Phase) => Received;
  /** Changes the document as the server; null when nothing has changed. When it throws, the document is spoilt. */
  readonly change: <T>(change: (doc: Y.Doc) => T) => { readonly result: T; readonly change: Change | null };
  /** The whole document. */
  readonly encode: () => Uint8Array;
  readonly stateVector: () => Uint8Array;
  /** What somebody with this state vector lacks; null when it cannot be decoded. */
  readonly missing: (stateVector: Uint8Array) => Uint8Array | null;
  readonly destroy: () => void;
}

/** Builds the document from what the journal has. */
export function openLiveBoard(
  stored: StoredBoard,
  deps: {
    readonly ids: ClientIds;
    readonly tombstones: Tombstones;
    readonly maxUpdateBytes: number;
    /** Milliseconds since 1970. */
    readonly now: () => number;
  },
): LiveBoard {
  const { ids, tombstones, maxUpdateBytes, now } = deps;
  const doc = documentOf(stored, ids);
  let everything: Uint8Array | null = null;

  const changeOf = (update: Uint8Array, clientIds: readonly number[], owner: ParticipantId): Change => {
    everything = null;
    return { update, owners: ids.keep(clientIds, owner) };
  };

  const encode = (): Uint8Array => {
    everything ??= Y.encodeStateAsUpdate(doc);
    return everything;
  };

  return {
    doc,
    encode,
    receive(update, member, phase) {
      const inspection = inspectUpdate(update, { doc, member, ids, maxBytes: maxUpdateBytes });
      if (!inspection.ok) return { kind: 'refused', refusal: inspection, isSpoilt: false };
      const { judgement, effect } = applyJudged(doc, update, (transaction) =>
        judgeTransaction(transaction, {
          member,
          phase,
          now: now(),
          isUndo: (action) => tombstones.isUndo(action, member.id),
        }),
      );
      if (!judgement.ok) return { kind: 'refused', refusal: judgement, isSpoilt: true };
      if (!effect) return { kind: 'unchanged' };
      tombstones.remember(judgement.actions, member.id);
      return { kind: 'changed', change: changeOf(effect, inspection.clientIds, member.id) };
    },
    change(change) {
      const { result, effect } = observed(doc, () => doc.transact(() => change(doc), serverOwner));
      return { result, change: effect && changeOf(effect, [doc.clientID], serverOwner) };
    },
    stateVector: () => Y.encodeStateVector(doc),
    missing: (stateVector) => (isEmpty(stateVector) ? encode() : encodeMissing(doc, stateVector)),
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

/** Applies an update whose decoding has succeeded, judged while what it deletes can still be read. */
function applyJudged(
  doc: Y.Doc,
  update: Uint8Array,
  judge: (transaction: Y.Transaction) => Judgement,
): { judgement: Judgement; effect: Uint8Array | null } {
  let judgement: Judgement = { ok: true, actions: [] };
  const listener = (transaction: Y.Transaction): void => {
    if (judgement.ok) judgement = judge(transaction);
  };
  doc.on('afterTransaction', listener);
  try {
    const { effect } = observed(doc, () => Y.applyUpdate(doc, update));
    return { judgement, effect };
  } catch (error) {
    // Only a crafted update makes Yjs throw here; what it has done by then is refused with it.
    return { judgement: { ok: false, reason: 'malformed', detail: String(error) }, effect: null };
  } finally {
    doc.off('afterTransaction', listener);
  }
}

/** Runs a change and returns its effect as one update; null when there was none. */
function observed<T>(doc: Y.Doc, run: () => T): { result: T; effect: Uint8Array | null } {
  let effect: Uint8Array | null = null;
  const listener = (update: Uint8Array): void => {
    effect = update;
  };
  doc.on('update', listener);
  try {
    const result = run();
    return { result, effect };
  } finally {
    doc.off('update', listener);
  }
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
