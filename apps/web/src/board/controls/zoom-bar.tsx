// Zoom in and out, see everything or what is selected, or see it at its own size; and search, and find every action.

import { Fullscreen, Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { inPercent } from '../../language/formats.ts';
import { useWords } from '../../language/words.ts';
import { useSource } from '../../live/hooks.tsx';
import { IconButton } from '../../ui/button.tsx';
import { FinderButtons } from '../actions/finder-buttons.tsx';
import { boardWords } from '../board-words.ts';
import type { Desk } from '../desk.ts';
import styles from './toolbar.module.css';

const step = 1.4;

export function ZoomBar({ desk }: { readonly desk: Desk }) {
  const words = useWords(boardWords);
  const percent = useRef<HTMLButtonElement>(null);
  const { camera, selection } = desk.view;
  const { cards, cluster } = useSource(selection);
  // Written by hand, so that the wheel wakes no component.
  useEffect(() => {
    const write = () => {
      if (!percent.current) return;
      const zoom = inPercent(camera.get().zoom);
      percent.current.textContent = zoom;
      // The name says what is to be read too, for those who speak to their computer.
      percent.current.ariaLabel = `${zoom}, ${words.zoomTo100}`;
    };
    write();
    return camera.subscribe(write);
  }, [camera, words]);
  return (
    <div className={styles.zoom} role="toolbar" aria-label={words.view}>
      <IconButton
        label={words.zoomOut}
        className={styles.step ?? ''}
        onClick={() => desk.moves.zoomBy(1 / step)}
      >
        <Minus aria-hidden size={18} />
      </IconButton>
      <IconButton
        ref={percent}
        label={words.zoomTo100}
        className={styles.percent ?? ''}
        onClick={() => desk.moves.zoomTo(1)}
      />
      <IconButton label={words.zoomIn} className={styles.step ?? ''} onClick={() => desk.moves.zoomBy(step)}>
        <Plus aria-hidden size={18} />
      </IconButton>
      <IconButton label={words.fit} className={styles.fit ?? ''} onClick={desk.moves.showAll}>
        <Maximize aria-hidden size={18} />
      </IconButton>
      <IconButton
        label={words.fitSelection}
        className={styles.fitSelection ?? ''}
        disabled={cards.size === 0 && !cluster}
        onClick={desk.moves.toSelection}
      >
        <Fullscreen aria-hidden size={18} />
      </IconButton>
      <FinderButtons finder={desk.finder} />
    </div>
  );
}
