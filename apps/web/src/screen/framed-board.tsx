// The board without any tool, always seen whole: the camera follows what is put on it.

import { type RefObject, useEffect, useRef, useState } from 'react';
import { type BoardView, createBoardView } from '../board/board-view.ts';
import { fitRect } from '../board/camera/camera.ts';
import { createGlide, prefersStillness } from '../board/camera/camera-glide.ts';
import { CanvasStage } from '../board/canvas-stage.tsx';
import { readCanvasTheme } from '../board/painting/canvas-theme.ts';
import { useCanvasFrame } from '../board/use-canvas.ts';
import { followingOf } from '../following/following.ts';
import { rectOf, showing } from '../following/lead-camera.ts';
import { useBoard } from '../live/hooks.tsx';
import styles from './framed-board.module.css';

/** A few cards are drawn larger than life, for the last row. */
const largestZoom = 2.4;
const glideMs = 700;
/** How long the place is shown to which everyone was called. */
const summonedForMs = 45_000;
/** Letters of five centimetres on a projection of three metres are read at ten. */
const legibleFromAfar = (width: number) => width / 60;

export function FramedBoard({ label }: { readonly label: string }) {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const view = useView(root);
  useCanvasFrame(view, frame);
  useFraming(view);
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

/** Frames everything at once when the screen changes its size, and gently when the board changes. */
function useFraming(view: BoardView | null): void {
  useEffect(() => {
    if (!view) return undefined;
    const { camera, size, scene } = view;
    const glide = createGlide({ camera, size, isCalm: prefersStillness, durationMs: glideMs });
    let framed = '';
    const target = () => {
      const bounds = scene.bounds();
      const [width, height] = size.get();
      return bounds && width > 0 && height > 0 ? fitRect(bounds, [width, height], largestZoom) : null;
    };
    const following = followingOf(view.link);
    let returning: ReturnType<typeof setTimeout> | undefined;
    /** Shows for a while where whoever leads has called everyone. */
    const obey = () => {
      const led = following.led.get();
      const rect = led?.how === 'summoned' ? rectOf(view, led.to) : null;
      if (!rect) return;
      clearTimeout(returning);
      glide.to(showing(rect, size.get()));
      returning = setTimeout(() => {
        following.stop();
        framed = 'elsewhere';
        follow();
      }, summonedForMs);
    };
    const jump = () => {
      glide.stop();
      const next = target();
      if (next) camera.set(next);
      framed = JSON.stringify(next);
    };
    const follow = () => {
      const next = target();
      if (!next || JSON.stringify(next) === framed || following.led.get()) return;
      if (framed === '' || framed === 'null') return jump();
      framed = JSON.stringify(next);
      glide.to(next);
    };
    jump();
    obey();
    const stops = [size.subscribe(jump), scene.subscribe(follow), following.led.subscribe(obey)];
    return () => {
      clearTimeout(returning);
      glide.stop();
      for (const stop of stops) stop();
    };
  }, [view]);
}
