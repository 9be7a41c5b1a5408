import type { Point } from '@terreau/board/geometry';
import { beforeEach, describe, expect, it } from 'vitest';
import { nothingSelected, selectCards } from '../selection.ts';
import { a, b, cluster, createHand } from './tool-double.ts';

let hands: ReturnType<typeof createHand>;
beforeEach(() => {
  hands = createHand();
});

describe('pressing', () => {
  it('selects a card, adds another with shift, and lets go on the ground', () => {
    const { send, down, up, selected } = hands;
    send(down([50, 50]), up([50, 50]));
    expect(selected()).toEqual([a]);
    send(down([250, 50], { adds: true }), up([250, 50]));
    expect(selected()).toEqual([a, b]);
    send(down([250, 50], { adds: true }), up([250, 50]));
    expect(selected()).toEqual([a]);
    send(down([500, 500]), up([500, 500]));
    expect(selected()).toEqual([]);
  });

  it('selects a cluster by its title, and nothing by its ground', () => {
    const { context, send, down, up } = hands;
    send(down([1_100, 10]), up([1_100, 10]));
    expect(context.selection.get().cluster).toBe(cluster);
    send(down([1_100, 400]), up([1_100, 400]));
    expect(context.selection.get().cluster).toBe(null);
  });

  it('opens what is pressed twice, and not what is pressed slowly', () => {
    const { send, down, up, open } = hands;
    send(down([50, 50]), up([50, 50]));
    tap(hands, [52, 50], 300);
    expect(open).toHaveBeenCalledExactlyOnceWith({ on: 'card', card: a }, [52, 50]);
    tap(hands, [52, 50], 350);
    expect(open).toHaveBeenCalledOnce();
  });
});

/** A tap so many milliseconds after the one before. */
function tap({ send, down, up }: ReturnType<typeof createHand>, at: Point, afterMs: number): void {
  const press = down(at);
  if (press.type !== 'down') return;
  const time = press.time - 1_000 + afterMs;
  send({ ...press, time });
  const release = up(at);
  if (release.type === 'up') send({ ...release, time });
}

describe('dragging cards', () => {
  it('holds them above the board and drops them once', () => {
    const { context, send, down, move, up, drop, selected } = hands;
    send(down([50, 50]), move([70, 60]), move([90, 80]));
    expect(context.lift.get()).toMatchObject({ by: [40, 30], into: 'same' });
    expect(drop).not.toHaveBeenCalled();
    send(up([90, 80]));
    expect(drop).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ cards: new Set([a]), by: [40, 30] }),
    );
    expect(context.lift.get()).toBe(null);
    expect(selected()).toEqual([a]);
  });

  it('takes all selected cards along', () => {
    const { context, send, down, move, up, drop } = hands;
    context.selection.set(selectCards([a, b]));
    send(down([50, 50]), move([90, 50]), up([90, 50]));
    expect(drop.mock.calls[0]?.[0].cards).toEqual(new Set([a, b]));
  });

  it('falls into the cluster under the pointer, out of its own, or stays inside it', () => {
    const { context, send, down, move, up } = hands;
    send(down([50, 50]), move([1_200, 300]));
    expect(context.lift.get()?.into).toBe(cluster);
    send(up([1_200, 300]), down([250, 50]), move([500, 500]));
    expect(context.lift.get()?.into).toBe(null);
    send(move([1_200, 300]));
    expect(context.lift.get()?.into).toBe('same');
  });

  it('leaves clusters as they are where the rules forbid grouping [T4]', () => {
    const { context, send, down, move, forbidden } = hands;
    forbidden.add('card.cluster');
    send(down([50, 50]), move([1_200, 300]));
    expect(context.lift.get()?.into).toBe('same');
  });

  it('moves the view instead where the rules forbid moving [T4]', () => {
    const { context, tool, send, down, move, forbidden } = hands;
    forbidden.add('card.move');
    send(down([50, 50]), move([90, 50]));
    expect(tool.state.get()).toBe('panning');
    expect(context.lift.get()).toBe(null);
    expect(context.camera.get().x).toBe(40);
  });

  it('puts everything back when it is given up', () => {
    const { context, tool, send, down, move, drop } = hands;
    send(down([50, 50]), move([90, 50]), { type: 'cancel' });
    expect(context.lift.get()).toBe(null);
    expect(drop).not.toHaveBeenCalled();
    expect(tool.state.get()).toBe('idle');
  });

  it('follows the pointer through the world when the camera moves meanwhile', () => {
    const { context, send, down, move } = hands;
    send(down([50, 50]), move([90, 50]));
    context.camera.set({ x: 0, y: 0, zoom: 0.5 });
    send(move([100, 50]));
    expect(context.lift.get()?.by).toEqual([150, 50]);
  });

  it('falls into line with the cards in sight, unless a key is held', () => {
    const { context, send, down, move, up, drop } = hands;
    // The other card lies from 200 to 300, and from 0 to 100.
    send(down([50, 50]), move([254, 350]));
    expect(context.lift.get()?.by).toEqual([200, 300]);
    expect(context.guides.get()).toContainEqual({ from: [200, 0], to: [200, 400] });
    send(move([254, 350], { isFree: true }));
    expect(context.lift.get()?.by).toEqual([204, 300]);
    expect(context.guides.get()).toEqual([]);
    send(move([254, 350]), up([254, 350]));
    expect(drop.mock.calls[0]?.[0].by).toEqual([200, 300]);
    expect(context.guides.get()).toEqual([]);
  });

  it('falls into line with nothing where cards are small', () => {
    const { context, send, down, move } = hands;
    context.camera.set({ x: 0, y: 0, zoom: 0.1 });
    send(down([5, 5]), move([25.4, 35]));
    expect(context.lift.get()?.by[0]).toBeCloseTo(204);
  });

  it('does not mistake a trembling hand for a drag', () => {
    const { context, send, down, move, up, selected } = hands;
    send(down([50, 50]), move([52, 51]), up([52, 51]));
    expect(context.lift.get()).toBe(null);
    expect(selected()).toEqual([a]);
  });
});

describe('dragging a cluster', () => {
  it('takes its cards along', () => {
    const { send, down, move, up, drop } = hands;
    send(down([1_100, 10]), move([1_150, 60]), up([1_150, 60]));
    expect(drop).toHaveBeenCalledWith({ cards: new Set([b]), cluster, by: [50, 50], into: 'same' });
  });
});

describe('the marquee', () => {
  it('selects what it touches, beside what was selected with shift', () => {
    const { context, send, down, move, up, selected } = hands;
    send(down([150, 300]), move([260, 10]));
    expect(context.marquee.get()).toEqual({ x: 150, y: 10, width: 110, height: 290 });
    send(up([260, 10]));
    expect(selected()).toEqual([b]);
    expect(context.marquee.get()).toBe(null);
    send(down([-50, 300], { adds: true }), move([20, 10]), up([20, 10]));
    expect(new Set(selected())).toEqual(new Set([a, b]));
  });
});

describe('fingers', () => {
  const touch = { device: 'touch' } as const;

  it('pan on the ground and move a card that they press', () => {
    const { context, tool, send, down, move, up } = hands;
    send(down([500, 500], touch), move([540, 500]), up([540, 500]));
    expect(context.camera.get()).toEqual({ x: 40, y: 0, zoom: 1 });
    send(down([60, 50], touch), move([100, 50]));
    expect(tool.state.get()).toBe('dragging-cards');
  });

  it('begin a selection of several with a long press', () => {
    const { context, send, down, up, selected } = hands;
    send(down([50, 50], touch), { type: 'hold' }, up([50, 50]));
    expect(context.selection.get()).toMatchObject({ isMulti: true });
    send(down([250, 50], touch), up([250, 50]));
    expect(selected()).toEqual([a, b]);
    send(down([500, 500], touch), up([500, 500]));
    expect(context.selection.get()).toEqual(nothingSelected);
  });

  it('open the menu of what they have held, once they go', () => {
    const { context, send, down, up, selected, menu } = hands;
    send(down([50, 50], touch), { type: 'hold' });
    expect(menu).not.toHaveBeenCalled();
    send(up([50, 50]));
    expect(menu).toHaveBeenCalledExactlyOnceWith({ on: 'card', card: a }, [50, 50]);
    // Held again, it stays selected: the menu is about it.
    send(down([50, 50], touch), { type: 'hold' }, up([50, 50]));
    expect(selected()).toEqual([a]);
    send(down([500, 500], touch), { type: 'hold' }, up([500, 500]));
    expect(menu).toHaveBeenLastCalledWith({ on: 'nothing' }, [500, 500]);
    expect(context.lift.get()).toBe(null);
  });

  it('drag what they have held', () => {
    const { tool, send, down, move, up, menu } = hands;
    send(down([50, 50], touch), { type: 'hold' }, move([90, 50]));
    expect(tool.state.get()).toBe('dragging-cards');
    send(up([90, 50]));
    expect(menu).not.toHaveBeenCalled();
  });

  it('pinch when there are two, whatever the first was doing', () => {
    const { context, tool, send, down, move, up, drop } = hands;
    send(down([50, 50], touch), move([90, 50]), down([290, 50], { ...touch, pointer: 2 }));
    expect(tool.state.get()).toBe('pinching');
    expect(context.lift.get()).toBe(null);
    send(move([490, 50], { pointer: 2 }));
    expect(context.camera.get().zoom).toBeCloseTo(2);
    send(up([490, 50], { pointer: 2 }), move([0, 0]), up([0, 0]));
    expect(tool.state.get()).toBe('idle');
    expect(drop).not.toHaveBeenCalled();
  });
});

describe('panning', () => {
  it('moves the camera with space or the middle button, also above a card', () => {
    const { context, tool, send, down, move, up, selected } = hands;
    send(down([50, 50], { pans: true }), move([60, 70]));
    expect(tool.state.get()).toBe('panning');
    expect(context.camera.get()).toEqual({ x: 10, y: 20, zoom: 1 });
    send(up([60, 70]));
    expect(tool.state.get()).toBe('idle');
    expect(selected()).toEqual([]);
  });
});
