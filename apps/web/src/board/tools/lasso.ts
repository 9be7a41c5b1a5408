// A line is drawn around cards; those whose middle lies within are selected while it grows.

import type { Point } from '@terreau/board/geometry';
import { distance, middleOf, toWorld } from '../camera/camera.ts';
import { boundsOfPoints, isWithin } from '../scene/polygon.ts';
import { selectCards } from '../selection.ts';
import { isEndOf, type Press, type ToolContext, type ToolState } from './tool.ts';

/** The line has a corner every so many pixels: as smooth as a hand, and no longer than it must. */
const stride = 5;

export function lasso(context: ToolContext, press: Press): ToolState {
  const { camera, scene, selection } = context;
  const before = selection.get();
  const kept = press.adds ? before.cards : [];
  let corners: readonly Point[] = [toWorld(camera.get(), press.at)];

  const draw = (to: Point) => {
    const last = corners.at(-1);
    if (last && distance(last, to) * camera.get().zoom < stride) return;
    corners = [...corners, to];
    context.lasso.set(corners);
    const caught = scene
      .placedIn(boundsOfPoints(corners))
      .filter(({ rect }) => isWithin(corners, middleOf(rect)));
    const chosen = new Set([...kept, ...caught.map(({ id }) => id)]);
    // Fingers have no shift: after it, each tap adds a card or takes it out.
    selection.set(selectCards(chosen, press.device !== 'mouse' && chosen.size > 0));
  };
  return {
    name: 'lasso',
    on(event) {
      if (event.type === 'move' && event.pointer === press.pointer) draw(toWorld(camera.get(), event.at));
      if (!isEndOf(press, event)) return 'stay';
      context.lasso.set(null);
      if (event.type === 'cancel') selection.set(before);
      return 'done';
    },
  };
}
