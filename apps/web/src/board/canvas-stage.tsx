// The canvas itself: below, the plates on which the board is painted; above, a Konva stage of one layer for what belongs to
// persons. React draws it once; after that, moving the camera or a card wakes no component.

import type { Context } from 'konva/lib/Context.js';
import type { Layer as KonvaLayer } from 'konva/lib/Layer.js';
import { useEffect, useRef } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js';
import { useLocale } from '../language/locale.ts';
import { useSource } from '../live/hooks.tsx';
import { revealedOn } from '../revealing/revealed.ts';
import { veilRevealed } from '../revealing/veils.ts';
import type { BoardView } from './board-view.ts';
import { prefersStillness } from './camera/camera-glide.ts';
import styles from './canvas-stage.module.css';
import { createFrames, type Frames } from './painting/frames.ts';

export function CanvasStage(props: {
  readonly view: BoardView;
  /** What the canvas shows, in words. */
  readonly label: string;
  readonly showsPeers: boolean;
  /** The smallest letters, in pixels, in which a title can be read on a canvas of that width. */
  readonly leastTitlePx: (width: number) => number;
}) {
  const { view, label, showsPeers, leastTitlePx } = props;
  const [width, height] = useSource(view.size);
  const ratio = useSource(view.ratio);
  const locale = useLocale();
  const plates = useRef<HTMLDivElement>(null);
  const veils = useRef<HTMLDivElement>(null);
  const top = useRef<KonvaLayer>(null);
  const frames = useRef<Frames>(null);

  // Some of what is painted are words: another language paints everything anew.
  useEffect(() => {
    if (!plates.current || !locale) return undefined;
    const drawTop = (isShown: boolean) => draw(top.current, isShown);
    const made = createFrames(
      view,
      { plates: plates.current, drawTop },
      {
        request: (run) => requestAnimationFrame(run),
        cancel: (handle) => cancelAnimationFrame(handle),
        now: () => performance.now(),
        afterFrame,
        isCalm: prefersStillness,
        showsPeers,
        leastTitlePx: () => leastTitlePx(view.size.get()[0]),
      },
    );
    frames.current = made;
    return () => {
      frames.current = null;
      made.destroy();
    };
  }, [view, showsPeers, leastTitlePx, locale]);

  useEffect(() => {
    if (!veils.current) return undefined;
    return veilRevealed(view, veils.current, revealedOn(view.link), prefersStillness);
  }, [view]);
  useEffect(() => {
    top.current?.getNativeCanvasElement().setAttribute('aria-hidden', 'true');
  }, []);
  useEffect(() => {
    top.current?.getCanvas().setPixelRatio(ratio);
  }, [ratio]);

  const paint = (context: Context) => frames.current?.paintTop(context._context);
  return (
    <>
      <div ref={plates} className={styles.plates} role="img" aria-label={label} />
      <div className={styles.plates}>
        <div ref={veils} className={styles.veils} />
      </div>
      <Stage width={width} height={height} listening={false}>
        <Layer ref={top} listening={false}>
          <Shape sceneFunc={paint} perfectDrawEnabled={false} listening={false} />
        </Layer>
      </Stage>
    </>
  );
}

/** A layer that shows nothing costs nothing when it is transparent as a whole; it still takes the pointer. */
function draw(layer: KonvaLayer | null, isShown: boolean): void {
  if (!layer) return;
  layer.getNativeCanvasElement().style.opacity = isShown ? '1' : '0';
  if (isShown) layer.draw();
}

/** A task of its own is run once the browser has drawn the frame. */
function afterFrame(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
}
