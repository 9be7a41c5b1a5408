// A hand on a small board, for the tests of the tool: what it does is sent as events, with a clock that only they move.

import type { Point, Rect, Size } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { vi } from 'vitest';
import { createSource } from '../../live/source.ts';
import type { Camera } from '../camera/camera.ts';
import type { Hit } from '../scene/scene.ts';
import { nothingSelected, type Selection } from '../selection.ts';
import { createTool } from './machine.ts';
import type { Guide } from './snapping.ts';
import type { Lift, Press, ToolContext, ToolEvent, ToolMode } from './tool.ts';

export const [a, b] = ['card-a', 'card-b'] as CardId[] as [CardId, CardId];
export const cluster = 'cluster-1' as ClusterId;

/** Cards of 100 × 100 at 0 and 200; a cluster with a title from 1,000, and card `b` belongs to it. */
function hitAt([x, y]: Point): Hit {
  if (y >= 0 && y <= 100 && x >= 0 && x <= 100) return { on: 'card', card: a };
  if (y >= 0 && y <= 100 && x >= 200 && x <= 300) return { on: 'card', card: b };
  if (x < 1_000) return { on: 'nothing' };
  return y < 50 ? { on: 'title', cluster, part: 'text' } : { on: 'region', cluster };
}

const placed = [
  { id: a, rect: { x: 0, y: 0, width: 100, height: 100 } },
  { id: b, rect: { x: 200, y: 0, width: 100, height: 100 } },
];

/** Nothing was done yet; a press comes a second after what was before. */
export function createHand() {
  const askFrame = vi.fn<() => void>();
  const calm = { isCalm: false };
  const forbidden = new Set<string>();
  const drop = vi.fn<(lift: Lift) => void>();
  const open = vi.fn<(hit: Hit, at: Point) => void>();
  const menu = vi.fn<(hit: Hit, at: Point) => void>();
  const toggle = vi.fn<(cluster: ClusterId) => void>();
  const mode = createSource<ToolMode>('select');
  const context: ToolContext = {
    camera: createSource<Camera>({ x: 0, y: 0, zoom: 1 }),
    size: createSource<Size>([2_000, 1_000]),
    mode,
    selection: createSource<Selection>(nothingSelected),
    lift: createSource<Lift | null>(null),
    marquee: createSource<Rect | null>(null),
    lasso: createSource<readonly Point[] | null>(null),
    guides: createSource<readonly Guide[]>([]),
    scene: {
      hitAt,
      clusterAt: ([x]) => (x >= 1_000 ? cluster : null),
      cardsIn: ({ x, width }) => [...(x < 100 ? [a] : []), ...(x + width > 200 ? [b] : [])],
      placedIn: () => placed,
      rectOf: (card) => placed.find(({ id }) => id === card)?.rect,
      membersOf: () => [b],
      clusterOf: (card) => (card === b ? cluster : null),
    },
    askFrame,
    isCalm: () => calm.isCalm,
    may: (action) => !forbidden.has(action),
    drop,
    open,
    menu,
    toggle,
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
  const move = (at: Point, { pointer = 1, afterMs = 16, isFree = false } = {}): ToolEvent => {
    time += afterMs;
    return { type: 'move', pointer, at, isFree, time };
  };
  /** A frame so many milliseconds after what was before. */
  const frame = (afterMs: number): ToolEvent => {
    time += afterMs;
    return { type: 'frame', time };
  };
  /** By default after the pointer has rested. */
  const up = (at: Point, { pointer = 1, afterMs = 200 } = {}): ToolEvent => {
    time += afterMs;
    return { type: 'up', pointer, at, time };
  };
  const selected = () => [...context.selection.get().cards];
  return {
    context,
    mode,
    tool,
    send,
    down,
    move,
    frame,
    up,
    selected,
    drop,
    open,
    menu,
    toggle,
    forbidden,
    askFrame,
    calm,
  };
}
