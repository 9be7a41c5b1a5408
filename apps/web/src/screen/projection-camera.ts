// Leads the camera of a projected board: to where whoever leads has called everyone and looks since, else to what is new,
// else over everything. It moves calmly and seldom. Knows no React.

import type { BoardView } from '../board/board-view.ts';
import { type Camera, fitRect, viewOf } from '../board/camera/camera.ts';
import { createGlide, prefersStillness } from '../board/camera/camera-glide.ts';
import type { SceneChange } from '../board/scene/scene.ts';
import { type FollowedLink, followingOf } from '../following/following.ts';
import { rectOf, showing } from '../following/lead-camera.ts';
import type { LinkStatus } from '../live/board-link.ts';
import { peersOf } from '../live/presence.ts';
import { frameOf, isSeenWell, largestZoom } from './framing.ts';
import { createNews } from './news.ts';

/** Slow enough for a hall; and as long as news of another's camera are apart. */
const [calmMs, followingMs] = [1_400, 420];
/** By itself the picture rests at least so long. */
const restMs = 4_000;

/** What is used of a view. */
export interface Projected extends Pick<BoardView, 'camera' | 'size' | 'scene'> {
  readonly link: FollowedLink & { readonly status: { readonly get: () => Pick<LinkStatus, 'synced'> } };
}

/** Leads until the returned function is called. */
export function leadProjection(view: Projected): () => void {
  const { camera, size, scene, link } = view;
  const following = followingOf(link);
  const news = createNews();
  const glide = {
    calm: createGlide({ camera, size, isCalm: prefersStillness, durationMs: calmMs }),
    close: createGlide({ camera, size, isCalm: prefersStillness, durationMs: followingMs }),
  };
  let aim: Camera | null = null;
  let movedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const goTo = (next: Camera, how: 'calm' | 'close' | 'at once') => {
    if (isSame(next, aim)) return;
    aim = next;
    for (const each of Object.values(glide)) each.stop();
    if (how === 'at once') camera.set(next);
    else glide[how].to(next);
  };
  const ledTo = () => {
    const led = following.led.get();
    if (led?.how !== 'summoned') return null;
    const leader = peersOf(link).find(({ id, view: looked, card }) => id === led.id && (looked || card));
    const rect = rectOf(view, leader ?? led.to) ?? rectOf(view, led.to);
    return rect && showing(rect, size.get());
  };
  const frame = (now: number) => {
    const placed = news.fresh(now).flatMap((id) => scene.card(id) ?? []);
    const fresh = placed.filter(({ isStacked }) => !isStacked).map(({ rect }) => rect);
    return frameOf({ all: scene.bounds(), cards: scene.cardCount(), fresh, size: size.get() });
  };
  const lookAgainAt = (at: number | null, now: number) => {
    clearTimeout(timer);
    if (at !== null) timer = setTimeout(look, Math.max(0, at - now));
  };
  const look = () => {
    const now = performance.now();
    const led = ledTo();
    if (led) return goTo(led, 'close');
    const next = frame(now);
    if (!next) return;
    if (now - movedAt < restMs) return lookAgainAt(movedAt + restMs, now);
    lookAgainAt(news.nextEnd(), now);
    if (next.of === 'news' && isSeenWell(viewOf(camera.get(), size.get()), next.rect)) return;
    const to = fitRect(next.rect, size.get(), largestZoom(size.get()));
    if (isSame(to, aim)) return;
    const isFirst = aim === null;
    movedAt = isFirst ? movedAt : now;
    goTo(to, isFirst ? 'at once' : 'calm');
  };
  /** Another size of the canvas changes the picture at once. */
  const jump = () => {
    aim = null;
    movedAt = Number.NEGATIVE_INFINITY;
    if (size.get().every((length) => length > 0)) look();
  };
  const onScene = ({ cards }: SceneChange) => {
    // What is there when the screen opens is no news.
    if (link.status.get().synced) news.note(cards, performance.now());
    if (aim) look();
    else jump();
  };

  jump();
  link.awareness.on('change', look);
  const stops = [size.subscribe(jump), scene.subscribe(onScene), following.led.subscribe(look)];
  return () => {
    clearTimeout(timer);
    for (const each of Object.values(glide)) each.stop();
    link.awareness.off('change', look);
    for (const stop of stops) stop();
  };
}

function isSame(a: Camera, b: Camera | null): boolean {
  return b !== null && a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}
