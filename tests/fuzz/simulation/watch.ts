// Watches a simulated room. It has its own copy of what is durable, made of every change that the journal has ever accepted,
// and compares with it whatever leaves the relay, at the moment at which it leaves.

import { createBoardDoc } from '@terreau/board/document';
import type { JournalDouble } from '@terreau/server/journal/journal-double';
import { board } from '@terreau/server/relay/testing/relay-bench';
import { readEntries } from '@terreau/sync/awareness';
import * as Y from 'yjs';
import { type BoardState, docOfStored, hasAll, isSame, placeOf, readState } from '../board-state.ts';
import { demand } from '../demand.ts';
import type { ServerMessage } from '../server-message.ts';
import { type Link, stuckBytes } from './tab.ts';

export interface Watch {
  /** A message leaves the relay. */
  readonly written: (link: Link, message: ServerMessage) => void;
  /** What the server has answered a command with, or done for it, is durable. */
  readonly answered: (update: Uint8Array) => void;
  /** How many updates the server has received after the client's answer and not yet told to be durable. */
  readonly underWay: (link: Link) => number;
  /** What must hold of the journal at any time. */
  readonly check: () => void;
  /** The document of all that is durable. */
  readonly durable: () => Y.Doc;
}

/** `ownerOf` is whose a client id is: the participant in whose tab it was drawn, or else the villain's. */
export function createWatch(deps: {
  readonly journal: () => JournalDouble;
  readonly ownerOf: (clientId: number) => string;
}): Watch {
  const doc = createBoardDoc();
  const told = new WeakMap<Link, number>();
  let seen = 0;
  let broken: unknown = null;
  let snapshot: Uint8Array | null = null;

  /** Takes in what has become durable since the last look. */
  const durable = (): Y.Doc => {
    const history = deps.journal().history(board);
    if (history.length === seen) return doc;
    for (const update of history.slice(seen)) Y.applyUpdate(doc, update);
    seen = history.length;
    const state = readState(doc);
    demand(state.invalid.length === 0, '[T4] what is durable is a valid board', state.invalid);
    const { owners } = deps.journal().stored(board);
    for (const clientId of doc.store.clients.keys()) {
      const owner = owners.get(clientId);
      const isHonest = owner === 'server' || owner === deps.ownerOf(clientId);
      demand(isHonest, '[T3] a client id is its owner’s', { clientId, owner });
    }
    for (const { place, author } of recordsOf(state)) {
      const by = owners.get(state.structs.get(place)?.client ?? 0);
      demand(by === author || by === 'server', '[T3] who is named is who has written', { place, author, by });
    }
    return doc;
  };

  const saved = (link: Link, count: number): void => {
    const before = told.get(link) ?? 0;
    demand(count >= before && count <= link.delivered.length, '[T1] saved counts what was received', count);
    for (const update of link.delivered.slice(before, count))
      demand(hasAll(durable(), update), '[T1] what is marked as saved is durable');
    told.set(link, count);
  };

  const present = (entries: Uint8Array): void => {
    for (const { clientId, state } of readEntries(entries, maxEntries) ?? []) {
      const value: unknown = JSON.parse(state);
      if (typeof value === 'object' && value !== null && 'id' in value)
        demand(value.id === deps.ownerOf(clientId), '[T3] nobody is shown as another', { clientId, state });
    }
  };

  /** Nothing is thrown into the relay, which would take it for a failure of its own: the next check tells. */
  const noting = (look: () => void): void => {
    try {
      look();
    } catch (error) {
      broken ??= error;
    }
  };

  const written = (link: Link, message: ServerMessage): void => {
    const { name } = link.tab.member;
    demand(link.socket.bufferedBytes() < stuckBytes, '[T6] nothing is written to who does not read', name);
    if (message.type === 'saved') saved(link, message.count);
    if (message.type === 'awareness') present(message.entries);
    if (message.type === 'update')
      demand(hasAll(durable(), message.update), '[T1] what is seen is durable', name);
    if (message.type === 'stateVector')
      for (const [clientId, clock] of Y.decodeStateVector(message.stateVector))
        demand(
          clock <= Y.getState(durable().store, clientId),
          '[T1] a greeting promises what is durable',
          name,
        );
  };

  return {
    durable,
    underWay(link) {
      const count = told.get(link) ?? 0;
      const isAnswered = link.answeredAt !== null && count >= link.answeredAt;
      return isAnswered ? link.delivered.length - count : 0;
    },
    answered: (update) =>
      noting(() => demand(hasAll(durable(), update), '[T1] what a command tells is durable')),
    written: (link, message) => noting(() => written(link, message)),
    check() {
      if (broken !== null) throw broken;
      const stored = deps.journal().stored(board);
      if (stored.snapshot === snapshot) return;
      snapshot = stored.snapshot;
      const loaded = Y.encodeStateAsUpdate(docOfStored(stored));
      demand(isSame(loaded, Y.encodeStateAsUpdate(durable())), '[T1] a snapshot has what it replaces');
    },
  };
}

const maxEntries = 10_000;

/** Every card, note and cluster, and whom it names. Nobody in the simulation undoes what would bring back another's. */
function recordsOf({ cards, clusters }: BoardState): { place: string; author: string }[] {
  const all = [...cards.values()].flatMap(({ id, author, notes }) => [
    { place: placeOf(id), author },
    ...notes.map((note) => ({ place: placeOf(id, note.id), author: note.author })),
  ]);
  return [...all, ...[...clusters.values()].map(({ id, author }) => ({ place: placeOf(id), author }))];
}
