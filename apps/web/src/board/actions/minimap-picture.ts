// The picture of the whole board in a corner: a rectangle a card, in its colour. Painted anew when something has changed,
// at most a few times a second; moving the camera paints nothing.

import { boundsOf, inflate, type Rect, type Size } from '@terreau/board/geometry';
import type { BoardView } from '../board-view.ts';
import { type Camera, viewOf } from '../camera/camera.ts';
import { frameWithin } from './minimap-frame.ts';

/** CSS pixels. */
export const mapSize: Size = [208, 144];
/** Painting it costs some milliseconds for thousands of cards; nobody watches a card move on it. */
const paintedEveryMs = 1_000;
/** World units around the cards. */
const margin = 200;
/** Pixels; what is smaller could not be seen. */
const leastSide = 1.5;

export interface MinimapPicture {
  /** The camera that has the middle of its view at a place of the map. */
  readonly cameraAt: (x: number, y: number) => Camera;
  readonly destroy: () => void;
}

/** Paints into a canvas, and keeps an element as the frame of what is seen, until destroyed. */
export function createMinimapPicture(
  view: BoardView,
  canvas: HTMLCanvasElement,
  frame: HTMLElement,
): MinimapPicture {
  const { scene, camera, size, theme, ratio } = view;
  let shown = shownWorld(scene.bounds());
  let timer: ReturnType<typeof setTimeout> | null = null;

  let [frameWidth, frameHeight] = [0, 0];
  // While it moves within the picture its size stays: nothing is laid out or painted.
  const follow = () => {
    const { x, y, width, height } = viewOf(camera.get(), size.get());
    const { scale, left, top } = shown;
    const seen = {
      x: (x - left) * scale,
      y: (y - top) * scale,
      width: width * scale,
      height: height * scale,
    };
    const within = frameWithin(seen, mapSize);
    const side = [Math.round(within.width), Math.round(within.height)] as const;
    if (side[0] !== frameWidth) frame.style.width = `${side[0]}px`;
    if (side[1] !== frameHeight) frame.style.height = `${side[1]}px`;
    [frameWidth, frameHeight] = side;
    frame.style.transform = `translate(${within.x}px, ${within.y}px)`;
  };
  const paint = () => {
    timer = null;
    const bounds = boundsOf([
      ...scene.cards().map(({ reach }) => reach),
      ...scene.clusters().map(({ region }) => region),
    ]);
    shown = shownWorld(bounds);
    paintMap(view, canvas, shown);
    follow();
  };
  const paintSoon = () => {
    timer ??= setTimeout(paint, paintedEveryMs);
  };
  paint();
  const stops = [
    ...[scene, theme, ratio].map((source) => source.subscribe(paintSoon)),
    ...[camera, size].map((source) => source.subscribe(follow)),
  ];
  return {
    cameraAt(x, y) {
      const { zoom } = camera.get();
      const [width, height] = size.get();
      const [worldX, worldY] = [shown.left + x / shown.scale, shown.top + y / shown.scale];
      return { zoom, x: width / 2 - worldX * zoom, y: height / 2 - worldY * zoom };
    },
    destroy() {
      if (timer !== null) clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}

interface Shown {
  readonly left: number;
  readonly top: number;
  /** Pixels for a world unit. */
  readonly scale: number;
}

function shownWorld(bounds: Rect | null): Shown {
  const world = inflate(bounds ?? { x: 0, y: 0, width: 1, height: 1 }, margin);
  const [width, height] = mapSize;
  const scale = Math.min(width / world.width, height / world.height);
  return {
    scale,
    left: world.x - (width / scale - world.width) / 2,
    top: world.y - (height / scale - world.height) / 2,
  };
}

function paintMap({ scene, theme, ratio }: BoardView, canvas: HTMLCanvasElement, shown: Shown): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const [width, height] = mapSize;
  const { cards, line } = theme.get();
  canvas.width = width * ratio.get();
  canvas.height = height * ratio.get();
  context.scale(ratio.get(), ratio.get());
  const fill = ({ x, y, width: w, height: h }: Rect) =>
    context.fillRect(
      (x - shown.left) * shown.scale,
      (y - shown.top) * shown.scale,
      Math.max(leastSide, w * shown.scale),
      Math.max(leastSide, h * shown.scale),
    );
  context.fillStyle = line;
  for (const { region } of scene.clusters()) fill(region);
  for (const { card, reach } of scene.cards()) {
    context.fillStyle = cards[card.colour].fill;
    fill(reach);
  }
}
