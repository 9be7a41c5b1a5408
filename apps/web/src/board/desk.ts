// Everything behind the canvas wired together: the view, the commands, the tool, the keyboard, and what the others are
// shown of one's hand. Knows no React.

import type { Point } from '@terreau/board/geometry';
import { leadCamera } from '../following/lead-camera.ts';
import type { GroupingAsked } from '../grouping/asked.ts';
import { currentLocale } from '../language/locale.ts';
import type { BoardLink } from '../live/board-link.ts';
import { createSource, type Source } from '../live/source.ts';
import { lookAtRevealed } from '../revealing/look-at-revealed.ts';
import { toasts } from '../ui/toasts.ts';
import type { ActionTargets, PageDoors } from './actions/action.ts';
import { createClipboard } from './actions/clipboard.ts';
import { clipboardWords } from './actions/clipboard-words.ts';
import { type MenuPlace, placeOfPress } from './actions/menu-place.ts';
import type { Pasted } from './actions/pasted.ts';
import { pressKey } from './actions/run-action.ts';
import { type BoardView, createBoardView } from './board-view.ts';
import { prefersStillness } from './camera/camera-glide.ts';
import { createCameraMemory } from './camera/camera-memory.ts';
import { createCameraMoves } from './camera/camera-moves.ts';
import { type Commands, createCommands } from './commands/commands.ts';
import { reasonOf } from './commands/reason.ts';
import { shareHand } from './hands/shared-hand.ts';
import { attachKeyboard } from './input/keyboard-input.ts';
import { attachNudgeEnd } from './input/nudge-input.ts';
import type { CanvasTheme } from './painting/canvas-theme.ts';
import { createFrameLoop } from './painting/frame-loop.ts';
import type { Hit } from './scene/scene.ts';
import { createTool, type Tool } from './tools/machine.ts';

export interface Desk extends ActionTargets {
  /** Whether the space bar turns the pointer into a hand. */
  readonly isSpaceDown: Source<boolean>;
  /** Where the pointer is in the world; null when it has left. */
  readonly point: (at: Point | null) => void;
  /** Opens the menu of what was pressed there on the screen, and selects it. */
  readonly openMenuAt: (at: Point, hit: Hit) => void;
  readonly destroy: () => void;
}

/** In a window of so many pixels, the map leaves room for the cards. */
const roomForMinimap = [1_200, 700] as const;

function hasRoomForMinimap(): boolean {
  const [width, height] = roomForMinimap;
  return window.innerWidth >= width && window.innerHeight >= height;
}

/** Lives as long as the canvas. */
export function createDesk(link: BoardLink, theme: CanvasTheme, page: PageDoors): Desk {
  const view = createBoardView(link, theme);
  const commands = createCommands(view, {
    writeDraft: page.writeDraft,
    sayWhyNot(why) {
      toasts.show({ text: clipboardWords[currentLocale()][why] });
      if (why === 'silence') page.writeDraft();
    },
    refuse: (refusal) => toasts.show({ text: reasonOf(refusal, currentLocale()) }),
  });
  const moves = createCameraMoves(
    view,
    createCameraMemory(link.board, () => sessionStorage),
  );
  window.addEventListener('pagehide', moves.leave);
  const hand = shareHand(view);
  const endLeading = leadCamera(view);
  const isSpaceDown = createSource(false);
  const detachKeyboard = attachKeyboard((key) => pressKey(desk, key), isSpaceDown.set);
  const detachNudge = attachNudgeEnd(commands.settleNudge);
  const frames = createFrameLoop(
    () => {
      tool.handle({ type: 'frame', time: performance.now() });
      // The tool asks for the next one itself.
      return false;
    },
    {
      request: (run) => requestAnimationFrame(run),
      cancel: (handle) => cancelAnimationFrame(handle),
    },
  );
  const tool = toolOf(view, commands, frames.ask, (hit, at) => desk.openMenuAt(at, hit));
  const endRevealing = lookAtRevealed(view, moves, tool);
  let pointer: Point | null = null;
  const asked = createSource<Pasted | null>(null);
  const menu = createSource<MenuPlace | null>(null);
  const clipboard = createClipboard({ view, commands, moves, pointer: () => pointer, asked });
  const desk: Desk = {
    page,
    clipboard,
    asked,
    menu,
    openMenuAt: (at, hit) => menu.set(placeOfPress(view, at, hit)),
    finder: createSource<'palette' | 'search' | null>(null),
    grouping: createSource<GroupingAsked | null>(null),
    hasMinimap: createSource(hasRoomForMinimap()),
    view,
    commands,
    moves,
    tool,
    isSpaceDown,
    notesOpen: createSource(false),
    point(at) {
      pointer = at;
      hand.point(at);
    },
    destroy() {
      window.removeEventListener('pagehide', moves.leave);
      endLeading();
      endRevealing();
      frames.stop();
      detachNudge();
      commands.settleNudge();
      detachKeyboard();
      clipboard.destroy();
      moves.leave();
      commands.endEditing();
      commands.destroy();
      hand.withdraw();
      view.destroy();
    },
  };
  return desk;
}

function toolOf(
  view: BoardView,
  commands: Commands,
  askFrame: () => void,
  menu: (hit: Hit, at: Point) => void,
): Tool {
  const { scene, link } = view;
  return createTool({
    ...view,
    scene: {
      hitAt: scene.hitAt,
      clusterAt: scene.clusterAt,
      cardsIn: scene.cardsIn,
      placedIn: (area) => scene.cardsWithin(area).map(({ card, rect }) => ({ id: card.id, rect })),
      rectOf: (id) => scene.card(id)?.rect,
      membersOf: (id) => scene.cluster(id)?.members ?? [],
      clusterOf: (id) => scene.card(id)?.card.cluster ?? null,
    },
    askFrame,
    menu,
    isCalm: prefersStillness,
    may: (action) => link.can(action),
    drop: commands.drop,
    toggle: commands.toggleCollapsed,
    open(hit, at) {
      if (hit.on === 'card') commands.edit(hit.card);
      else if (hit.on === 'title' && scene.cluster(hit.cluster)?.stack) commands.toggleCollapsed(hit.cluster);
      else if (hit.on === 'title') commands.rename(hit.cluster);
      else commands.addCard(at);
    },
  });
}
