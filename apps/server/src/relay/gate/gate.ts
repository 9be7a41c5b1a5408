// The gate takes an update whole or not at all. Before it is applied it must be well formed, of a bounded size, and written
// by its author's own client ids without gaps [T3] [T6]; afterwards its effect must be actions that the author may do in
// this phase [T4]. It never filters: dropping parts of an update would fork the clients.

import { type BoardAction, readActions } from '@terreau/board/actions';
import { cardsOf, clustersOf, type RecordMap } from '@terreau/board/document';
import { isAllowed } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import * as Y from 'yjs';
import type { Member } from '../member.ts';
import type { ClientIds } from './client-ids.ts';
import { bringsBack } from './tombstones.ts';
import { type ReadUpdate, type Run, readUpdate } from './update-reader.ts';

/** Why an update is refused. `reason` is short and goes to the client; `detail` goes to the log. */
export interface Refusal {
  readonly ok: false;
  readonly reason: string;
  readonly detail: string;
}

export type Inspection =
  | {
      readonly ok: true;
      /** The client ids under which the update adds something. */
      readonly clientIds: readonly number[];
      /** The update without what the document has already. */
      readonly update: Uint8Array;
      readonly read: ReadUpdate;
    }
  | Refusal;
export type Judgement = { readonly ok: true; readonly actions: readonly BoardAction[] } | Refusal;

/**
 * The reason for refusing an update that builds on what the document lacks. A client that has not yet told what it has
 * in answer to our state vector may send one in good faith: then its answer will hold what is lacking, and the update.
 */
export const missingParts = 'missing-parts';

const maxDetailCharacters = 200;
const dayMs = 86_400_000;
/** Client ids that one update may be the first to use: a tab that was opened again offline has another. */
const maxNewClientIds = 64;
/** Client ids that one participant may have used on a board. Each is in every answer to somebody who joins. [T6] */
const maxClientIdsOfOne = 1_000;
/** Structs that one update may add: a board of 2,500 cards. [T6] */
const maxNewStructs = 25_000;

export interface InspectedBy {
  readonly doc: Y.Doc;
  readonly member: Member;
  readonly ids: ClientIds;
  readonly maxBytes: number;
}

/** What can be seen of an update before it is applied. */
export function inspectUpdate(update: Uint8Array, by: InspectedBy): Inspection {
  if (update.length > by.maxBytes) return refusal('too-large', `${update.length} bytes`);
  const reading = readUpdate(update, rootsOf(by.doc));
  if (!reading.ok) return refusal(reading.reason, reading.detail);
  const clockOf = (client: number): number => Y.getState(by.doc.store, client);
  const { runs } = reading.update;
  for (const { client, clock } of runs)
    if (clock > clockOf(client))
      return refusal(missingParts, `client ${client} at ${clock}, expected ${clockOf(client)}`);
  // What is known is not looked at again: under an id that has been used it could say anything, and would be passed on.
  const isKnown = runs.some(({ client, clock }) => clock < clockOf(client));
  return isKnown
    ? inspectUpdate(withoutKnown(update, runs, clockOf), by)
    : inspectNew(update, reading.update, by);
}

function inspectNew(update: Uint8Array, read: ReadUpdate, { doc, member, ids }: InspectedBy): Inspection {
  if (member.role === 'screen' && read.runs.length > 0) return refusal('screen', 'a screen only looks');
  const ends = new Map<number, number>();
  let structs = 0;
  for (const run of read.runs) {
    const owner = ids.ownerOf(run.client);
    if (owner !== member.id && (owner !== undefined || run.clock > 0))
      return refusal('client-id', `client ${run.client} belongs to ${owner ?? 'nobody'}`);
    ends.set(run.client, run.end);
    structs += run.structs.length;
  }
  const newIds = read.runs.filter(({ clock }) => clock === 0).length;
  if (
    structs > maxNewStructs ||
    newIds > Math.min(maxNewClientIds, maxClientIdsOfOne - ids.countOf(member.id))
  )
    return refusal('content', `${structs} structs, ${newIds} new client ids`);
  const isThere = (client: number, clock: number): boolean =>
    clock < (ends.get(client) ?? Y.getState(doc.store, client));
  const isComplete =
    [...read.references].every(([client, clock]) => isThere(client, clock)) &&
    read.deletions.every(({ client, end }) => isThere(client, end - 1));
  if (!isComplete) return refusal(missingParts, 'it builds on what is not there');
  return { ok: true, clientIds: [...ends.keys()], update, read };
}

function withoutKnown(
  update: Uint8Array,
  runs: readonly Run[],
  clockOf: (client: number) => number,
): Uint8Array {
  const known = new Map(runs.map(({ client }) => [client, clockOf(client)]));
  return Y.diffUpdate(update, Y.encodeStateVector(known));
}

function rootsOf(doc: Y.Doc): (name: string) => Y.Map<RecordMap> | undefined {
  const roots = new Map([
    ['cards', cardsOf(doc)],
    ['clusters', clustersOf(doc)],
  ]);
  return (name) => roots.get(name);
}

/** By what an effect is judged. */
export interface Circumstances {
  readonly member: Member;
  readonly phase: Phase;
  /** The server's clock, milliseconds since 1970. */
  readonly now: number;
  /** Whether an addition only brings back what its author has deleted earlier. */
  readonly isUndo: (addition: BoardAction) => boolean;
}

/**
 * What an update has done; call it in the document's `afterTransaction` event.
 */
export function judgeTransaction(
  transaction: Y.Transaction,
  { member, phase, now, isUndo }: Circumstances,
): Judgement {
  const reading = readActions(transaction);
  if (!reading.ok) return refusal(reading.violation, reading.detail);
  for (const action of reading.actions) {
    if (action.createdAt !== undefined && action.createdAt > now + dayMs)
      return refusal('from-the-future', `${action.id} ${action.createdAt}`);
    const own = isOwn(action, member) || isUndo(action) || undoesHere(action, reading.actions, member);
    if (!isAllowed(member.role, phase, action.type, own))
      return refusal(`${action.type} in ${phase}`, `${action.id} ${action.note ?? ''}`.trim());
  }
  return reading;
}

/** What is added is one's own when everything that it says is. */
function isOwn({ author, createdAt, words = [] }: BoardAction, { id }: Member): boolean {
  return author === id && (createdAt === undefined || words.every((one) => one.author === id));
}

/** Whether an addition undoes a deletion of the same update: made offline, both arrive together. */
function undoesHere(addition: BoardAction, actions: readonly BoardAction[], { id: by }: Member): boolean {
  const { id, note, createdAt } = addition;
  if (createdAt === undefined) return false;
  return actions.some(
    (other) =>
      other.createdAt === undefined &&
      other.words !== undefined &&
      other.id === id &&
      other.note === note &&
      bringsBack(addition, other.words, by),
  );
}

/** A refusal whose detail is short enough for the log. */
export function refusal(reason: string, detail: string): Refusal {
  return { ok: false, reason, detail: detail.slice(0, maxDetailCharacters) };
}
