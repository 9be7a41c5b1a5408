// How revealed cards appear on a canvas: the board is painted with all of them at once, as ever, and each lies under a veil on
// which a blank card comes to its place; then the veil goes. The browser moves them apart from everything else: no card is
// painted twice, and panning, choosing and dragging find the board as it is. Knows no React.

import { inflate } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import type { BoardView } from '../board/board-view.ts';
import { rectAsPainted } from '../board/painting/pixels.ts';
import type { Source } from '../live/source.ts';
import { appearMs, type Revealed } from './revealed.ts';
import styles from './veils.module.css';

/** A hall's cards are too many to follow: they lie there at once. */
const maxVeils = 150;
/** World units by which a card's shadow reaches beyond it. */
const shadow = 6;
/** The part of the time in which a blank card comes; in the rest its text appears. */
const comingShare = 0.6;

/** Veils what is revealed in a view, in an element that lies over its picture, until the returned function is called. */
export function veilRevealed(
  view: Pick<BoardView, 'scene' | 'camera' | 'size' | 'ratio'>,
  host: HTMLElement,
  revealed: Source<Revealed>,
  isCalm: () => boolean,
): () => void {
  const veils = new Map<CardId, HTMLElement>();
  const lift = (id: CardId) => {
    veils.get(id)?.remove();
    veils.delete(id);
  };
  const follow = () => {
    if (veils.size === 0) return;
    const look = { camera: view.camera.get(), size: view.size.get(), ratio: view.ratio.get() };
    const { x, y, width: zoom } = rectAsPainted(look, { x: 0, y: 0, width: 1, height: 1 });
    host.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
  };
  const onRevealed = () => {
    const turns = revealed.get();
    if (isCalm() || turns.size > maxVeils) return;
    for (const [id, turn] of turns) {
      const placed = view.scene.card(id);
      if (!placed || placed.isStacked) continue;
      const veil = createVeil(placed.rect, placed.card.colour);
      veils.set(id, veil);
      host.append(veil);
      appear(veil, turn, () => lift(id));
    }
    follow();
  };

  const stops = [
    revealed.subscribe(onRevealed),
    // Whatever becomes of a card meanwhile is seen at once.
    view.scene.subscribe(({ cards }) => {
      for (const id of cards) lift(id);
    }),
    ...[view.camera, view.size, view.ratio].map((source) => source.subscribe(follow)),
  ];
  onRevealed();
  return () => {
    for (const stop of stops) stop();
    for (const id of [...veils.keys()]) lift(id);
  };
}

type Placed = NonNullable<ReturnType<BoardView['scene']['card']>>;

/** In world units: the element in which it lies is as large as the world is drawn. */
function createVeil(rect: Placed['rect'], colour: Placed['card']['colour']): HTMLElement {
  const veil = document.createElement('div');
  veil.className = styles.veil ?? '';
  const { x, y, width, height } = inflate(rect, shadow);
  Object.assign(veil.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
  const blank = document.createElement('div');
  blank.className = styles.blank ?? '';
  blank.style.background = `var(--card-${colour})`;
  veil.append(blank);
  return veil;
}

function appear(veil: HTMLElement, delay: number, onEnd: () => void): void {
  const coming = [
    { opacity: 0, transform: 'translateY(36px) scale(0.9)' },
    { opacity: 1, transform: 'none' },
  ];
  veil.firstElementChild?.animate(coming, {
    delay,
    duration: appearMs * comingShare,
    easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)',
    fill: 'both',
  });
  const going = veil.animate([{ opacity: 1 }, { opacity: 0 }], {
    delay: delay + appearMs * comingShare,
    duration: appearMs * (1 - comingShare),
    easing: 'ease-in',
  });
  going.onfinish = onEnd;
}
