// Leads a camera to where somebody else looks, until the person takes it back by moving it. Knows no React.

import type { Rect } from '@terreau/board/geometry';
import type { BoardView } from '../board/board-view.ts';
import { type Camera, centreOn, maxZoom, middleOf, minZoom } from '../board/camera/camera.ts';
import { createGlide, prefersStillness } from '../board/camera/camera-glide.ts';
import type { BoardLink } from '../live/board-link.ts';
import type { Viewpoint } from '../live/viewpoint.ts';
import { followingOf } from './following.ts';

/** As long as news of a moving camera are apart, so that one motion goes over into the next. */
const glideMs = 420;
/** Around a card whose place is all that is known. */
const cardMargin = 220;

export type LedView = Pick<BoardView, 'camera' | 'size' | 'scene'> & { readonly link: BoardLink };

/** Leads until the returned function is called. */
export function leadCamera(view: LedView): () => void {
  const { camera, size, link } = view;
  const following = followingOf(link);
  /** Where this has put the camera last: anything else is the person's own move. */
  let put: Camera | null = null;
  let before: Camera | null = null;
  let aim = '';
  const glide = createGlide({
    camera: {
      ...camera,
      set(next) {
        put = next;
        camera.set(next);
      },
    },
    size,
    isCalm: prefersStillness,
    durationMs: glideMs,
  });

  const aimAt = (viewpoint: Viewpoint) => {
    const rect = rectOf(view, viewpoint);
    const [width, height] = size.get();
    const key = JSON.stringify([rect, width, height]);
    if (!rect || width === 0 || height === 0 || key === aim) return;
    aim = key;
    put = camera.get();
    glide.to(showing(rect, [width, height]));
  };
  const go = () => {
    const led = following.led.get();
    const leader = following.leader();
    if (led?.how === 'summoned') aimAt(led.to);
    else if (leader) aimAt(leader);
  };
  const onLed = () => {
    if (!following.led.get()) return glide.stop();
    before ??= camera.get();
    aim = '';
    go();
  };
  const onCamera = () => {
    if (camera.get() === put) return;
    before = null;
    if (aim !== '' && following.led.get()) following.stop();
  };
  const onBack = () => {
    const back = before;
    before = null;
    put = camera.get();
    if (back) glide.to(back);
  };

  link.awareness.on('change', go);
  const stops = [
    following.led.subscribe(onLed),
    following.onBack(onBack),
    camera.subscribe(onCamera),
    size.subscribe(go),
  ];
  onLed();
  return () => {
    glide.stop();
    link.awareness.off('change', go);
    for (const stop of stops) stop();
  };
}

/** Shows all of a part of the world, as large as it goes. */
export function showing(rect: Rect, [width, height]: readonly [number, number]): Camera {
  const fitting = Math.min(width / rect.width, height / rect.height);
  const zoom = Math.min(maxZoom, Math.max(minZoom, fitting));
  return centreOn({ x: 0, y: 0, zoom }, middleOf(rect), [width, height]);
}

/** The part of the world that somebody sees; of who sees a list, what lies around the card that they are at. */
export function rectOf({ scene }: Pick<LedView, 'scene'>, { view, card }: Viewpoint): Rect | null {
  if (view) return view;
  const rect = card ? scene.card(card)?.rect : undefined;
  if (!rect) return null;
  const { x, y, width, height } = rect;
  return {
    x: x - cardMargin,
    y: y - cardMargin,
    width: width + 2 * cardMargin,
    height: height + 2 * cardMargin,
  };
}
