// The canvas itself: a Konva stage of two layers with one shape each, which paints a whole picture. React draws it once;
// after that, moving the camera or a card repaints a layer and wakes no component.

import type { Context } from 'konva/lib/Context.js';
import type { Layer as KonvaLayer } from 'konva/lib/Layer.js';
import { useEffect, useRef } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js';
import { useSource } from '../live/hooks.tsx';
import type { BoardView } from './board-view.ts';
import { prefersStillness } from './camera-glide.ts';
import { createFrames, type Frames, type Picture } from './frames.ts';

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
  const base = useRef<KonvaLayer>(null);
  const top = useRef<KonvaLayer>(null);
  const frames = useRef<Frames>(null);

  useEffect(() => {
    const layers = { base, top };
    const repaint = (picture: Picture) => void layers[picture].current?.batchDraw();
    const now = () => performance.now();
    const made = createFrames(view, {
      repaint,
      now,
      isCalm: prefersStillness,
      showsPeers,
      leastTitlePx: () => leastTitlePx(view.size.get()[0]),
    });
    frames.current = made;
    repaint('base');
    repaint('top');
    return () => {
      frames.current = null;
      made.destroy();
    };
  }, [view, showsPeers, leastTitlePx]);

  useEffect(() => {
    const canvas = base.current?.getNativeCanvasElement();
    canvas?.setAttribute('role', 'img');
    canvas?.setAttribute('aria-label', label);
    top.current?.getNativeCanvasElement().setAttribute('aria-hidden', 'true');
  }, [label]);

  const paint = (picture: Picture) => (context: Context) => frames.current?.paint(picture, context._context);
  return (
    <Stage width={width} height={height} listening={false}>
      <Layer ref={base} listening={false}>
        <Shape sceneFunc={paint('base')} perfectDrawEnabled={false} listening={false} />
      </Layer>
      <Layer ref={top} listening={false}>
        <Shape sceneFunc={paint('top')} perfectDrawEnabled={false} listening={false} />
      </Layer>
    </Stage>
  );
}
