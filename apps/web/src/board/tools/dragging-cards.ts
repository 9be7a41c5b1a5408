// Selected cards are held above the board and follow the pointer, in line with their neighbours where they nearly are; the
// document changes once, when they are dropped.

import { boundsOf, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import { type Camera, toWorld, viewOf } from '../camera/camera.ts';
import { type Snapped, snapped } from './snapping.ts';
import { isEndOf, type Lift, type Press, type ToolContext, type ToolState } from './tool.ts';

/** Pixels within which cards fall into line. */
const snapReach = 6;
/** From further away nobody lays cards in line, and too many would be in sight to look at each. */
const leastSnapZoom = 0.25;
const maxNeighbours = 300;

export function draggingCards(context: ToolContext, press: Press, held: CardId): ToolState {
  const { camera, scene, selection, lift, guides } = context;
  const cards = new Set([...selection.get().cards, held]);
  const from = toWorld(camera.get(), press.at);
  const home = scene.clusterOf(held);
  const align = aligning(context, cards);

  /** Where the pointer now lies decides; cards that are moved inside their cluster stay in it. */
  const landing = (at: Point): Lift['into'] => {
    if (!context.may('card.cluster')) return 'same';
    const cluster = scene.clusterAt(at);
    return cluster === home ? 'same' : cluster;
  };

  return {
    name: 'dragging-cards',
    on(event) {
      if (event.type === 'move' && event.pointer === press.pointer) {
        // By way of the world, so that the camera can move meanwhile.
        const at = toWorld(camera.get(), event.at);
        const by: Point = [at[0] - from[0], at[1] - from[1]];
        const laid = event.isFree ? { by, guides: [] } : align(by);
        lift.set({ cards, cluster: null, by: laid.by, into: landing(at) });
        if (laid.guides.length > 0 || guides.get().length > 0) guides.set(laid.guides);
        return 'stay';
      }
      if (!isEndOf(press, event)) return 'stay';
      const dropped = lift.get();
      lift.set(null);
      guides.set([]);
      if (event.type === 'up' && dropped) context.drop(dropped);
      return 'done';
    },
  };
}

/** Brings what is held into line with the cards in sight, which are looked up anew only when the view has moved. */
function aligning({ camera, scene, size }: ToolContext, cards: ReadonlySet<CardId>): (by: Point) => Snapped {
  const box = boundsOf([...cards].flatMap((id) => scene.rectOf(id) ?? []));
  let seen: { readonly from: Camera; readonly rects: readonly Rect[] } | null = null;
  const neighbours = (now: Camera): readonly Rect[] => {
    if (seen?.from === now) return seen.rects;
    const others = scene.placedIn(viewOf(now, size.get())).filter(({ id }) => !cards.has(id));
    // Those on top, where they lie on each other.
    seen = { from: now, rects: others.slice(-maxNeighbours).map(({ rect }) => rect) };
    return seen.rects;
  };
  return (by) => {
    const now = camera.get();
    if (!box || now.zoom < leastSnapZoom) return { by, guides: [] };
    return snapped(box, by, neighbours(now), snapReach / now.zoom);
  };
}
