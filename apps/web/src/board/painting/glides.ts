// Cards on their way: what a change moved glides from where it was seen to where it lies, and a cluster that cards have joined
// or left lights up as it fits itself to them, so that everyone sees what happened. Where much changes at once, or all the
// time, it jumps: nobody could follow it, and it would cost every frame.

import type { Point, Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import type { PlacedCard } from '../scene/placed-cards.ts';
import type { CardMove, ClusterRefit, SceneChange } from '../scene/scene.ts';
import type { Lift } from '../tools/tool.ts';

/** A cluster that lights up, between the region that it had and the one that it has. */
export interface Pulse {
  readonly rect: Rect;
  /** From 1 to 0. */
  readonly strength: number;
}

export interface Glides {
  /** Takes note of what a change moved. */
  readonly follow: (change: Pick<SceneChange, 'moved' | 'refitted'>) => void;
  /** What one lets go lies where one held it, and has no way to go in the change that follows. */
  readonly release: (lift: Lift) => void;
  /** Moves on to the moment; returns the cards that have arrived. */
  readonly advance: () => readonly CardId[];
  readonly isMoving: () => boolean;
  /** How far a card still is from where it lies; null when it lies there. */
  readonly shiftOf: (id: CardId) => Point | null;
  readonly held: () => readonly { readonly placed: PlacedCard; readonly by: Point }[];
  readonly pulses: () => readonly Pulse[];
}

export interface GlideDeps {
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  /** Whether nothing should move by itself. */
  readonly isCalm: () => boolean;
  readonly cardOf: (id: CardId) => PlacedCard | undefined;
  readonly isSeen: (rect: Rect) => boolean;
  /** How far somebody else had carried a card that lay there. */
  readonly carried: (id: CardId, from: Point) => Point | null;
  /** Screen pixels for one world unit. */
  readonly zoom: () => number;
}

interface Glide {
  readonly from: Point;
  readonly since: number;
}

interface Refit {
  readonly before: Rect;
  readonly after: Rect;
  readonly since: number;
}

const [glideMs, pulseMs] = [180, 420];
/** Pixels; a shorter way is a jump. */
const shortest = 6;
const [maxGlides, maxPulses] = [30, 6];
/** So many changes a second are a stream, in which nothing glides. */
const [maxChanges, streamMs] = [8, 1_000];

export function createGlides(deps: GlideDeps): Glides {
  const glides = new Map<CardId, Glide>();
  const refits = new Map<ClusterId, Refit>();
  let released: Lift | null = null;
  let changes: readonly number[] = [];

  const shiftOf = (id: CardId): Point | null => {
    const glide = glides.get(id);
    if (!glide) return null;
    const left = 1 - ease(shareOf(glide.since, glideMs, deps.now()));
    return [glide.from[0] * left, glide.from[1] * left];
  };
  /** Where a card was seen, from where it lies now; null when it needs no way. */
  const wayOf = ({ before, after }: CardMove): Point | null => {
    const [from, to] = [before.card.at, after.card.at];
    if (before.isStacked || after.isStacked || (from[0] === to[0] && from[1] === to[1])) return null;
    const { id } = after.card;
    const held = released?.cards.has(id) ? released.by : (deps.carried(id, from) ?? shiftOf(id) ?? [0, 0]);
    const way = [from[0] + held[0] - to[0], from[1] + held[1] - to[1]] as const;
    const isShort = Math.hypot(...way) * deps.zoom() < shortest;
    return isShort || !(deps.isSeen(before.reach) || deps.isSeen(after.reach)) ? null : way;
  };
  /** Whether changes come one by one. */
  const isFollowed = (): boolean => {
    const now = deps.now();
    changes = [...changes.filter((at) => now - at < streamMs), now].slice(-maxChanges - 1);
    return changes.length <= maxChanges;
  };

  return {
    follow({ moved, refitted }) {
      if (moved.length === 0 && refitted.length === 0) return;
      const glidesNow = isFollowed() && !deps.isCalm() && moved.length <= maxGlides;
      const ways = moved.map((move) => [move.after.card.id, wayOf(move)] as const);
      released = null;
      for (const [id, way] of ways) {
        if (way && glidesNow && (glides.has(id) || glides.size < maxGlides))
          glides.set(id, { from: way, since: deps.now() });
        else if (way) glides.delete(id);
      }
      if (!glidesNow) return;
      for (const refit of refitted) {
        if (!hasOtherCards(refit) || refits.size >= maxPulses || !deps.isSeen(refit.after.region)) continue;
        const [before, after] = [refit.before.region, refit.after.region];
        refits.set(refit.after.cluster.id, { before, after, since: deps.now() });
      }
    },
    release(lift) {
      released = lift;
    },
    advance() {
      released = null;
      const now = deps.now();
      const arrived = [...glides].flatMap(([id, { since }]) => (now - since >= glideMs ? id : []));
      for (const id of arrived) glides.delete(id);
      for (const [id, { since }] of refits) if (now - since >= pulseMs) refits.delete(id);
      return arrived;
    },
    isMoving: () => glides.size + refits.size > 0,
    shiftOf,
    held: () =>
      [...glides.keys()].flatMap((id) => {
        const [placed, by] = [deps.cardOf(id), shiftOf(id)];
        return placed && by && !placed.isStacked ? [{ placed, by }] : [];
      }),
    pulses: () =>
      [...refits.values()].map(({ before, after, since }) => {
        const now = deps.now();
        const share = ease(shareOf(since, glideMs, now));
        return { rect: between(before, after, share), strength: 1 - shareOf(since, pulseMs, now) };
      }),
  };
}

/** Cards came or went, or all of them folded together. */
function hasOtherCards({ before, after }: ClusterRefit): boolean {
  return before.members.length !== after.members.length || (before.stack === null) !== (after.stack === null);
}

function shareOf(since: number, lasting: number, now: number): number {
  return Math.max(0, Math.min(1, (now - since) / lasting));
}

/** Fast at first. */
function ease(share: number): number {
  return 1 - (1 - share) ** 3;
}

function between(a: Rect, b: Rect, share: number): Rect {
  const mix = (from: number, to: number) => from + (to - from) * share;
  return {
    x: mix(a.x, b.x),
    y: mix(a.y, b.y),
    width: mix(a.width, b.width),
    height: mix(a.height, b.height),
  };
}
