import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Camera,
  cameraBetween,
  fitRect,
  maxZoom,
  minZoom,
  pinch,
  rectBetween,
  rectOnScreen,
  reveal,
  toScreen,
  toWorld,
  viewOf,
  zoomAt,
} from './camera.ts';

const number = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
const point = fc.tuple(number(10_000), number(10_000));
const camera = fc.record({
  x: number(10_000),
  y: number(10_000),
  zoom: fc.double({ min: minZoom, max: maxZoom, noNaN: true }),
});

const close = (a: readonly number[], b: readonly number[]) =>
  a.forEach((value, i) => void expect(value).toBeCloseTo(b[i] ?? Number.NaN, 4));

describe('the camera', () => {
  it('finds back from the screen to the world', () => {
    fc.assert(fc.property(camera, point, (c, p) => close(toWorld(c, toScreen(c, p)), p)));
  });

  it('keeps what lies under the pointer there when it zooms', () => {
    fc.assert(
      fc.property(camera, point, fc.double({ min: 0.001, max: 100, noNaN: true }), (c, at, zoom) => {
        const zoomed = zoomAt(c, at, zoom);
        close(toScreen(zoomed, toWorld(c, at)), at);
        expect(zoomed.zoom).toBeGreaterThanOrEqual(minZoom);
        expect(zoomed.zoom).toBeLessThanOrEqual(maxZoom);
      }),
    );
  });

  it('shows the whole of what it fits, in the middle', () => {
    const rect = { x: -300, y: 1_000, width: 4_000, height: 900 };
    const on = rectOnScreen(fitRect(rect, [1_200, 800]), rect);
    expect(on.x).toBeGreaterThan(0);
    expect(on.y).toBeGreaterThan(0);
    expect(on.x + on.width).toBeLessThan(1_200);
    expect(on.x + on.width / 2).toBeCloseTo(600);
    expect(on.y + on.height / 2).toBeCloseTo(400);
  });

  it('does not blow up a single small card when it fits it', () => {
    expect(fitRect({ x: 0, y: 0, width: 10, height: 10 }, [1_200, 800]).zoom).toBe(1);
    expect(fitRect({ x: 0, y: 0, width: 10, height: 10 }, [1_200, 800], 2).zoom).toBe(2);
  });

  it('keeps the world under two fingers', () => {
    const before: Camera = { x: 10, y: 20, zoom: 0.5 };
    const from = [
      [100, 100],
      [200, 100],
    ] as const;
    const to = [
      [150, 200],
      [350, 200],
    ] as const;
    const after = pinch(before, from, to);
    expect(after.zoom).toBeCloseTo(1);
    close(toScreen(after, toWorld(before, from[0])), to[0]);
    close(toScreen(after, toWorld(before, from[1])), to[1]);
  });

  describe('revealing', () => {
    const canvas = [800, 600] as const;
    const rect = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
    const shift = (shown: ReturnType<typeof rect>) => {
      const { x, y, zoom } = reveal({ x: 0, y: 0, zoom: 1 }, shown, canvas, [10, 50]);
      return [x, y, zoom];
    };

    it('leaves alone what is in view', () => expect(shift(rect(10, 50, 780, 500))).toEqual([0, 0, 1]));
    it('moves no further than it must', () => expect(shift(rect(700, -20, 200, 40))).toEqual([-110, 70, 1]));
    it('shows the beginning of what is too large', () =>
      expect(shift(rect(-300, 400, 2_000, 900))).toEqual([310, -350, 1]));
  });

  it('glides from where it is to exactly where it should be', () => {
    const [from, to]: Camera[] = [
      { x: 3, y: 4, zoom: 0.1 },
      { x: -90, y: 7, zoom: 2 },
    ] as const;
    if (!from || !to) throw new Error('two cameras');
    const start = cameraBetween(from, to, 0, [800, 600]);
    close([start.x, start.y, start.zoom], [from.x, from.y, from.zoom]);
    expect(cameraBetween(from, to, 1, [800, 600])).toBe(to);
  });

  it('says which part of the world it shows', () => {
    expect(viewOf({ x: 100, y: 50, zoom: 2 }, [800, 600])).toEqual({
      x: -50,
      y: -25,
      width: 400,
      height: 300,
    });
  });

  it('makes a rectangle of any two corners', () => {
    expect(rectBetween([5, 9], [1, 2])).toEqual({ x: 1, y: 2, width: 4, height: 7 });
  });
});
