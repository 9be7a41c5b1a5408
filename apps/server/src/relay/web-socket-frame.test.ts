import { expect, test } from 'vitest';
import { framesIn, messageOf } from './testing/socket-double.ts';
import { createFrameJoiner, frameOf } from './web-socket-frame.ts';

test.each([0, 125, 126, 65_535, 65_536])(
  'a message of %i bytes comes out of its frame as it was',
  (length) => {
    const message = new Uint8Array(length).fill(7);
    expect(messageOf(frameOf(message).bytes)).toEqual(message);
  },
);

test('small frames become one piece, the same for the same row', () => {
  const join = createFrameJoiner();
  const [one, two, three] = [1, 2, 3].map((byte) => frameOf(Uint8Array.of(byte)));
  if (!one || !two || !three) throw new Error('no frames');
  expect(join([one])).toEqual([one]);
  const pieces = join([one, two]);
  expect(pieces.flatMap(({ bytes }) => framesIn(bytes).flatMap((frame) => [...messageOf(frame)]))).toEqual([
    1, 2,
  ]);
  expect(pieces).toHaveLength(1);
  expect(join([one, two])).toBe(pieces);
  expect(join([one, three])).not.toEqual(pieces);
});

test('a long frame is not copied', () => {
  const frames = [frameOf(Uint8Array.of(1)), frameOf(new Uint8Array(100_000))];
  expect(createFrameJoiner()(frames)).toBe(frames);
});
