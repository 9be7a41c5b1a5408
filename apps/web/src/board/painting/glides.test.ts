import { type Card, colourOfKind } from '@terreau/board/card';
import type { Point } from '@terreau/board/geometry';
import type { CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import { describe, expect, it } from 'vitest';
import type { PlacedCard } from '../scene/placed-cards.ts';
import type { PlacedCluster } from '../scene/placed-clusters.ts';
import { createGlides, type GlideDeps } from './glides.ts';

const id = 'card-1' as CardId;

function at([x, y]: Point, name = id): PlacedCard {
  const card: Card = {
    id: name,
    text: '',
    kind: 'idea',
    at: [x, y],
    colour: colourOfKind.idea,
    cluster: null,
    author: 'participant-1' as ParticipantId,
    createdAt: 0,
    notes: [],
    hidden: false,
  };
  const rect = { x, y, width: 232, height: 112 };
  const layout = { lines: [], rightToLeft: null, fontSize: 17, size: [232, 112] as const };
  return { card, layout, rect, reach: rect, isStacked: false };
}

function clusterOf(width: number, members: readonly CardId[]): PlacedCluster {
  const cluster = {
    id: 'cluster-1' as ClusterId,
    title: '',
    at: [0, 0] as const,
    size: [1, 1] as const,
    colour: 'stone' as const,
    author: 'participant-1' as ParticipantId,
    createdAt: 0,
  };
  const title = { lines: [], fontSize: 16, lineHeight: 20, height: 56 };
  return { cluster, title, region: { x: 0, y: 0, width, height: 200 }, members, stack: null };
}

function moving(deps: Partial<GlideDeps> = {}) {
  let now = 0;
  const glides = createGlides({
    now: () => now,
    isCalm: () => false,
    cardOf: (name) => at([400, 0], name),
    isSeen: () => true,
    carried: () => null,
    zoom: () => 1,
    ...deps,
  });
  const move = (from: Point, to: Point, name = id) =>
    glides.follow({ moved: [{ before: at(from, name), after: at(to, name) }], refitted: [] });
  const pass = (ms: number) => {
    now += ms;
  };
  return { glides, move, pass };
}

describe('a card that was moved', () => {
  it('goes from where it lay to where it lies, and arrives', () => {
    const { glides, move, pass } = moving();
    move([0, 0], [400, 0]);
    expect(glides.shiftOf(id)).toEqual([-400, 0]);
    pass(90);
    expect(glides.shiftOf(id)?.[0]).toBeCloseTo(-50);
    expect(glides.advance()).toEqual([]);
    pass(90);
    expect(glides.advance()).toEqual([id]);
    expect(glides.shiftOf(id)).toBe(null);
    expect(glides.isMoving()).toBe(false);
  });

  it('goes on from where it is when it is moved again', () => {
    const { glides, move, pass } = moving();
    move([0, 0], [400, 0]);
    pass(90);
    move([400, 0], [400, 100]);
    expect(glides.shiftOf(id)?.[0]).toBeCloseTo(-50);
    expect(glides.shiftOf(id)?.[1]).toBeCloseTo(-100);
  });

  it('goes only the rest of the way when a hand had carried it', () => {
    const { glides, move } = moving({ carried: () => [380, 0] });
    move([0, 0], [400, 0]);
    expect(glides.shiftOf(id)).toEqual([-20, 0]);
  });

  it('has no way to go where one let it fall oneself', () => {
    const { glides, move } = moving();
    glides.release({ cards: new Set([id]), cluster: null, by: [400, 0], into: 'same' });
    move([0, 0], [400, 0]);
    expect(glides.isMoving()).toBe(false);
  });

  it('jumps where nothing should move by itself, and where nobody sees it', () => {
    for (const deps of [{ isCalm: () => true }, { isSeen: () => false }]) {
      const { glides, move } = moving(deps);
      move([0, 0], [400, 0]);
      expect(glides.isMoving()).toBe(false);
    }
  });
});

it('[T6] lets nothing glide when many are moved at once, or one after the other without end', () => {
  const { glides, move, pass } = moving();
  const many = Array.from({ length: 31 }, (_, i) => `card-${i}` as CardId);
  glides.follow({
    moved: many.map((name) => ({ before: at([0, 0], name), after: at([400, 0], name) })),
    refitted: [],
  });
  expect(glides.isMoving()).toBe(false);
  pass(5_000);
  for (let i = 0; i < 100; i++) {
    pass(20);
    glides.advance();
    move([0, 0], [400, 0], `card-${i}` as CardId);
  }
  expect(glides.isMoving()).toBe(false);
  pass(5_000);
  move([0, 0], [400, 0]);
  expect(glides.held()).toHaveLength(1);
});

it('lights up a cluster that cards have joined or left, between its regions, and no other', () => {
  const { glides, pass } = moving();
  glides.follow({ moved: [], refitted: [{ before: clusterOf(200, [id]), after: clusterOf(500, [id]) }] });
  expect(glides.pulses()).toEqual([]);
  glides.follow({ moved: [], refitted: [{ before: clusterOf(200, []), after: clusterOf(500, [id]) }] });
  expect(glides.pulses()).toEqual([{ rect: { x: 0, y: 0, width: 200, height: 200 }, strength: 1 }]);
  pass(180);
  expect(glides.pulses()[0]?.rect.width).toBe(500);
  pass(240);
  glides.advance();
  expect(glides.pulses()).toEqual([]);
});
