// Everything behind the canvas wired together: the view, the commands, the tool, the keyboard, and what the others are
// shown of one's hand. Knows no React.

import type { Point, Rect, Size } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import type { BoardLink } from '../live/board-link.ts';
import { setCursor, setDrag, setEditing } from '../live/presence.ts';
import { createSource, type WritableSource } from '../live/source.ts';
import { type BoardView, createBoardView } from './board-view.ts';
import { type Camera, centreOn, fitRect, middleOf, zoomAt } from './camera.ts';
import { createGlide, prefersStillness } from './camera-glide.ts';
import type { CanvasTheme } from './canvas-theme.ts';
import { type Commands, createCommands } from './commands.ts';
import { attachKeyboard, type KeyState } from './keyboard-input.ts';
import { nothingSelected, selectCards } from './selection.ts';
import type { Shortcut } from './shortcuts.ts';
import { createThrottle } from './throttle.ts';
import { createTool, type Tool } from './tools/machine.ts';

export interface Desk {
  readonly view: BoardView;
  readonly commands: Commands;
  readonly tool: Tool;
  readonly keys: KeyState;
  /** Whether the space bar turns the pointer into a hand. */
  readonly isGrabbing: WritableSource<boolean>;
  readonly notesOpen: WritableSource<boolean>;
  /** Where the pointer is in the world; null when it has left. */
  readonly point: (at: Point | null) => void;
  readonly showAll: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly zoomTo: (zoom: number) => void;
  /** Selects a card and brings it into view. */
  readonly reveal: (id: CardId) => void;
  /** Makes sure that a card or a title can be read while it is typed in. */
  readonly approach: (id: CardId | ClusterId) => void;
  readonly destroy: () => void;
}

const presenceMs = 80;
/** Presence is at most 2 kB: the others see at most so many cards move. */
const maxShownDragged = 40;
const zoomStep = 1.25;
const readableZoom = 0.6;
/** The tools at the bottom of the canvas, in pixels. */
const toolsHeight = 72;

/** Lives as long as the canvas. `writeDraft` is called where people write in silence instead of adding cards. */
export function createDesk(link: BoardLink, theme: CanvasTheme, writeDraft: () => void): Desk {
  const view = createBoardView(link, theme);
  const { camera, size, scene, selection, lift } = view;
  const commands = createCommands(view, writeDraft);
  const glide = createGlide({ camera, size, isCalm: prefersStillness, durationMs: 260 });
  const cursor = createThrottle((at: Point | null) => setCursor(link, at), presenceMs);
  const drag = createThrottle(() => setDrag(link, dragOf(lift.get())), presenceMs);
  const isGrabbing = createSource(false);
  const notesOpen = createSource(false);

  const tool = createTool({
    ...view,
    scene: {
      hitAt: scene.hitAt,
      clusterAt: scene.clusterAt,
      cardsIn: scene.cardsIn,
      membersOf: (id) => scene.cluster(id)?.members ?? [],
      clusterOf: (id) => scene.card(id)?.card.cluster ?? null,
    },
    may: (action) => link.can(action),
    drop: commands.drop,
    open(hit, at) {
      if (hit.on === 'card') commands.edit(hit.card);
      else if (hit.on === 'title') commands.rename(hit.cluster);
      else commands.addCard(at);
    },
  });

  const middle = (): Point => [size.get()[0] / 2, size.get()[1] / 2];
  const zoomTo = (zoom: number) => glide.to(zoomAt(camera.get(), middle(), zoom));
  const zoomBy = (factor: number) => zoomTo(camera.get().zoom * factor);
  const showAll = () => {
    const bounds = scene.bounds();
    glide.to(bounds ? fitAboveTools(bounds, size.get()) : { x: middle()[0], y: middle()[1], zoom: 1 });
  };
  const lookAt = (id: CardId | ClusterId, zoom: number) => {
    const rect = scene.card(id as CardId)?.rect ?? scene.cluster(id as ClusterId)?.region;
    if (rect) glide.to(centreOn({ ...camera.get(), zoom }, middleOf(rect), size.get()));
  };

  const run = (shortcut: Shortcut) => {
    switch (shortcut.does) {
      case 'undo':
        return commands.undo();
      case 'redo':
        return commands.redo();
      case 'select-all':
        return commands.selectAll();
      case 'add-card':
        return commands.addCard();
      case 'edit':
        return commands.editSelection();
      case 'delete':
        return commands.deleteSelection();
      case 'group':
        return commands.group();
      case 'nudge':
        return commands.nudge(shortcut.by);
      case 'fit':
        return showAll();
      case 'actual-size':
        return zoomTo(1);
      case 'zoom-in':
        return zoomBy(zoomStep);
      case 'zoom-out':
        return zoomBy(1 / zoomStep);
      case 'hand':
        return view.handTool.set(true);
      case 'select':
        return view.handTool.set(false);
      case 'cancel':
        return cancel();
    }
  };
  const cancel = () => {
    const wasIdle = tool.state.get() === 'idle';
    tool.handle({ type: 'cancel' });
    if (wasIdle) selection.set(nothingSelected);
    notesOpen.set(false);
  };

  const keys = attachKeyboard(run, () => isGrabbing.set(keys.isSpaceDown()));
  const stops = [
    lift.subscribe(() => drag.call()),
    view.editing.subscribe(() => {
      const edited = view.editing.get();
      setEditing(link, edited && (edited.of === 'card' ? edited.card : edited.cluster));
    }),
  ];

  return {
    view,
    commands,
    tool,
    keys,
    isGrabbing,
    notesOpen,
    point: cursor.call,
    showAll,
    zoomBy,
    zoomTo,
    reveal(id) {
      selection.set(selectCards([id]));
      lookAt(id, Math.max(camera.get().zoom, readableZoom));
    },
    approach(id) {
      if (camera.get().zoom < readableZoom) lookAt(id, 1);
    },
    destroy() {
      for (const stop of stops) stop();
      glide.stop();
      cursor.cancel();
      drag.cancel();
      keys.detach();
      commands.endEditing();
      setCursor(link, null);
      setDrag(link, null);
      view.destroy();
    },
  };
}

/** Shows a rectangle as large as it fits above the tools. */
export function fitAboveTools(rect: Rect, [width, height]: Size): Camera {
  return fitRect(rect, [width, Math.max(1, height - toolsHeight)]);
}

function dragOf(lift: { readonly cards: ReadonlySet<CardId>; readonly by: Point } | null) {
  if (!lift) return null;
  const by: Point = [Math.round(lift.by[0]), Math.round(lift.by[1])];
  return { cards: [...lift.cards].slice(0, maxShownDragged), by };
}
