// Applies an update that has been read and inspected, struct by struct as Yjs does, and stops at the first one that has no
// place in the schema, or when finding their places costs too much: a few kilobytes can be made such that Yjs would look
// for them for minutes. [T6]

import * as Y from 'yjs';
import { type Refusal, refusal } from './gate.ts';
import type { Deletions, ReadUpdate, Run, Struct } from './update-reader.ts';

/**
 * What finding the places of one update may cost. A step past a neighbour is one, about 100 ns; where two people wrote
 * offline at the same place of a text, it takes some hundreds.
 */
export const maxSteps = 200_000;
/** Cutting a text in two moves whatever its author wrote after it; so many structs move in the time of one step. */
const movedPerStep = 250;
/** A card lies in its root, its notes in the card, a note in them, and its text in the note. */
const maxDepth = 4;

/** Applies an update inside a transaction; null when that is done, else the document is spoilt. */
export function applyUpdate(
  transaction: Y.Transaction,
  { runs, deletions }: ReadUpdate,
  steps = maxSteps,
): Refusal | null {
  const budget: Budget = { left: steps };
  return (
    addAll(transaction, budget, runs) ??
    deleteAll(transaction, budget, deletions) ??
    (runs.some(({ structs }) => structs.some(hasSeveralValues)) ? misplaced : null)
  );
}

interface Budget {
  left: number;
}

const misplaced = refusal('invalid-record', 'content in a place that has none');
const tooCostly = refusal('too-costly', 'too many changes at the same places');

/** In the order of each client's clocks; what lies next to another client's struct waits for that. */
function addAll(transaction: Y.Transaction, budget: Budget, runs: readonly Run[]): Refusal | null {
  const { store } = transaction.doc;
  const queues = runs.map(({ structs }) => ({ structs, next: 0 }));
  let isProgressing = true;
  while (isProgressing) {
    isProgressing = false;
    for (const queue of queues) {
      for (let struct = queue.structs[queue.next]; struct; struct = queue.structs[queue.next]) {
        if (!isReady(store, struct)) {
          // Queues that wait for each other in turn are gone through again and again.
          if (--budget.left < 0) return tooCostly;
          break;
        }
        const refused = add(transaction, budget, struct);
        if (refused) return refused;
        queue.next++;
        isProgressing = true;
      }
    }
  }
  const areDone = queues.every(({ structs, next }) => next === structs.length);
  return areDone ? null : refusal('malformed', 'structs that wait for each other');
}

type Store = Y.Doc['store'];

function isReady(store: Store, struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return true;
  return [struct.origin, struct.rightOrigin, struct.parent].every(
    (id) => !(id instanceof Y.ID) || id.clock < Y.getState(store, id.client),
  );
}

function add(transaction: Y.Transaction, budget: Budget, struct: Struct): Refusal | null {
  if (struct instanceof Y.Item) {
    const { store } = transaction.doc;
    const left = struct.origin && Y.getItem(store, struct.origin);
    const right = struct.rightOrigin && Y.getItem(store, struct.rightOrigin);
    // Before anything is cut: a cut through a character destroys it, and would be seen nowhere.
    if (left && right && !isSameList(left, right)) return misplaced;
    if (left instanceof Y.Item && left === right && !isInOrder(struct)) return misplaced;
    if (left && struct.origin && isInside(left, struct.origin.clock + 1)) payForCut(store, budget, left);
    if (right && struct.rightOrigin && isInside(right, struct.rightOrigin.clock))
      payForCut(store, budget, right);
    struct.getMissing(transaction, store);
    // What lay in something that is deleted with all that it held becomes nothing.
    if (struct.parent) {
      if (!isPlacedBySchema(struct)) return misplaced;
      const steps = stepsToPlace(struct, budget.left);
      if (steps === null) return misplaced;
      budget.left -= steps;
    }
    if (budget.left < 0) return tooCostly;
  }
  struct.integrate(transaction, 0);
  return null;
}

function isSameList(left: Struct, right: Struct): boolean {
  if (!(left instanceof Y.Item && right instanceof Y.Item)) return left.constructor === right.constructor;
  return left.parent === right.parent && left.parentSub === right.parentSub;
}

/** Whether two neighbours that are of one item, not cut yet, lie on the sides on which they are said to lie. [T2] */
function isInOrder({ origin, rightOrigin }: Y.Item): boolean {
  return origin === null || rightOrigin === null || origin.clock < rightOrigin.clock;
}

/** Whether a clock lies inside an item, which is cut in two there when something comes between. */
function isInside(struct: Struct, clock: number): boolean {
  return struct instanceof Y.Item && struct.id.clock < clock && clock < struct.id.clock + struct.length;
}

function payForCut({ clients }: Store, budget: Budget, { id }: Struct): void {
  budget.left -= 1 + (clients.get(id.client)?.length ?? 0) / movedPerStep;
}

/** Texts hold characters and nothing else; maps hold values under keys and nothing else. */
function isPlacedBySchema(item: Y.Item): boolean {
  const { parent, parentSub, content } = item;
  if (parent instanceof Y.Text)
    return parentSub === null && (content instanceof Y.ContentString || content instanceof Y.ContentDeleted);
  return parentSub !== null && !(content instanceof Y.ContentString) && depthOf(item) <= maxDepth;
}

function depthOf({ parent }: Y.Item): number {
  let depth = 1;
  for (let type = parent; type instanceof Y.AbstractType && type._item; type = type._item.parent) depth++;
  return depth;
}

/**
 * How many neighbours Yjs may have to look at before it knows where an item lies; none when nothing came between. null when
 * its right neighbour lies to its left: where such an item comes to lie depends on who reads it when. [T2]
 */
function stepsToPlace({ left, right, parent, parentSub }: Y.Item, most: number): number | null {
  if (left ? left.right === right : right && right.left === null) return 0;
  let steps = 0;
  let neighbour = left ? left.right : null;
  if (!left && parent instanceof Y.AbstractType) {
    neighbour = parentSub === null ? parent._start : (parent._map.get(parentSub) ?? null);
    for (; parentSub !== null && neighbour?.left && steps <= most; neighbour = neighbour.left) steps++;
  }
  for (; neighbour && neighbour !== right && steps <= most; neighbour = neighbour.right) steps++;
  return right && !neighbour ? null : steps;
}

function deleteAll(
  transaction: Y.Transaction,
  budget: Budget,
  deletions: readonly Deletions[],
): Refusal | null {
  const { store } = transaction.doc;
  for (const { client, ranges } of deletions) {
    const structs = store.clients.get(client) ?? [];
    const cut = (struct: Struct, at: number): boolean => {
      if (struct.deleted || !isInside(struct, at)) return false;
      payForCut(store, budget, struct);
      Y.getItemCleanStart(transaction, Y.createID(client, at));
      return true;
    };
    for (const { clock, end } of ranges) {
      let index = Y.findIndexSS(structs, clock);
      const first = structs[index];
      if (first && cut(first, clock)) index++;
      for (let struct = structs[index]; struct && struct.id.clock < end; struct = structs[++index]) {
        if (struct.deleted || !(struct instanceof Y.Item)) continue;
        cut(struct, end);
        struct.delete(transaction);
      }
      if (budget.left < 0) return tooCostly;
    }
  }
  return null;
}

/** Yjs joins the former values of a field when nothing collects them; the value that counts stands alone. */
function hasSeveralValues(struct: Struct): boolean {
  return (
    struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentAny && struct.length > 1
  );
}
