// The gate takes an update whole or not at all. Before it is applied it must be well formed, of a bounded size, and written
// by its author's own client ids without gaps [T3] [T6]; afterwards its effect must be actions that the author may do in
// this phase [T4]. It never filters: dropping parts of an update would fork the clients.

import { type BoardAction, readActions } from '@terreau/board/actions';
import { isAllowed } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import * as Y from 'yjs';
import type { ClientIds } from './client-ids.ts';
import type { Member } from './member.ts';

/** Why an update is refused. `reason` is short and goes to the client; `detail` goes to the log. */
export interface Refusal {
  readonly ok: false;
  readonly reason: string;
  readonly detail: string;
}

export type Inspection = { readonly ok: true; readonly clientIds: readonly number[] } | Refusal;
export type Judgement = { readonly ok: true; readonly actions: readonly BoardAction[] } | Refusal;

/**
 * The reason for refusing an update that builds on what the document lacks. A client that has not yet told what it has
 * in answer to our state vector may send one in good faith: then its answer will hold what is lacking, and the update.
 */
export const missingParts = 'missing-parts';

/** Ids, kinds and colours; texts are not fields but types of their own. */
const maxFieldCharacters = 64;
const maxDetailCharacters = 200;
const dayMs = 86_400_000;
/** No honest client has written so much. */
const maxClock = 2 ** 31;

/** What can be seen of an update before it is applied. Returns the client ids under which it adds something. */
export function inspectUpdate(
  update: Uint8Array,
  {
    doc,
    member,
    ids,
    maxBytes,
  }: { readonly doc: Y.Doc; readonly member: Member; readonly ids: ClientIds; readonly maxBytes: number },
): Inspection {
  if (update.length > maxBytes) return refusal('too-large', `${update.length} bytes`);
  const decoded = decode(update);
  if (!decoded) return refusal('malformed', 'the update cannot be decoded');
  const nextClocks = new Map<number, number>();
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id;
    const next = nextClocks.get(client) ?? Y.getState(doc.store, client);
    const end = clock + struct.length;
    if (!isOfSchema(struct)) return refusal('content', struct.constructor.name);
    if (end > maxClock) return refusal('content', `client ${client} reaches ${end}`);
    if (clock > next) return refusal(missingParts, `client ${client} at ${clock}, expected ${next}`);
    if (end <= next) continue;
    const owner = ids.ownerOf(client);
    if (owner !== member.id && (owner !== undefined || next > 0) && !nextClocks.has(client))
      return refusal('client-id', `client ${client} belongs to ${owner ?? 'nobody'}`);
    nextClocks.set(client, end);
  }
  const clockOf = (client: number): number => nextClocks.get(client) ?? Y.getState(doc.store, client);
  if (!isComplete(decoded, clockOf)) return refusal(missingParts, 'it builds on what is not there');
  return { ok: true, clientIds: [...nextClocks.keys()] };
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
  const { store } = transaction.doc;
  if (store.pendingStructs || store.pendingDs) return refusal(missingParts, 'it builds on what is not there');
  if (!arePlacedBySchema(transaction)) return refusal('invalid-record', 'content in a place that has none');
  const reading = readActions(transaction);
  if (!reading.ok) return refusal(reading.violation, reading.detail);
  for (const action of reading.actions) {
    if (action.createdAt !== undefined && action.createdAt > now + dayMs)
      return refusal('from-the-future', `${action.id} ${action.createdAt}`);
    const own = isOwn(action, member) || isUndo(action) || bringsBack(action, reading.actions);
    if (!isAllowed(member.role, phase, action.type, own))
      return refusal(`${action.type} in ${phase}`, `${action.id} ${action.note ?? ''}`.trim());
  }
  if (reading.actions.length === 0 && member.role === 'screen' && hasChanged(transaction))
    return refusal('screen', 'a screen only looks');
  return reading;
}

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** An update of the document's own format, version 1; null when it is not. */
function decode(update: Uint8Array): Decoded | null {
  try {
    return Y.decodeUpdate(update);
  } catch {
    // The decoder throws on whatever it cannot read, and all that matters is that it could not.
    return null;
  }
}

/** Whether all that an update refers to and deletes lies below the given clocks. */
function isComplete({ structs, ds }: Decoded, clockOf: (client: number) => number): boolean {
  const isKnown = (id: unknown): boolean => !(id instanceof Y.ID) || id.clock < clockOf(id.client);
  for (const struct of structs)
    if (struct instanceof Y.Item && ![struct.origin, struct.rightOrigin, struct.parent].every(isKnown))
      return false;
  for (const [client, deletions] of ds.clients)
    if (deletions.some(({ clock, len }) => clock + len > clockOf(client))) return false;
  return true;
}

const contentKinds: ReadonlySet<unknown> = new Set([Y.ContentString, Y.ContentDeleted]);
const typeKinds: ReadonlySet<unknown> = new Set([Y.Map, Y.Text]);

/** An empty struct would put two at the same place of the store. */
function isOfSchema(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (struct.length === 0) return false;
  if (struct instanceof Y.GC) return true;
  if (!(struct instanceof Y.Item)) return false;
  const { content } = struct;
  if (content instanceof Y.ContentType) return typeKinds.has(content.type.constructor);
  if (content instanceof Y.ContentAny) return content.arr.every(isSmallValue);
  return contentKinds.has(content.constructor);
}

/** What a record's fields hold: nothing of it is large, whatever a reader makes of it. [T6] */
function isSmallValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 2 && value.every((one) => typeof one === 'number');
  if (typeof value === 'string') return value.length <= maxFieldCharacters;
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}

/** Texts hold characters and nothing else; maps hold values under keys and nothing else. Costs what was added. */
function arePlacedBySchema(transaction: Y.Transaction): boolean {
  for (const [client, after] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    const structs = transaction.doc.store.clients.get(client);
    if (before === after || !structs) continue;
    for (let i = structs.length - 1; i >= 0; i--) {
      const struct = structs[i];
      if (!struct || struct.id.clock + struct.length <= before) break;
      if (struct instanceof Y.Item && !isPlacedBySchema(struct)) return false;
    }
  }
  return true;
}

function isPlacedBySchema({ parent, parentSub, content }: Y.Item): boolean {
  if (parent instanceof Y.Text)
    return parentSub === null && (content instanceof Y.ContentString || content instanceof Y.ContentDeleted);
  return parentSub !== null && !(content instanceof Y.ContentString);
}

function isOwn({ author, authors }: BoardAction, { id }: Member): boolean {
  return authors ? authors.every((one) => one === id) : author === id;
}

/** Whether an addition undoes a deletion of the same update: made offline, both arrive together. */
function bringsBack({ authors, id, note, content }: BoardAction, actions: readonly BoardAction[]): boolean {
  if (!authors) return false;
  return actions.some(
    (other) => !other.authors && other.id === id && other.note === note && other.content === content,
  );
}

function hasChanged({ beforeState, afterState, deleteSet }: Y.Transaction): boolean {
  if (deleteSet.clients.size > 0) return true;
  for (const [client, clock] of afterState) if (beforeState.get(client) !== clock) return true;
  return false;
}

function refusal(reason: string, detail: string): Refusal {
  return { ok: false, reason, detail: detail.slice(0, maxDetailCharacters) };
}
