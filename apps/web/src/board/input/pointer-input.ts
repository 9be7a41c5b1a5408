// Turns the browser's pointer and wheel events into what a hand does to the canvas. The only file that knows both.

import type { Point } from '@terreau/board/geometry';
import { toWorld } from '../camera/camera.ts';
import type { Desk } from '../desk.ts';
import type { Press } from '../tools/tool.ts';
import { attachPinchGesture } from './pinch-gesture.ts';
import { afterWheel } from './wheel-input.ts';

const holdMs = 450;
/** How far a finger may stray while it is held. */
const holdDistance = 10;
const [middleButton, rightButton] = [1, 2];

/** Listens to an element until the returned function is called. */
export function attachPointers(element: HTMLElement, desk: Desk): () => void {
  const { view, tool, commands, isSpaceDown } = desk;
  let hold: { readonly timer: ReturnType<typeof setTimeout>; readonly at: Point } | null = null;

  let wasHeld = false;
  const fingers = new Set<number>();
  /** Where the pointer is on the screen; null when it has left. */
  let pointer: Point | null = null;
  /** What the others see: it is elsewhere on the board when the view moves under it. */
  const showPointer = () => desk.point(pointer && toWorld(view.camera.get(), pointer));

  const placeOf = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const endHold = () => {
    if (hold) clearTimeout(hold.timer);
    hold = null;
  };

  const onHold = () => {
    wasHeld = true;
    tool.handle({ type: 'hold' });
  };

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 && event.button !== middleButton) return;
    // The middle button would start the browser's own scrolling.
    if (event.button === middleButton) event.preventDefault();
    commands.endEditing();
    if (event.pointerType === 'touch') fingers.add(event.pointerId);
    element.setPointerCapture(event.pointerId);
    const at = placeOf(event);
    endHold();
    wasHeld = false;
    hold = { at, timer: setTimeout(onHold, holdMs) };
    const pans = event.button === middleButton || isSpaceDown.get() || view.mode.get() === 'hand';
    tool.handle({
      type: 'down',
      pointer: event.pointerId,
      at,
      device: deviceOf(event),
      adds: event.shiftKey || event.ctrlKey || event.metaKey,
      pans,
      time: event.timeStamp,
    });
  };
  const onMove = (event: PointerEvent) => {
    const at = placeOf(event);
    if (hold && Math.hypot(at[0] - hold.at[0], at[1] - hold.at[1]) > holdDistance) endHold();
    tool.handle({
      type: 'move',
      pointer: event.pointerId,
      at,
      isFree: event.ctrlKey || event.metaKey || event.altKey,
      time: event.timeStamp,
    });
    pointer = at;
    showPointer();
  };
  const onUp = (event: PointerEvent) => {
    endHold();
    tool.handle({ type: 'up', pointer: event.pointerId, at: placeOf(event), time: event.timeStamp });
    if (event.pointerType === 'touch') onLeave();
    fingers.delete(event.pointerId);
  };
  const onCancel = () => {
    endHold();
    fingers.clear();
    tool.handle({ type: 'cancel' });
  };
  /** The mouse press that browsers make of a touch would take the focus out of the menu that has just opened. */
  const onTouchEnd = (event: TouchEvent) => {
    if (wasHeld) event.preventDefault();
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    view.camera.set(afterWheel(view.camera.get(), placeOf(event), event));
    tool.handle({ type: 'look' });
  };
  // A key that is held, such as the space of a view that was just thrown, does nothing new.
  const onKey = (event: KeyboardEvent) => {
    if (!event.repeat) tool.handle({ type: 'look' });
  };
  /** A right click; for fingers and pens the tool knows how long they were held. */
  const onMenu = (event: PointerEvent) => {
    event.preventDefault();
    if (deviceOf(event) !== 'mouse' || !(event.button === rightButton || event.ctrlKey)) return;
    commands.endEditing();
    const at = placeOf(event);
    desk.openMenuAt(at, view.scene.hitAt(toWorld(view.camera.get(), at)));
  };
  const onLeave = () => {
    pointer = null;
    showPointer();
  };
  const prevent = (event: Event) => event.preventDefault();

  const listeners = {
    pointerdown: onDown,
    pointermove: onMove,
    pointerup: onUp,
    pointercancel: onCancel,
    pointerleave: onLeave,
    touchend: onTouchEnd,
    wheel: onWheel,
    contextmenu: onMenu,
    dragstart: prevent,
  };
  for (const [type, listener] of Object.entries(listeners))
    element.addEventListener(type, listener as EventListener, { passive: false });
  const stopShowing = view.camera.subscribe(showPointer);
  const detachGesture = attachPinchGesture(element, view.camera, placeOf, () => fingers.size > 0);
  window.addEventListener('keydown', onKey, { capture: true });
  return () => {
    endHold();
    detachGesture();
    stopShowing();
    window.removeEventListener('keydown', onKey, { capture: true });
    for (const [type, listener] of Object.entries(listeners))
      element.removeEventListener(type, listener as EventListener);
  };
}

function deviceOf({ pointerType }: PointerEvent): Press['device'] {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse';
}
