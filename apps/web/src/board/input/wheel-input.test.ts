import { describe, expect, it } from 'vitest';
import { type Camera, toScreen, toWorld } from '../camera/camera.ts';
import { afterWheel, type Wheel } from './wheel-input.ts';

const camera: Camera = { x: 10, y: 20, zoom: 1 };
const turn = (wheel: Partial<Wheel>, at: readonly [number, number] = [100, 50]) =>
  afterWheel(camera, at, {
    deltaX: 0,
    deltaY: 0,
    deltaMode: 0,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    ...wheel,
  });

describe('a wheel', () => {
  it('pans with two fingers, and with shift sideways', () => {
    expect(turn({ deltaX: 5, deltaY: 30 })).toEqual({ x: 5, y: -10, zoom: 1 });
    expect(turn({ deltaY: 30, shiftKey: true })).toEqual({ x: -20, y: 20, zoom: 1 });
    // A browser that turns it itself has done so already.
    expect(turn({ deltaX: 30, shiftKey: true })).toEqual({ x: -20, y: 20, zoom: 1 });
  });

  it('counts lines and pages as pixels', () => {
    expect(turn({ deltaY: 3, deltaMode: 1 }).y).toBe(20 - 96);
    expect(turn({ deltaY: 1, deltaMode: 2 }).y).toBe(20 - 400);
  });

  it('zooms with control where the pointer is, and never far at once', () => {
    const near = turn({ deltaY: -20, ctrlKey: true });
    expect(near.zoom).toBeGreaterThan(1);
    expect(toScreen(near, toWorld(camera, [100, 50]))).toEqual([expect.closeTo(100), expect.closeTo(50)]);
    expect(turn({ deltaY: 4_000, metaKey: true }).zoom).toBeGreaterThan(0.5);
  });
});
