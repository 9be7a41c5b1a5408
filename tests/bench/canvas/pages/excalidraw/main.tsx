// Excalidraw with a rectangle and its bound text for each card, as a stored drawing has them, and its drawing throttled as
// on its makers' site.

import { CaptureUpdateAction, Excalidraw } from '@excalidraw/excalidraw';
import type { ExcalidrawElement } from '@excalidraw/excalidraw/element/types';
import type { AppState, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import '@excalidraw/excalidraw/index.css';
import { createRoot } from 'react-dom/client';
import type { View } from '../../probe.ts';
import { expose, readPage, side } from '../page-of-cards.ts';
import { drawingOf } from './drawing.ts';

declare global {
  interface Window {
    EXCALIDRAW_THROTTLE_RENDER?: boolean;
  }
}
window.EXCALIDRAW_THROTTLE_RENDER = true;

const { cards, boxes, bounds, view } = readPage();
const never = { captureUpdate: CaptureUpdateAction.NEVER };

function cameraOf({ x, y, zoom }: View): Pick<AppState, 'zoom' | 'scrollX' | 'scrollY'> {
  // The number is one of its own kind, which it makes by itself only in its interface.
  const value = zoom as AppState['zoom']['value'];
  return { zoom: { value }, scrollX: innerWidth / 2 / zoom - x, scrollY: innerHeight / 2 / zoom - y };
}

function moved(element: ExcalidrawElement, dx: number, dy: number): ExcalidrawElement {
  const { x, y, version } = element;
  return { ...element, x: x + dx, y: y + dy, version: version + 1, versionNonce: version * 7_919 };
}

function onApi(api: ExcalidrawImperativeAPI): void {
  const elementOf = (id: string) => {
    const element = api.getSceneElements().find((each) => each.id === id);
    if (!element) throw new Error(`there is no element ${id}`);
    return element;
  };
  const select = (ids: readonly string[]) => {
    const selectedElementIds = Object.fromEntries(ids.map((id) => [id, true as const]));
    api.updateScene({ appState: { selectedElementIds, selectedGroupIds: {} }, ...never });
  };
  expose(
    {
      count: () => cards.length,
      bounds: () => bounds,
      setView: (wanted) => api.updateScene({ appState: cameraOf(wanted), ...never }),
      view() {
        const { zoom, scrollX, scrollY } = api.getAppState();
        const { value } = zoom;
        return {
          x: innerWidth / 2 / value - scrollX,
          y: innerHeight / 2 / value - scrollY,
          zoom: value,
        };
      },
      card(index) {
        const { x, y } = elementOf(`card-${index}`);
        return { x, y, width: side, height: side };
      },
      textOf(index) {
        const element = elementOf(`text-${index}`);
        return element.type === 'text' ? element.originalText : '';
      },
      select: (indices) => select(indices.map((index) => `card-${index}`)),
      selectedCount: () => Object.keys(api.getAppState().selectedElementIds).length,
      rest: () => select([]),
      // As its own collaboration does: a new list of elements, with another version of those that changed.
      move(index, dx, dy) {
        const ids = new Set([`card-${index}`, `text-${index}`]);
        const elements = api
          .getSceneElementsIncludingDeleted()
          .map((element) => (ids.has(element.id) ? moved(element, dx, dy) : element));
        api.updateScene({ elements, ...never });
      },
    },
    () => !api.getAppState().isLoading && api.getSceneElements().length >= 2 * cards.length,
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <Excalidraw
    initialData={{
      elements: drawingOf(cards, boxes),
      appState: { ...cameraOf(view), viewBackgroundColor: '#ffffff' },
      scrollToContent: false,
    }}
    excalidrawAPI={onApi}
    handleKeyboardGlobally
  />,
);
