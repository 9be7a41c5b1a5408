import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import { contains, intersects, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import { clusterRegion, estimateCardSize } from '@terreau/board/layout';
import { describe, expect, it } from 'vitest';
import { type Laid, placeBeside, placeInto, placeLoose, placeTogether } from './placing.ts';

const author = 'author-1' as ParticipantId;
const text = 'A shared oven in the old bakery, open on market days';

function card(id: string, at: Point, cluster: string | null = null): Card {
  const rest = { kind: 'idea', colour: 'straw', author, createdAt: 0, notes: [], hidden: false } as const;
  return { id: id as CardId, text, at, cluster: cluster as ClusterId | null, ...rest };
}

function cluster(id: string, at: Point): Cluster {
  return { id: id as ClusterId, title: id, at, size: [300, 300], colour: 'stone', author, createdAt: 0 };
}

function rectAt([x, y]: Point): Rect {
  const [width, height] = estimateCardSize(text);
  return { x, y, width, height };
}

const board = {
  cards: [card('a', [0, 0]), card('b', [260, 0]), card('c', [2_000, 0], 'k'), card('d', [0, 3_000])],
  clusters: [cluster('k', [1_976, -80]), cluster('empty', [5_000, 5_000])],
};
const ids = board.cards.map(({ id }) => id);

describe('placing', () => {
  it('puts a new card where it overlaps nothing', () => {
    const at = rectAt(placeLoose(board, text));
    for (const other of board.cards) expect(intersects(at, rectAt(other.at))).toBe(false);
  });

  it('puts the first card of a board around its middle', () => {
    expect(contains(rectAt(placeLoose({ cards: [], clusters: [] }, text)), [0, 0])).toBe(true);
  });

  it('puts a card that adds to another one beside it, within its cluster or outside of all', () => {
    const [a, , c] = board.cards;
    if (!a || !c) throw new Error('the board has these cards');
    const loose = rectAt(placeBeside(board, a, null, text));
    const inside = rectAt(placeBeside(board, c, 'k' as ClusterId, text));
    for (const [at, near] of [
      [loose, a],
      [inside, c],
    ] as const) {
      expect(Math.hypot(at.x - near.at[0], at.y - near.at[1])).toBeLessThan(700);
      for (const other of board.cards) expect(intersects(at, rectAt(other.at))).toBe(false);
    }
  });

  it('brings cards into a cluster beside its own, without overlap among them', () => {
    const [a, d] = placeInto(board, 'k' as ClusterId, ['a' as CardId, 'd' as CardId]).map(([, at]) => at);
    if (!a || !d) throw new Error('two places were asked for');
    for (const at of [a, d]) {
      expect(Math.hypot(at[0] - 2_000, at[1])).toBeLessThan(700);
      expect(intersects(rectAt(at), rectAt([2_000, 0]))).toBe(false);
    }
    expect(intersects(rectAt(a), rectAt(d))).toBe(false);
  });

  it('brings cards into an empty cluster where it lies', () => {
    const [[, at] = []] = placeInto(board, 'empty' as ClusterId, ['a' as CardId]);
    expect(at && intersects(rectAt(at), { x: 5_000, y: 5_000, width: 300, height: 300 })).toBe(true);
  });

  it('lets the regions of clusters that grow card by card cover nothing that is not theirs, however dense the board', () => {
    let now: Laid = {
      cards: Array.from({ length: 24 }, (_, at) =>
        card(`r${at}`, [(at % 6) * 256, Math.floor(at / 6) * 136]),
      ),
      clusters: [],
    };
    const lay = (places: readonly (readonly [CardId, Point])[], into: string) => {
      const at = new Map(places);
      const cards = now.cards.map((lying) =>
        at.has(lying.id) ? { ...lying, at: at.get(lying.id) ?? lying.at, cluster: into as ClusterId } : lying,
      );
      now = { ...now, cards };
    };
    for (const [at, id] of ['k0', 'k1', 'k2'].entries()) {
      const { points, region } = placeTogether(now, [`r${at * 7}` as CardId]);
      now = { ...now, clusters: [...now.clusters, cluster(id, [region.x, region.y])] };
      lay([[`r${at * 7}` as CardId, points[0] ?? [0, 0]]], id);
    }
    const loose = () => now.cards.filter((lying) => lying.cluster === null);
    for (let turn = 0; loose().length > 3; turn++) {
      const id = `k${turn % 3}`;
      lay(placeInto(now, id as ClusterId, [loose()[0]?.id ?? ('' as CardId)]), id);
      const regions = now.clusters.map((region) => {
        const members = now.cards.filter((lying) => lying.cluster === region.id);
        return clusterRegion(
          region,
          members.map((lying) => rectAt(lying.at)),
        );
      });
      for (const [index, region] of regions.entries()) {
        for (const other of loose()) expect(intersects(region, rectAt(other.at))).toBe(false);
        for (const other of regions.slice(index + 1)) expect(intersects(region, other)).toBe(false);
      }
    }
    const places = now.cards.map((lying) => rectAt(lying.at));
    for (const [index, place] of places.entries())
      for (const other of places.slice(index + 1)) expect(intersects(place, other)).toBe(false);
  });

  it('lays cards of a new cluster together, in a region that holds them and nothing else', () => {
    const chosen = ids.slice(0, 2);
    const { points, region } = placeTogether(board, chosen);
    expect(points).toHaveLength(2);
    for (const point of points) expect(intersects(rectAt(point), region)).toBe(true);
    for (const other of board.cards.slice(2)) expect(intersects(region, rectAt(other.at))).toBe(false);
  });

  it('makes clusters near where their cards lay, so that the board stays one that can be seen as a whole', () => {
    const row = Array.from({ length: 12 }, (_, at) =>
      card(`r${at}`, [(at % 4) * 256, Math.floor(at / 4) * 136]),
    );
    const chosen = ['r0', 'r5', 'r10'] as CardId[];
    const { region } = placeTogether({ cards: row, clusters: [] }, chosen);
    for (const other of row.filter(({ id }) => !chosen.includes(id)))
      expect(intersects(region, rectAt(other.at))).toBe(false);
    const middle = [region.x + region.width / 2, region.y + region.height / 2] as const;
    expect(Math.hypot(middle[0] - 500, middle[1] - 200)).toBeLessThan(700);
  });

  it('finds room for a cluster on a board that has none nearby', () => {
    const wide = [{ ...cluster('k', [-6_000, -6_000]), size: [12_000, 12_000] as const }];
    const { region } = placeTogether({ cards: [card('a', [0, 0])], clusters: wide }, ['a' as CardId]);
    expect(intersects(region, { x: -6_000, y: -6_000, width: 12_000, height: 12_000 })).toBe(false);
  });
});
