import type { Rect, Size } from '@terreau/board/geometry';
import { describe, expect, it } from 'vitest';
import { frameOf, isLegible, isSeenWell } from './framing.ts';

const size: Size = [1920, 1080];
const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });
const large = rect(0, 0, 6_000, 4_000);
const card = rect(500, 500, 220, 120);

describe('frameOf', () => {
  it('shows nothing of an empty board, and everything where nothing is new', () => {
    expect(frameOf({ all: null, cards: 0, fresh: [], size })).toBeNull();
    expect(frameOf({ all: large, cards: 90, fresh: [], size })).toEqual({ of: 'everything', rect: large });
  });

  it('goes to what is new, with something around it', () => {
    const other = rect(1_000, 700, 220, 120);
    expect(frameOf({ all: large, cards: 90, fresh: [card, other], size })).toEqual({
      of: 'news',
      rect: rect(360, 360, 1_000, 600),
    });
  });

  it('stays with everything while its cards can be read, and when most of it is new', () => {
    const small = rect(0, 0, 1_000, 600);
    expect(frameOf({ all: small, cards: 9, fresh: [card], size })).toEqual({ of: 'everything', rect: small });
    expect(frameOf({ all: large, cards: 2, fresh: [card, card], size })).toEqual({
      of: 'everything',
      rect: large,
    });
  });

  it('stays with everything when what is new lies all over it', () => {
    const corners = [rect(100, 100, 220, 120), rect(5_700, 3_800, 220, 120)];
    expect(frameOf({ all: large, cards: 90, fresh: corners, size })).toEqual({
      of: 'everything',
      rect: large,
    });
  });
});

it('measures what can be read by the height of the picture, on every projector', () => {
  const board = rect(0, 0, 1_100, 600);
  for (const sizeOf of [
    [1280, 720],
    [1920, 1080],
    [3840, 2160],
  ] as const)
    expect(isLegible(board, sizeOf)).toBe(true);
  expect(isLegible(rect(0, 0, 2_000, 1_200), size)).toBe(false);
});

it('sees well what is in view and not lost in it', () => {
  expect(isSeenWell(rect(300, 300, 700, 500), card)).toBe(false);
  expect(isSeenWell(rect(400, 400, 500, 300), card)).toBe(true);
  expect(isSeenWell(rect(550, 400, 500, 300), card)).toBe(false);
});
