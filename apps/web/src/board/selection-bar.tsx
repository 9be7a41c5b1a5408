// What can be done with what is selected, near it. What the rules forbid now is greyed and says why.

import { boundsOf, type Rect } from '@terreau/board/geometry';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';
import { useSession, useSource } from '../live/hooks.tsx';
import type { BoardView } from './board-view.ts';
import { boardWords } from './board-words.ts';
import { CardActions } from './card-actions.tsx';
import { ClusterActions } from './cluster-actions.tsx';
import type { Desk } from './desk.ts';
import styles from './selection-bar.module.css';
import { useFollowing } from './use-canvas.ts';

/** Distances to the selection and to the canvas' edges, in pixels. */
const [gap, edge] = [14, 8];
/** The tools at the bottom of the canvas. */
const bottomTools = 72;
/** What the choices under a button need. */
const popoverHeight = 320;

export function SelectionBar({ desk }: { readonly desk: Desk }) {
  const words = useWords(boardWords);
  const { view } = desk;
  const selection = useSource(view.selection);
  const isLifted = useSource(view.lift) !== null;
  const isDrawing = useSource(view.marquee) !== null;
  const bar = useRef<HTMLDivElement>(null);
  useSession();
  useSelected(view);
  useFollowing(
    view,
    bar,
    () => selectedRect(view),
    (element, onScreen) => {
      const [width, height] = view.size.get();
      const { x, y } = placeBar(onScreen, [element.offsetWidth, element.offsetHeight], [width, height]);
      element.style.transform = `translate(${x}px, ${y}px)`;
      element.dataset.opens = y > height - popoverHeight ? 'up' : 'down';
    },
  );
  if (isLifted || isDrawing || (selection.cards.size === 0 && !selection.cluster)) return null;
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={words.selectionTools}
      // A press here does not take the focus from the text that is being typed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {selection.cluster ? (
        <ClusterActions desk={desk} id={selection.cluster} />
      ) : (
        <CardActions desk={desk} cards={[...selection.cards]} />
      )}
    </div>
  );
}

/** Wakes the component when something selected changes: it may have another kind, or be in another cluster. */
function useSelected({ scene, selection }: BoardView): void {
  const [, setVersion] = useState(0);
  useEffect(
    () =>
      scene.subscribe(({ cards, clusters }) => {
        const selected = selection.get();
        const isTouched =
          [...cards].some((id) => selected.cards.has(id)) ||
          (selected.cluster !== null && clusters.has(selected.cluster));
        if (isTouched) setVersion((version) => version + 1);
      }),
    [scene, selection],
  );
}

function selectedRect({ selection, scene }: BoardView): Rect | null {
  const { cards, cluster } = selection.get();
  if (cluster) return scene.cluster(cluster)?.region ?? null;
  return boundsOf([...cards].flatMap((id) => scene.card(id)?.rect ?? []));
}

/** Above the selection, below it where there is no room, and always inside the canvas. */
function placeBar(
  selected: Rect,
  [barWidth, barHeight]: readonly [number, number],
  [width, height]: readonly [number, number],
): { x: number; y: number } {
  const above = selected.y - barHeight - gap;
  const below = selected.y + selected.height + gap;
  const lowest = height - bottomTools - barHeight;
  const y = above >= edge ? Math.min(above, lowest) : below <= lowest ? below : edge;
  const x = selected.x + selected.width / 2 - barWidth / 2;
  return { x: Math.round(Math.max(edge, Math.min(x, width - barWidth - edge))), y: Math.round(y) };
}
