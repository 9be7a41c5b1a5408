// What one person sees of a board and holds in their hand: camera, selection, what is dragged and edited. It lives as
// long as the canvas; nothing of it is in the document. Knows no React.

import type { Point, Rect, Size } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import type { BoardLink } from '../live/board-link.ts';
import { createSource, type WritableSource } from '../live/source.ts';
import type { Camera } from './camera/camera.ts';
import { type CanvasTheme, createCanvasMeasure, strongWeight } from './painting/canvas-theme.ts';
import { createScene, type Scene } from './scene/scene.ts';
import type { Measure } from './scene/text-layout.ts';
import { nothingSelected, type Selection, withoutGone } from './selection.ts';
import type { Guide } from './tools/snapping.ts';
import type { Lift, ToolMode } from './tools/tool.ts';

/** The text that is being typed in. */
export type Editing =
  | { readonly of: 'card'; readonly card: CardId }
  | { readonly of: 'cluster'; readonly cluster: ClusterId };

export interface BoardView {
  readonly link: BoardLink;
  readonly scene: Scene;
  /** Widths in the font of the interface. */
  readonly measure: Measure;
  /** The same in the weight of badges and names. */
  readonly measureStrong: Measure;
  /** The same in the letters of titles. */
  readonly measureTitle: Measure;
  readonly camera: WritableSource<Camera>;
  /** CSS pixels. */
  readonly size: WritableSource<Size>;
  /** Device pixels for one CSS pixel. */
  readonly ratio: WritableSource<number>;
  readonly theme: WritableSource<CanvasTheme>;
  readonly selection: WritableSource<Selection>;
  readonly lift: WritableSource<Lift | null>;
  readonly marquee: WritableSource<Rect | null>;
  /** The corners of what is drawn around cards, in world units. */
  readonly lasso: WritableSource<readonly Point[] | null>;
  /** What the cards in the hand are in line with. */
  readonly guides: WritableSource<readonly Guide[]>;
  readonly editing: WritableSource<Editing | null>;
  /** The card for which another is being chosen, to which it adds a part. */
  readonly linking: WritableSource<CardId | null>;
  /** Cards that something beside the canvas speaks of. */
  readonly pointed: WritableSource<readonly CardId[]>;
  /** What a press is for. */
  readonly mode: WritableSource<ToolMode>;
  readonly destroy: () => void;
}

/** Follows a board until destroyed. */
export function createBoardView(link: BoardLink, theme: CanvasTheme): BoardView {
  const measure = createCanvasMeasure(theme.font);
  const measureTitle = createCanvasMeasure(theme.displayFont, strongWeight);
  const measureStrong = createCanvasMeasure(theme.font, strongWeight);
  const { role } = link.session.get().you;
  const scene = createScene({
    store: link.store,
    measure,
    measureTitle,
    seesHidden: role === 'facilitator' || role === 'organiser',
  });
  const selection = createSource<Selection>(nothingSelected);
  const editing = createSource<Editing | null>(null);
  const linking = createSource<CardId | null>(null);

  const dropGone = () => {
    const [hasCard, hasCluster] = [
      (id: CardId) => scene.card(id)?.isStacked === false,
      (id: ClusterId) => scene.cluster(id) !== undefined,
    ];
    selection.set(withoutGone(selection.get(), { hasCard, hasCluster }));
    const edited = editing.get();
    if (edited && !(edited.of === 'card' ? hasCard(edited.card) : hasCluster(edited.cluster)))
      editing.set(null);
  };
  const stop = scene.subscribe(dropGone);
  const themeSource = createSource(theme);
  const onFonts = () => {
    for (const each of [measure, measureStrong, measureTitle]) each.forget();
    scene.layOutAgain();
    // The same colours, but nothing that was painted with them is right.
    themeSource.set({ ...themeSource.get() });
  };
  document.fonts.addEventListener('loadingdone', onFonts);

  return {
    link,
    scene,
    measure,
    measureTitle,
    measureStrong,
    camera: createSource<Camera>({ x: 0, y: 0, zoom: 1 }),
    size: createSource<Size>([0, 0]),
    ratio: createSource(globalThis.devicePixelRatio || 1),
    theme: themeSource,
    selection,
    lift: createSource<Lift | null>(null),
    marquee: createSource<Rect | null>(null),
    lasso: createSource<readonly Point[] | null>(null),
    guides: createSource<readonly Guide[]>([]),
    editing,
    linking,
    pointed: createSource<readonly CardId[]>([]),
    mode: createSource<ToolMode>('select'),
    destroy() {
      document.fonts.removeEventListener('loadingdone', onFonts);
      stop();
      scene.destroy();
    },
  };
}
