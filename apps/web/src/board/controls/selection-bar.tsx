// What can be done with what is selected, near it. What the step allows nobody in this role is not there; what the rules
// forbid on this selection is greyed and says why.

import type { Size } from '@terreau/board/geometry';
import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useWords } from '../../language/words.ts';
import { useSession, useSource } from '../../live/hooks.tsx';
import type { BoardView } from '../board-view.ts';
import { boardWords } from '../board-words.ts';
import type { Desk } from '../desk.ts';
import { selectedRect } from '../scene/selected-rect.ts';
import { useFollowing } from '../use-canvas.ts';
import { placeBar } from './bar-place.ts';
import { CardActions } from './card-actions.tsx';
import { ClusterActions } from './cluster-actions.tsx';
import { LinkHint } from './link-actions.tsx';
import styles from './selection-bar.module.css';

/** What the choices under a button need. */
const popoverHeight = 320;

export function SelectionBar({ desk }: { readonly desk: Desk }) {
  const words = useWords(boardWords);
  const { view } = desk;
  const selection = useSource(view.selection);
  const isLifted = useSource(view.lift) !== null;
  const [marquee, lasso] = [useSource(view.marquee), useSource(view.lasso)];
  const isLinking = useSource(view.linking) !== null;
  const isDrawing = marquee !== null || lasso !== null;
  const bar = useRef<HTMLDivElement>(null);
  const barSize = useRef<Size>([0, 0]);
  useSession();
  useSelected(view);
  useSource(view.size);
  // Asking for a size while a letter is typed would have the page laid out twice; it changes only with what is in the bar.
  useLayoutEffect(() => {
    if (bar.current) barSize.current = [bar.current.offsetWidth, bar.current.offsetHeight];
  });
  useFollowing(
    view,
    bar,
    () => selectedRect(view),
    (element, onScreen) => {
      const [width, height] = view.size.get();
      const isSeveral = view.selection.get().cards.size > 1;
      const [x, y] = placeBar(onScreen, barSize.current, [width, height], isSeveral);
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
      {isLinking ? (
        <LinkHint desk={desk} />
      ) : selection.cluster ? (
        <ClusterActions desk={desk} id={selection.cluster} />
      ) : (
        <CardActions desk={desk} cards={[...selection.cards]} />
      )}
    </div>
  );
}

/** Wakes the component when what can be done with the selection changes: its kind, its cluster; not its text. */
function useSelected(view: BoardView): void {
  const { scene, selection } = view;
  const subscribe = useCallback(
    (wake: () => void) =>
      scene.subscribe(({ cards, clusters }) => {
        const selected = selection.get();
        const hasCard = [...cards].some((id) => selected.cards.has(id));
        if (hasCard || (selected.cluster && clusters.has(selected.cluster))) wake();
      }),
    [scene, selection],
  );
  useSyncExternalStore(subscribe, () => shownOf(view));
}

function shownOf({ scene, selection }: BoardView): string {
  const { cards, cluster } = selection.get();
  const shown = [...cards].map((id) => {
    const card = scene.card(id)?.card;
    return card && [card.kind, card.colour, card.cluster, card.hidden, card.notes.length, card.enriches];
  });
  const placed = cluster && scene.cluster(cluster)?.cluster;
  return JSON.stringify([shown, placed && [placed.colour, placed.collapsed, placed.merged]]);
}
