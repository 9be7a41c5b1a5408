// The hands of the others as they are shown: where they point, what they carry and write in, gliding from where they were
// seen last to where they are now.

import type { Point } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import type { Peer } from '../../live/presence.ts';
import type { Cursor, TopContent } from '../painting/top-picture.ts';
import type { PlacedCard } from '../scene/placed-cards.ts';
import { createTrails } from './cursor-trail.ts';
import { createRemoteDrags } from './remote-drags.ts';

export interface Hands {
  /** Takes note of who is here; returns the cards that are held or written in now and were not, or the other way round. */
  readonly update: (peers: readonly Peer[]) => ReadonlySet<CardId>;
  readonly peers: () => readonly Peer[];
  /** Moves on by so much time; answers whether anything still moves. */
  readonly advance: (elapsedMs: number) => boolean;
  /** Whether a card is carried, and does not lie where the document has it. */
  readonly isHeld: (card: CardId) => boolean;
  /** How far a card has been carried from there, null where nobody carries it. */
  readonly carried: (card: CardId, from: Point) => Point | null;
  /** How far a card has been carried, null where it lies. */
  readonly shiftOf: (card: CardId) => Point | null;
  readonly held: () => TopContent['held'];
  readonly cursors: () => readonly Cursor[];
}

export function createHands(cardOf: (id: CardId) => PlacedCard | undefined): Hands {
  const trails = createTrails();
  const drags = createRemoteDrags();
  let peers: readonly Peer[] = [];
  /** Whose hand is on which card, and how. */
  let touched: ReadonlyMap<CardId, string> = new Map();

  const holderOf = (id: CardId): number | null => {
    const at = cardOf(id)?.card.at;
    return at ? drags.holderOf(id, at) : null;
  };
  const carried = (id: CardId, from: Point): Point | null => {
    const holder = drags.holderOf(id, from);
    return holder === null ? null : (trails.at(`drag ${holder}`) ?? null);
  };
  const shiftOf = (id: CardId): Point | null => {
    const at = cardOf(id)?.card.at;
    return at ? carried(id, at) : null;
  };

  return {
    peers: () => peers,
    carried,
    shiftOf,
    isHeld: (id) => holderOf(id) !== null,
    advance(elapsedMs) {
      const targets = new Map<string, Point>();
      for (const { clientId, cursor, drag } of peers) {
        if (cursor) targets.set(`cursor ${clientId}`, cursor);
        if (drag) targets.set(`drag ${clientId}`, drag.by);
      }
      trails.advance(targets, elapsedMs);
      return trails.isMoving();
    },
    update(now) {
      const before = touched;
      peers = now;
      drags.update(now, (card) => cardOf(card)?.card.at);
      touched = touchedBy(now);
      return differences(before, touched);
    },
    held: () =>
      [...drags.cards()].flatMap((id) => {
        const [placed, by] = [cardOf(id), shiftOf(id)];
        return placed && by && !placed.isStacked ? [{ placed, by }] : [];
      }),
    cursors: () =>
      peers.flatMap(({ clientId, name, colour }) => {
        const at = trails.at(`cursor ${clientId}`);
        return at ? [{ at, name, colour }] : [];
      }),
  };
}

function touchedBy(peers: readonly Peer[]): ReadonlyMap<CardId, string> {
  const touched = new Map<CardId, string>();
  for (const { clientId, editing, drag } of peers) {
    // The id of a cluster is no card's, and finds none.
    if (editing) touched.set(editing as CardId, `${clientId} writes`);
    for (const card of drag?.cards ?? []) touched.set(card, `${clientId} holds`);
  }
  return touched;
}

function differences<Key>(a: ReadonlyMap<Key, string>, b: ReadonlyMap<Key, string>): ReadonlySet<Key> {
  const keys = new Set([...a.keys(), ...b.keys()]);
  return new Set([...keys].filter((key) => a.get(key) !== b.get(key)));
}
