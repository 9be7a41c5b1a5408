// A pointer is down and has not moved: it may become a tap, a double tap, a long press or a drag.

import { distance, toWorld } from '../camera/camera.ts';
import { leastToggleZoom } from '../scene/cluster-toggle.ts';
import type { Hit } from '../scene/scene.ts';
import { nothingSelected, selectCards, selectCluster, toggleCard } from '../selection.ts';
import { draggingCards } from './dragging-cards.ts';
import { draggingCluster } from './dragging-cluster.ts';
import { withEdgePan } from './edge-panning.ts';
import { lasso } from './lasso.ts';
import { marquee } from './marquee.ts';
import { panning } from './panning.ts';
import type { Taps } from './taps.ts';
import type { Press, ToolContext, ToolState, Transition } from './tool.ts';

/** How far a pointer strays, in pixels, before a press is a drag; fingers stray further. */
const dragDistance = { mouse: 4, pen: 6, touch: 10 } as const;

export function pointing(context: ToolContext, press: Press, taps: Taps): ToolState {
  const hit = context.scene.hitAt(toWorld(context.camera.get(), press.at));
  let isHeld = false;
  return {
    name: 'pointing',
    on(event) {
      switch (event.type) {
        case 'move':
          if (distance(event.at, press.at) < dragDistance[press.device]) return 'stay';
          return forward(dragOf(context, press, hit), event);
        case 'hold':
          isHeld = hold(context, press, hit);
          return 'stay';
        case 'up':
          if (isHeld) context.menu(hit, press.at);
          else tap(context, press, hit, taps.isSecond(event.at, event.time));
          return 'done';
        case 'cancel':
          return 'done';
        default:
          return 'stay';
      }
    },
  };
}

/** The movement that made it a drag is the drag's first. */
function forward(state: ToolState, event: Parameters<ToolState['on']>[0]): Transition {
  const next = state.on(event);
  return next === 'stay' ? state : next;
}

function dragOf(context: ToolContext, press: Press, hit: Hit): ToolState {
  const isDrawn = context.mode.get() === 'lasso';
  if (isDrawn && !isCarriable(context, hit)) return withEdgePan(context, press, lasso(context, press));
  if (hit.on === 'card' && context.may('card.move')) {
    const selection = context.selection.get();
    if (!selection.cards.has(hit.card))
      context.selection.set(press.adds ? toggleCard(selection, hit.card) : selectCards([hit.card]));
    return withEdgePan(context, press, draggingCards(context, press, hit.card));
  }
  if (hit.on === 'title' && context.may('cluster.move')) {
    context.selection.set(selectCluster(hit.cluster));
    return withEdgePan(context, press, draggingCluster(context, press, hit.cluster));
  }
  const isOnGround = hit.on === 'nothing' || hit.on === 'region';
  return isOnGround && press.device !== 'touch'
    ? withEdgePan(context, press, marquee(context, press))
    : panning(context, press);
}

/** What was drawn around is then carried without another tool. */
function isCarriable({ selection }: ToolContext, hit: Hit): boolean {
  return hit.on === 'card' && selection.get().cards.has(hit.card);
}

/** A long press selects, and each tap after it adds a card; the menu waits for the finger to go, which may yet drag. */
function hold(context: ToolContext, press: Press, hit: Hit): boolean {
  if (press.device === 'mouse') return false;
  if (hit.on !== 'card') return true;
  const selection = context.selection.get();
  const isSelected = selection.cards.has(hit.card);
  if (!selection.isMulti) context.selection.set(selectCards(isSelected ? selection.cards : [hit.card], true));
  else if (!isSelected) context.selection.set(toggleCard(selection, hit.card));
  return true;
}

function tap(context: ToolContext, press: Press, hit: Hit, isSecond: boolean): void {
  const selection = context.selection.get();
  if (hit.on === 'title' && hit.part === 'toggle' && context.camera.get().zoom >= leastToggleZoom) {
    context.toggle(hit.cluster);
  } else if (isSecond && !press.adds && !selection.isMulti) {
    context.open(hit, toWorld(context.camera.get(), press.at));
  } else if (hit.on === 'card') {
    const isAdding = press.adds || selection.isMulti;
    context.selection.set(isAdding ? toggleCard(selection, hit.card) : selectCards([hit.card]));
  } else if (hit.on === 'title') {
    context.selection.set(selectCluster(hit.cluster));
  } else if (!press.adds) {
    context.selection.set(nothingSelected);
  }
}
