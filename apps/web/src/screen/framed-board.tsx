// The board without any tool, led by what happens on it and by whoever leads.

import { type RefObject, useEffect, useRef, useState } from 'react';
import { type BoardView, createBoardView } from '../board/board-view.ts';
import { CanvasStage } from '../board/canvas-stage.tsx';
import { readCanvasTheme } from '../board/painting/canvas-theme.ts';
import { useCanvasFrame } from '../board/use-canvas.ts';
import { useBoard } from '../live/hooks.tsx';
import styles from './framed-board.module.css';
import { leadProjection } from './projection-camera.ts';

/** Letters of five centimetres on a projection of three metres are read at ten. */
const legibleFromAfar = (width: number) => width / 60;

export default function FramedBoard({ label }: { readonly label: string }) {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const view = useView(root);
  useCanvasFrame(view, frame);
  useEffect(() => (view ? leadProjection(view) : undefined), [view]);
  return (
    <div ref={root} className={styles.board}>
      <div ref={setFrame} className={styles.frame}>
        {view ? (
          <CanvasStage view={view} label={label} showsPeers={false} leastTitlePx={legibleFromAfar} />
        ) : null}
      </div>
    </div>
  );
}

function useView(root: RefObject<HTMLElement | null>): BoardView | null {
  const link = useBoard();
  const [view, setView] = useState<BoardView | null>(null);
  useEffect(() => {
    const made = createBoardView(link, readCanvasTheme(root.current ?? document.body));
    setView(made);
    return () => made.destroy();
  }, [link, root]);
  return view;
}
