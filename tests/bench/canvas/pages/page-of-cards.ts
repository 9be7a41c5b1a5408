// What the pages of the other whiteboards share: the cards by the page's address, in the world of squares of 160, where
// the camera begins, and the moment from which the probe is there.

import { type BenchCard, makeCards } from '../material.ts';
import type { Box, Probe, View } from '../probe.ts';

/** The side of a card, and the way to the next. */
export const side = 160;
const pitch = 186;

export interface PageOfCards {
  readonly cards: readonly BenchCard[];
  readonly boxes: readonly Box[];
  readonly bounds: Box;
  /** Where the camera begins. */
  readonly view: View;
}

export function readPage(): PageOfCards {
  const query = new URLSearchParams(location.search);
  const cards = makeCards(Number(query.get('cards')));
  const boxes = cards.map(({ at: [column, row] }) => {
    return { x: Math.round(column * pitch), y: Math.round(row * pitch), width: side, height: side };
  });
  const bounds = boundsOf(boxes);
  const all = Math.min((innerWidth - 40) / bounds.width, (innerHeight - 40) / bounds.height);
  const zoom = query.get('sight') === 'near' ? 0.72 : all;
  const view = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2, zoom };
  return { cards, boxes, bounds, view };
}

/** Puts the probe into the window when the page says that everything is drawn. */
export function expose(probe: Omit<Probe, 'canvas'>, isDrawn: () => boolean): void {
  const check = () => {
    if (!isDrawn()) return void requestAnimationFrame(check);
    document.fonts.ready.then(() => {
      const canvas = () => ({ x: 0, y: 0, width: innerWidth, height: innerHeight });
      window.probe = { ...probe, canvas };
    });
  };
  check();
}

function boundsOf(boxes: readonly Box[]): Box {
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
