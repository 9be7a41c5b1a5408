import type { Point } from '@terreau/board/geometry';
import { beforeEach, describe, expect, it } from 'vitest';
import { selectCards } from '../selection.ts';
import { a, b, createHand } from './tool-double.ts';

let hands: ReturnType<typeof createHand>;
beforeEach(() => {
  hands = createHand();
  hands.mode.set('lasso');
});

/** Around the middle of card `a` only, though the line crosses card `b`. */
const aroundA: readonly Point[] = [
  [-20, 120],
  [-20, -20],
  [240, -20],
  [240, 90],
  [120, 120],
];

function draw(corners: readonly Point[], press: Parameters<typeof hands.down>[1] = {}): void {
  const [first = [0, 0], ...others] = corners;
  hands.send(hands.down(first, press), ...others.map((corner) => hands.move(corner)));
}

describe('the lasso', () => {
  it('selects the cards whose middle it goes around', () => {
    const { context, tool, send, up, selected } = hands;
    draw(aroundA);
    expect(tool.state.get()).toBe('lasso');
    expect(context.lasso.get()).toEqual(aroundA);
    expect(selected()).toEqual([a]);
    send(up([120, 120]));
    expect(selected()).toEqual([a]);
    expect(context.lasso.get()).toBe(null);
  });

  it('adds to what is selected with shift, and gives it back when it is given up', () => {
    const { context, send, selected } = hands;
    context.selection.set(selectCards([b]));
    draw(aroundA, { adds: true });
    expect(selected()).toEqual([b, a]);
    send({ type: 'cancel' });
    expect(selected()).toEqual([b]);
    draw(aroundA);
    expect(selected()).toEqual([a]);
  });

  it('begins anywhere, also on a card, and carries what is selected already', () => {
    const { tool, send, down, move, up } = hands;
    draw([
      [50, 50],
      [80, 80],
    ]);
    expect(tool.state.get()).toBe('lasso');
    send({ type: 'cancel' });
    draw(aroundA);
    send(up([120, 120]), down([50, 50]), move([90, 90]));
    expect(tool.state.get()).toBe('dragging-cards');
  });

  it('has a finger draw too, after which taps add', () => {
    const { context, send, down, up, selected, tool } = hands;
    draw(aroundA, { device: 'touch' });
    expect(tool.state.get()).toBe('lasso');
    send(up([120, 120]));
    expect(context.selection.get().isMulti).toBe(true);
    send(down([250, 50], { device: 'touch' }), up([250, 50]));
    expect(selected()).toEqual([a, b]);
  });

  it('keeps no corner for each tremor of the hand', () => {
    const { context, send, move } = hands;
    draw([
      [500, 500],
      [520, 500],
    ]);
    send(move([522, 501]), move([523, 502]));
    expect(context.lasso.get()).toHaveLength(2);
    send(move([530, 505]));
    expect(context.lasso.get()).toHaveLength(3);
  });
});
