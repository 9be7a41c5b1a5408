import type { Point, Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSource } from '../../live/source.ts';
import type { Camera } from '../camera.ts';
import type { Hit } from '../scene.ts';
import { nothingSelected, type Selection, selectCards } from '../selection.ts';
import { createTool } from './machine.ts';
import type { Lift, Press, ToolContext, ToolEvent } from './tool.ts';

const [a, b] = ['card-a', 'card-b'] as CardId[] as [CardId, CardId];
const cluster = 'cluster-1' as ClusterId;

/** Cards of 100 × 100 at 0 and 200; a cluster with a title from 1,000, and card `b` belongs to it. */
function hitAt([x, y]: Point): Hit {
  if (y >= 0 && y <= 100 && x >= 0 && x <= 100) return { on: 'card', card: a };
  if (y >= 0 && y <= 100 && x >= 200 && x <= 300) return { on: 'card', card: b };
  if (x < 1_000) return { on: 'nothing' };
  return y < 50 ? { on: 'title', cluster } : { on: 'region', cluster };
}

function setUp() {
  const forbidden = new Set<string>();
  const drop = vi.fn<(lift: Lift) => void>();
  const open = vi.fn<(hit: Hit, at: Point) => void>();
  const context: ToolContext = {
    camera: createSource<Camera>({ x: 0, y: 0, zoom: 1 }),
    selection: createSource<Selection>(nothingSelected),
    lift: createSource<Lift | null>(null),
    marquee: createSource<Rect | null>(null),
    scene: {
      hitAt,
      clusterAt: ([x]) => (x >= 1_000 ? cluster : null),
      cardsIn: ({ x, width }) => [...(x < 100 ? [a] : []), ...(x + width > 200 ? [b] : [])],
      membersOf: () => [b],
      clusterOf: (card) => (card === b ? cluster : null),
    },
    may: (action) => !forbidden.has(action),
    drop,
    open,
  };
  const tool = createTool(context);
  let time = 0;
  const send = (...events: ToolEvent[]) => {
    for (const event of events) tool.handle(event);
  };
  const down = (at: Point, press: Partial<Press> = {}): ToolEvent => {
    time += 1_000;
    return { type: 'down', pointer: 1, at, device: 'mouse', adds: false, pans: false, time, ...press };
  };
  const move = (at: Point, pointer = 1): ToolEvent => ({ type: 'move', pointer, at });
  const up = (at: Point, pointer = 1): ToolEvent => ({ type: 'up', pointer, at, time });
  const selected = () => [...context.selection.get().cards];
  return { context, tool, send, down, move, up, selected, drop, open, forbidden };
}

let hands: ReturnType<typeof setUp>;
beforeEach(() => {
  hands = setUp();
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
function tap({ send, down, up }: ReturnType<typeof setUp>, at: Point, afterMs: number): void {
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

  it('pinch when there are two, whatever the first was doing', () => {
    const { context, tool, send, down, move, up, drop } = hands;
    send(down([50, 50], touch), move([90, 50]), down([290, 50], { ...touch, pointer: 2 }));
    expect(tool.state.get()).toBe('pinching');
    expect(context.lift.get()).toBe(null);
    send(move([490, 50], 2));
    expect(context.camera.get().zoom).toBeCloseTo(2);
    send(up([490, 50], 2), move([0, 0], 1), up([0, 0], 1));
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
