import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaOf,
  isInside,
  type Look,
  overlapOf,
  partShown,
  pixelsOf,
  rectAsPainted,
  restOf,
} from './pixels.ts';

const whole = fc.record({
  x: fc.integer({ min: -400, max: 400 }),
  y: fc.integer({ min: -400, max: 400 }),
  width: fc.integer({ min: 1, max: 400 }),
  height: fc.integer({ min: 1, max: 400 }),
});
const look: fc.Arbitrary<Look> = fc.record({
  camera: fc.record({
    x: fc.double({ min: -5_000, max: 5_000, noNaN: true }),
    y: fc.double({ min: -5_000, max: 5_000, noNaN: true }),
    zoom: fc.double({ min: 0.02, max: 4, noNaN: true }),
  }),
  size: fc.constant([1_440, 755] as const),
  ratio: fc.constantFrom(1, 1.25, 1.5, 2, 3),
});

describe('rectangles of pixels', () => {
  it('are parted into what two share and the rest, without a gap or an overlap', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const shared = overlapOf(a, b);
        const rest = restOf(a, b);
        const parts = shared ? [shared, ...rest] : rest;
        expect(parts.reduce((sum, part) => sum + areaOf(part), 0)).toBe(areaOf(a));
        for (const part of parts) expect(isInside(part, a)).toBe(true);
        for (const part of rest) expect(overlapOf(part, b)).toBe(null);
      }),
    );
  });
});

describe('what is painted', () => {
  it('begins at a whole pixel of the device, at most half a pixel from where it lies', () => {
    fc.assert(
      fc.property(look, whole, (seen, rect) => {
        const { x, y } = rectAsPainted(seen, rect);
        const { camera, ratio } = seen;
        expect(x * ratio).toBeCloseTo(Math.round(x * ratio), 6);
        expect(y * ratio).toBeCloseTo(Math.round(y * ratio), 6);
        expect(Math.abs(x - (rect.x * camera.zoom + camera.x)) * ratio).toBeLessThanOrEqual(1.001);
      }),
    );
  });

  it('is within the pixels that are said to show it', () => {
    fc.assert(
      fc.property(look, whole, (seen, rect) => {
        const scale = seen.camera.zoom * seen.ratio;
        const pixels = pixelsOf(rect, scale, 1);
        const [left, top] = [Math.round(rect.x * scale), Math.round(rect.y * scale)];
        const painted = { x: left, y: top, width: rect.width * scale, height: rect.height * scale };
        expect(isInside(painted, pixels)).toBe(true);
      }),
    );
  });

  it('is as large as the screen, wherever the camera is', () => {
    fc.assert(
      fc.property(look, (seen) => {
        const { width, height } = partShown(seen);
        expect([width, height]).toEqual([Math.ceil(1_440 * seen.ratio), Math.ceil(755 * seen.ratio)]);
      }),
    );
  });
});
