// When the canvas is painted again: each thing that can change says what of the pictures is old by it, and asks for a frame.
// What cannot be seen asks for none; the pointer over the board wakes nothing.

import { intersects } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { peersOf } from '../../live/presence.ts';
import type { BoardView } from '../board-view.ts';
import { viewOf } from '../camera/camera.ts';
import { createHands } from '../hands/hands.ts';
import { createFrameLoop, type FrameClock } from './frame-loop.ts';
import { createGlides } from './glides.ts';
import { createPictures, type PictureHost, type PictureOptions } from './pictures.ts';

export interface FrameOptions extends FrameClock, PictureOptions {
  /** Whether other people's pointers jump instead of gliding. */
  readonly isCalm: () => boolean;
}

export interface Frames {
  /** Paints what lies on top into a context whose unit is the CSS pixel. */
  readonly paintTop: (context: CanvasRenderingContext2D) => void;
  readonly destroy: () => void;
}

type AwarenessChange = Readonly<Record<'added' | 'updated' | 'removed', readonly number[]>>;

/** The pictures of a view; they repaint themselves until destroyed. */
export function createFrames(view: BoardView, host: PictureHost, options: FrameOptions): Frames {
  const { link, scene } = view;
  const hands = createHands(scene.card);
  const glides = createGlides({
    now: options.now,
    isCalm: options.isCalm,
    cardOf: scene.card,
    isSeen: (rect) => intersects(rect, viewOf(view.camera.get(), view.size.get())),
    carried: hands.carried,
    zoom: () => view.camera.get().zoom,
  });
  const pictures = createPictures(view, hands, glides, host, options);
  let movedAt = options.now();
  let leastTitlePx = options.leastTitlePx();

  const moveHands = (): boolean => {
    if (hands.peers().length === 0) return false;
    const [before, now] = [movedAt, options.now()];
    movedAt = now;
    return hands.advance(options.isCalm() ? Number.POSITIVE_INFINITY : now - before);
  };
  const tick = (): boolean => {
    const [width, height] = view.size.get();
    if (width === 0 || height === 0) return false;
    pictures.land(glides.advance());
    const areMoving = [moveHands(), glides.isMoving()].includes(true);
    return pictures.tick(areMoving) || areMoving;
  };
  const loop = createFrameLoop(tick, options);

  const onLook = () => {
    pictures.spoilTop();
    loop.ask();
  };
  const onAll = () => {
    pictures.spoilAll();
    loop.ask();
  };
  const onSize = () => {
    const before = leastTitlePx;
    leastTitlePx = options.leastTitlePx();
    if (leastTitlePx === before) onLook();
    else onAll();
  };
  const onPeers = () => {
    pictures.spoilCards(hands.update(options.showsPeers ? peersOf(link) : []));
    loop.ask();
  };
  const onAwareness = ({ added, updated, removed }: AwarenessChange) => {
    const clients = [...added, ...updated, ...removed];
    if (clients.some((client) => client !== link.awareness.clientID)) onPeers();
  };
  const onEditing = follow(view.editing, (edited) => {
    if (edited?.of === 'card') pictures.spoilCards([edited.card]);
    else if (edited) pictures.spoilCluster(edited.cluster);
    loop.ask();
  });
  const onLift = follow(view.lift, (lift, other) => {
    if (lift && !other) glides.release(lift);
    if (lift && lift.cards !== other?.cards) pictures.spoilCards(lift.cards);
    if (lift?.cluster && lift.cluster !== other?.cluster) pictures.spoilCluster(lift.cluster);
    if (lift?.into && lift.into !== 'same' && lift.into !== other?.into) pictures.spoilCluster(lift.into);
    loop.ask();
  });
  const onSession = follow(link.session, (session, other) => {
    if (looksDifferent(session, other)) onAll();
    if (session.spotlight !== other.spotlight) onLook();
    for (const id of markedOtherwise(session, other)) {
      if (scene.cluster(id as ClusterId)) pictures.spoilCluster(id as ClusterId);
      else pictures.spoilCards([id as CardId]);
      loop.ask();
    }
  });

  const stops = [
    ...[view.camera, view.selection, view.pointed, view.marquee, view.lasso, view.guides].map((source) =>
      source.subscribe(onLook),
    ),
    ...[view.theme, view.ratio].map((source) => source.subscribe(onAll)),
    view.size.subscribe(onSize),
    view.editing.subscribe(onEditing),
    view.lift.subscribe(onLift),
    scene.subscribe((change) => {
      glides.follow(change);
      if (pictures.spoil(change.rects, change.cards) || glides.isMoving()) loop.ask();
    }),
    link.session.subscribe(onSession),
    link.session.subscribe(onPeers),
  ];
  link.awareness.on('change', onAwareness);
  onPeers();

  return {
    paintTop: pictures.paintTop,
    destroy() {
      loop.stop();
      link.awareness.off('change', onAwareness);
      for (const stop of stops) stop();
      pictures.destroy();
    },
  };
}

/** Calls with a source's value, and the other one: first for what it was, then for what it is. */
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

/** The cards and clusters that others are ready to work on than before. */
function markedOtherwise({ marks }: Session, { marks: before }: Session): readonly string[] {
  return marks === before ? [] : Object.keys(marks).filter((id) => marks[id] !== before[id]);
}
