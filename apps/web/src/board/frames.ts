// The two pictures that make the canvas: below, the board as it lies; above, what is held, selected and pointed at. Each
// says when it has to be painted again; the pointer over the board wakes neither. Knows no Konva.

import type { Point } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { type Peer, peersOf } from '../live/presence.ts';
import type { BoardView } from './board-view.ts';
import { type Camera, rectOnScreen, toScreen } from './camera.ts';
import { createTrails } from './cursor-trail.ts';
import { createMarks } from './marks.ts';
import { paintCursor, paintMarquee, paintOutline } from './overlay-painter.ts';
import { createRemoteDrags } from './remote-drags.ts';
import { paintCards, paintClusters, paintLifted, paintSigns, type ScenePaint } from './scene-painter.ts';
import type { Lift } from './tools/tool.ts';

export type Picture = 'base' | 'top';

export interface Frames {
  readonly paint: (picture: Picture, context: CanvasRenderingContext2D) => void;
  readonly destroy: () => void;
}

export interface FrameOptions {
  /** Asks for a picture to be painted in the next frame; often called, painted once. */
  readonly repaint: (picture: Picture) => void;
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  /** Whether other people's pointers glide. */
  readonly isCalm: () => boolean;
  /** Whether persons are shown: pointers, and who is typing. */
  readonly showsPeers: boolean;
  /** The smallest letters, in pixels, in which the title of a cluster can be read here. */
  readonly leastTitlePx: () => number;
}

const noCards: ReadonlySet<CardId> = new Set();
const cardCorner = 8;

/** The pictures of a view; they repaint themselves until destroyed. */
export function createFrames(
  view: BoardView,
  { repaint, now, isCalm, showsPeers, leastTitlePx }: FrameOptions,
): Frames {
  const { link, scene } = view;
  const trails = createTrails();
  const drags = createRemoteDrags();
  let peers: readonly Peer[] = [];
  let paintedAt = now();
  let lifted: Lift | null = null;

  const seePeers = () => {
    const before = peers;
    peers = showsPeers ? peersOf(link) : [];
    drags.update(peers, (card) => link.store.card(card)?.at);
    repaint('top');
    if (handsOf(before) !== handsOf(peers)) repaint('base');
  };
  const onAwareness = (change: Readonly<Record<'added' | 'updated' | 'removed', readonly number[]>>) => {
    const clients = [...change.added, ...change.updated, ...change.removed];
    if (clients.some((client) => client !== link.awareness.clientID)) seePeers();
  };
  const advance = () => {
    const targets = new Map<string, Point>();
    for (const { clientId, cursor, drag } of peers) {
      if (cursor) targets.set(`cursor ${clientId}`, cursor);
      if (drag) targets.set(`drag ${clientId}`, drag.by);
    }
    trails.advance(targets, isCalm() ? Number.POSITIVE_INFINITY : now() - paintedAt);
    paintedAt = now();
    if (!trails.isMoving()) return;
    repaint('top');
    if (peers.some(({ drag }) => drag)) repaint('base');
  };

  const scenePaint = (context: CanvasRenderingContext2D): ScenePaint => {
    const lift = view.lift.get();
    return {
      context,
      scene,
      camera: onWholePixels(view.camera.get()),
      size: view.size.get(),
      theme: view.theme.get(),
      measure: view.measure,
      measureStrong: view.measureStrong,
      measureTitle: view.measureTitle,
      leastTitlePx: leastTitlePx(),
      marks: createMarks({ session: link.session.get(), peers, editing: view.editing.get(), lift }),
      shiftOf(id) {
        const at = scene.card(id)?.card.at;
        const holder = at ? drags.holderOf(id, at) : null;
        return holder === null ? null : (trails.at(`drag ${holder}`) ?? null);
      },
      shiftOfCluster: (id: ClusterId) => (lift?.cluster === id ? lift.by : null),
      without: lift?.cards ?? noCards,
    };
  };

  const paintTop = (context: CanvasRenderingContext2D) => {
    advance();
    const paint = scenePaint(context);
    const { camera } = paint;
    const lift = view.lift.get();
    if (lift) paintLifted(paint, lift.cards, lift.by);
    const { cards, cluster } = view.selection.get();
    for (const id of cards) {
      const rect = scene.card(id)?.rect;
      // By one's own hand, or by another's.
      const [dx, dy] = (lift?.cards.has(id) ? lift.by : paint.shiftOf(id)) ?? [0, 0];
      const shown = rect && rectOnScreen(camera, { ...rect, x: rect.x + dx, y: rect.y + dy });
      if (shown) paintOutline(paint, shown, cardCorner * camera.zoom);
    }
    const region = cluster && !lift && scene.cluster(cluster)?.region;
    if (region) paintOutline(paint, rectOnScreen(camera, region), 18 * camera.zoom);
    const area = view.marquee.get();
    if (area) paintMarquee(paint, rectOnScreen(camera, area));
    for (const peer of peers) {
      const at = trails.at(`cursor ${peer.clientId}`);
      if (at) paintCursor(paint, toScreen(camera, at), peer);
    }
  };

  const both = () => {
    repaint('base');
    repaint('top');
  };
  const onLift = () => {
    const lift = view.lift.get();
    if (lift?.cards !== lifted?.cards || lift?.into !== lifted?.into || lift?.cluster) repaint('base');
    lifted = lift;
    repaint('top');
  };
  const sources = [view.camera, view.size, view.theme, view.editing, link.session, scene];
  const stops = [
    ...sources.map((source) => source.subscribe(both)),
    view.lift.subscribe(onLift),
    view.selection.subscribe(() => repaint('top')),
    view.marquee.subscribe(() => repaint('top')),
    link.session.subscribe(seePeers),
  ];
  link.awareness.on('change', onAwareness);
  seePeers();

  return {
    paint(picture, context) {
      if (picture === 'top') return paintTop(context);
      const paint = scenePaint(context);
      paintClusters(paint);
      paintCards(paint);
      paintSigns(paint);
    },
    destroy() {
      link.awareness.off('change', onAwareness);
      for (const stop of stops) stop();
    },
  };
}

/** What of the peers is painted on the board itself: who is typing where, and what they carry. */
function handsOf(peers: readonly Peer[]): string {
  return JSON.stringify(peers.map(({ id, editing, drag }) => [id, editing, drag]));
}

/** Letters are sharp only when the board begins at a pixel of the screen. */
function onWholePixels({ x, y, zoom }: Camera): Camera {
  const ratio = globalThis.devicePixelRatio || 1;
  return { x: Math.round(x * ratio) / ratio, y: Math.round(y * ratio) / ratio, zoom };
}
