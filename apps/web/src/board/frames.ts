// The pictures that make the canvas, and when each of them has to be painted again: below, the board as it lies; above it
// what one holds; on top what is selected and pointed at. One frame serves them all, and nothing that cannot be seen asks
// for one.

import type { Point, Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { peersOf } from '../live/presence.ts';
import { createBasePicture } from './base-picture.ts';
import type { BoardView } from './board-view.ts';
import { createFrameLoop, type FrameClock } from './frame-loop.ts';
import { createHands } from './hands.ts';
import { createLiftPicture } from './lift-picture.ts';
import { createMarks, type Marks } from './marks.ts';
import type { Look } from './pixels.ts';
import { reachOf, type SceneChange } from './scene.ts';
import { type Brushes, cardReach, signReach } from './scene-painter.ts';
import { isEmpty, type Outlined, paintTop, type TopContent } from './top-picture.ts';

/** Where the pictures are shown. */
export interface FrameHost {
  /** Holds the plates of the board. */
  readonly plates: HTMLElement;
  /** Paints what lies on top by calling `paintTop`, or hides it. */
  readonly drawTop: (isShown: boolean) => void;
}

export interface FrameOptions extends FrameClock {
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  /** Calls when the frame that is being made has been drawn. */
  readonly afterFrame: (run: () => void) => void;
  /** Whether other people's pointers jump instead of gliding. */
  readonly isCalm: () => boolean;
  /** Whether persons are shown: pointers, and who is typing. */
  readonly showsPeers: boolean;
  /** The smallest letters, in pixels, in which the title of a cluster can be read here. */
  readonly leastTitlePx: () => number;
}

export interface Frames {
  /** Paints what lies on top into a context whose unit is the CSS pixel. */
  readonly paintTop: (context: CanvasRenderingContext2D) => void;
  readonly destroy: () => void;
}

const [cardCorner, clusterCorner] = [8, 18];

/** The pictures of a view; they repaint themselves until destroyed. */
export function createFrames(view: BoardView, host: FrameHost, options: FrameOptions): Frames {
  const { link, scene } = view;
  const { now } = options;
  const hands = createHands(scene.card);
  let marks: Marks | null = null;
  let isTopOld = true;
  let advancedAt = now();

  const lookNow = (): Look => ({ camera: view.camera.get(), size: view.size.get(), ratio: view.ratio.get() });
  const brushes = (): Brushes => {
    const [editing, lift] = [view.editing.get(), view.lift.get()];
    marks ??= createMarks({ session: link.session.get(), peers: hands.peers(), editing, lift });
    const { measure, measureStrong, measureTitle } = view;
    const widths = { measure, measureStrong, measureTitle };
    const leastTitlePx = options.leastTitlePx();
    return { scene, marks, ...widths, theme: view.theme.get(), leastTitlePx, ratio: view.ratio.get() };
  };
  const isLifted = (id: CardId) => view.lift.get()?.cards.has(id) === true;
  const isOnTop = (id: CardId) => view.selection.get().cards.has(id) || hands.isHeld(id);
  const absent = () => ({
    hasCard: (id: CardId) => isLifted(id) || hands.isHeld(id),
    cluster: view.lift.get()?.cluster ?? null,
  });
  const base = createBasePicture({ host: host.plates, brushes, absent, now, afterFrame: options.afterFrame });
  const lifted = createLiftPicture({
    host: host.plates,
    brushes,
    scene,
    isSelected: (id) => view.selection.get().cards.has(id),
  });

  const topContent = (): TopContent => ({
    held: hands.held(),
    outlined: outlinedIn(view, isLifted, hands.shiftOf),
    marquee: view.marquee.get(),
    cursors: hands.cursors(),
  });
  const moveHands = () => {
    if (hands.peers().length === 0) return false;
    const [before, at] = [advancedAt, now()];
    advancedAt = at;
    return hands.advance(options.isCalm() ? Number.POSITIVE_INFINITY : at - before);
  };
  const tick = () => {
    const look = lookNow();
    if (look.size[0] === 0 || look.size[1] === 0) return false;
    const isMoving = moveHands();
    lifted.tick(look, view.lift.get());
    const hasMore = base.tick(look);
    // What was let go stays in sight until the board shows it where it fell.
    if (!view.lift.get() && lifted.isShown() && base.isTrue()) lifted.hide();
    sayWhetherBusy(host.plates, !base.isTrue());
    if (isTopOld || isMoving) host.drawTop(!isEmpty(topContent()));
    isTopOld = isMoving;
    return hasMore || isMoving;
  };
  const loop = createFrameLoop(tick, options);

  const onLook = () => {
    isTopOld = true;
    loop.ask();
  };
  const onAll = () => {
    marks = null;
    base.spoilAll();
    lifted.spoil();
    onLook();
  };
  const spoil = (rects: readonly Rect[], around: number) => {
    if (base.spoil(rects, around)) loop.ask();
  };
  const spoilCards = (ids: Iterable<CardId>) => {
    const rects = [...ids].flatMap((id) => scene.card(id)?.rect ?? []);
    marks = null;
    spoil(rects, signReach);
    onLook();
  };
  const spoilCluster = (id: ClusterId) => {
    const placed = scene.cluster(id);
    marks = null;
    spoil(placed ? [reachOf(placed)] : [], cardReach);
  };
  const onScene = ({ cards, rects }: SceneChange) => {
    const signed = brushes().marks.signed;
    spoil(rects, [...cards].some((id) => signed.has(id)) ? signReach : cardReach);
    if ([...cards].some(isLifted)) lifted.spoil();
    if ([...cards].some(isOnTop) || view.selection.get().cluster !== null) onLook();
  };
  const onPeers = () => spoilCards(hands.update(options.showsPeers ? peersOf(link) : []));
  const onAwareness = (change: Readonly<Record<'added' | 'updated' | 'removed', readonly number[]>>) => {
    const clients = [...change.added, ...change.updated, ...change.removed];
    if (clients.some((client) => client !== link.awareness.clientID)) onPeers();
  };
  const onEditing = follow(view.editing, (edited) => {
    if (edited?.of === 'card') spoilCards([edited.card]);
    else if (edited) spoilCluster(edited.cluster);
  });
  const onLift = follow(view.lift, (lift, other) => {
    if (lift && lift.cards !== other?.cards) spoilCards(lift.cards);
    if (lift?.cluster && lift.cluster !== other?.cluster) spoilCluster(lift.cluster);
    if (lift?.into && lift.into !== 'same' && lift.into !== other?.into) spoilCluster(lift.into);
    loop.ask();
  });
  const onSession = follow(link.session, (session, other) => {
    if (session && other && looksDifferent(session, other)) onAll();
  });

  const stops = [
    ...[view.camera, view.size, view.selection, view.marquee].map((source) => source.subscribe(onLook)),
    ...[view.theme, view.ratio].map((source) => source.subscribe(onAll)),
    view.editing.subscribe(onEditing),
    view.lift.subscribe(onLift),
    scene.subscribe(onScene),
    link.session.subscribe(onSession),
    link.session.subscribe(onPeers),
  ];
  link.awareness.on('change', onAwareness);
  onPeers();
  loop.ask();

  return {
    paintTop: (context) => paintTop(context, topContent(), brushes(), lookNow()),
    destroy() {
      loop.stop();
      link.awareness.off('change', onAwareness);
      for (const stop of stops) stop();
      base.destroy();
      lifted.destroy();
    },
  };
}

function sayWhetherBusy(element: HTMLElement, isBusy: boolean): void {
  if (element.ariaBusy !== String(isBusy)) element.ariaBusy = String(isBusy);
}

/** What has an outline: by one's own hand what is held has it already, by another's it moves along. */
function outlinedIn(
  view: BoardView,
  isLifted: (id: CardId) => boolean,
  shiftOf: (id: CardId) => Point | null,
): Outlined[] {
  const { cards, cluster } = view.selection.get();
  const outlined = [...cards].flatMap((id) => {
    const rect = isLifted(id) ? undefined : view.scene.card(id)?.rect;
    return rect ? [{ rect, by: shiftOf(id) ?? ([0, 0] as const), corner: cardCorner }] : [];
  });
  const region = cluster && !view.lift.get() ? view.scene.cluster(cluster)?.region : undefined;
  return region ? [...outlined, { rect: region, by: [0, 0], corner: clusterCorner }] : outlined;
}

/** Calls with a source's value, and the one before: first for what it was, then for what it is. */
function follow<T>(source: { readonly get: () => T }, see: (value: T, other: T) => void): () => void {
  let last = source.get();
  return () => {
    const [before, after] = [last, source.get()];
    last = after;
    see(before, after);
    see(after, before);
  };
}

/** Whether what is painted of the session changed: names, votes and projects. */
function looksDifferent(a: Session, b: Session): boolean {
  const isSameVote = a.vote.mine === b.vote.mine && a.vote.tallies === b.vote.tallies;
  return a.people !== b.people || a.projects !== b.projects || !isSameVote;
}
