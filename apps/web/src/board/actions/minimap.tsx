// The map in the corner: the whole board small, and the part that one sees, to be dragged elsewhere.

import { type PointerEvent, useEffect, useRef, useSyncExternalStore } from 'react';
import { useWords } from '../../language/words.ts';
import type { BoardView } from '../board-view.ts';
import { findingWords } from './finding-words.ts';
import styles from './minimap.module.css';
import { createMinimapPicture, type MinimapPicture, mapSize } from './minimap-picture.ts';

/** Of a board without cards there is nothing to map. */
export default function Minimap({ view }: { readonly view: BoardView }) {
  const { scene } = view;
  const hasCards = useSyncExternalStore(scene.subscribe, () => scene.cardCount() > 0);
  return hasCards ? <MapOfBoard view={view} /> : null;
}

function MapOfBoard({ view }: { readonly view: BoardView }) {
  const words = useWords(findingWords);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<MinimapPicture>(null);
  useEffect(() => {
    if (!canvas.current || !frame.current) return undefined;
    const made = createMinimapPicture(view, canvas.current, frame.current);
    picture.current = made;
    return () => made.destroy();
  }, [view]);
  const look = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const to = picture.current?.cameraAt(event.clientX - left, event.clientY - top);
    if (to) view.camera.set(to);
  };
  const [width, height] = mapSize;
  return (
    <div
      className={styles.map}
      style={{ width, height }}
      role="img"
      aria-label={words.minimap}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        look(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) look(event);
      }}
    >
      <canvas ref={canvas} className={styles.picture} style={{ width, height }} aria-hidden />
      <div ref={frame} className={styles.frame} aria-hidden />
    </div>
  );
}
