// Safari on a computer tells of two fingers that spread on the trackpad by events of its own, and would zoom the page.

import type { Point } from '@terreau/board/geometry';
import type { WritableSource } from '../../live/source.ts';
import { type Camera, zoomAt } from '../camera/camera.ts';

/** What Safari's GestureEvent says beyond a MouseEvent. */
type Gesture = MouseEvent & { readonly scale: number };

/**
 * Listens for them until the returned function is called. Fingers on a screen are heard as pointers already, and where
 * there are some this does nothing.
 */
export function attachPinchGesture(
  element: HTMLElement,
  camera: WritableSource<Camera>,
  placeOf: (event: MouseEvent) => Point,
  hasFingers: () => boolean,
): () => void {
  let zoomBefore = 1;
  const onStart = (event: Event) => {
    event.preventDefault();
    zoomBefore = camera.get().zoom;
  };
  const onChange = (event: Event) => {
    event.preventDefault();
    if (hasFingers() || !isGesture(event)) return;
    camera.set(zoomAt(camera.get(), placeOf(event), zoomBefore * event.scale));
  };
  element.addEventListener('gesturestart', onStart);
  element.addEventListener('gesturechange', onChange);
  return () => {
    element.removeEventListener('gesturestart', onStart);
    element.removeEventListener('gesturechange', onChange);
  };
}

function isGesture(event: Event): event is Gesture {
  return 'scale' in event && typeof event.scale === 'number' && 'clientX' in event;
}
