// Looks into the product from outside: React remembers in its elements with what they were rendered, and there is the desk
// behind the canvas. So the product carries no hook for its measurement. Both functions run in the page.

import type { Box, View } from '../probe.ts';

interface Placed {
  readonly rect: Box;
  readonly card: { readonly text: string };
}

/** What is used of the desk. */
export interface SeenDesk {
  readonly commands: { readonly endEditing: () => void };
  readonly view: {
    readonly scene: {
      readonly cardCount: () => number;
      readonly card: (id: string) => Placed | undefined;
      readonly bounds: () => Box | null;
    };
    readonly camera: {
      readonly get: () => { readonly x: number; readonly y: number; readonly zoom: number };
      readonly set: (camera: { x: number; y: number; zoom: number }) => void;
    };
    readonly lift: {
      readonly get: () => {
        readonly cards: ReadonlySet<string>;
        readonly by: readonly [number, number];
      } | null;
    };
    readonly selection: {
      readonly get: () => { readonly cards: ReadonlySet<string> };
      readonly set: (selection: { cards: ReadonlySet<string>; cluster: null; isMulti: boolean }) => void;
    };
  };
}

interface Fiber {
  readonly return: Fiber | null;
  readonly memoizedProps?: { readonly desk?: SeenDesk } | null;
}

declare global {
  interface Window {
    findDesk?: () => SeenDesk | null;
  }
}

export function findDesk(): SeenDesk | null {
  for (const element of document.querySelectorAll('main div')) {
    const entry = Object.entries(element).find(([key]) => key.startsWith('__reactFiber$'));
    for (let fiber = entry?.[1] as Fiber | null | undefined; fiber; fiber = fiber.return) {
      const desk = fiber.memoizedProps?.desk;
      if (desk?.view) return desk;
    }
  }
  return null;
}

/** Answers whether all cards are there and drawn; then there is a probe. */
export function installProbe(ids: readonly string[]): boolean {
  const desk = window.findDesk?.();
  const picture = document.querySelector('main [role="img"][aria-busy="false"]');
  if (!desk || !picture || desk.view.scene.cardCount() < ids.length) return false;
  const { scene, camera, lift, selection } = desk.view;
  const canvas = (): Box => picture.getBoundingClientRect().toJSON();
  const card = (index: number): Box => {
    const id = ids[index] ?? '';
    const rect = scene.card(id)?.rect;
    if (!rect) throw new Error(`there is no card ${index}`);
    const held = lift.get();
    const [dx, dy] = held?.cards.has(id) ? held.by : [0, 0];
    return { ...rect, x: rect.x + dx, y: rect.y + dy };
  };
  window.probe = {
    canvas,
    card,
    count: () => ids.length,
    bounds: () => scene.bounds() ?? { x: 0, y: 0, width: 1, height: 1 },
    view() {
      const { x, y, zoom } = camera.get();
      const { width, height } = canvas();
      return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom, zoom };
    },
    setView({ x, y, zoom }: View) {
      const { width, height } = canvas();
      camera.set({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom });
    },
    textOf: (index) => scene.card(ids[index] ?? '')?.card.text ?? '',
    select: (indices) =>
      selection.set({
        cards: new Set(indices.map((index) => ids[index] ?? '')),
        cluster: null,
        isMulti: false,
      }),
    selectedCount: () => selection.get().cards.size,
    rest() {
      desk.commands.endEditing();
      selection.set({ cards: new Set(), cluster: null, isMulti: false });
    },
  };
  return true;
}
