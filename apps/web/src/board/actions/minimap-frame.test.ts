import { expect, it } from 'vitest';
import { frameWithin } from './minimap-frame.ts';

const picture = [208, 144] as const;

it('is what is seen, as far as the picture goes', () => {
  const seen = { x: 20, y: 30, width: 60, height: 40 };
  expect(frameWithin(seen, picture)).toEqual(seen);
  expect(frameWithin({ x: -30, y: 120, width: 60, height: 40 }, picture)).toEqual({
    x: 0,
    y: 120,
    width: 30,
    height: 24,
  });
});

it('is the edge of the picture when the view is larger', () => {
  const frame = frameWithin({ x: -100, y: -50, width: 900, height: 400 }, picture);
  expect(frame).toEqual({ x: 0, y: 0, width: 208, height: 144 });
});

it('stays in sight, at the side to which the view has gone', () => {
  expect(frameWithin({ x: 900, y: -300, width: 60, height: 40 }, picture)).toEqual({
    x: 200,
    y: 0,
    width: 8,
    height: 8,
  });
  expect(frameWithin({ x: 50, y: 50, width: 1, height: 1 }, picture)).toMatchObject({ width: 8, height: 8 });
});
