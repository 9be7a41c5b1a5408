// What opens over the canvas: the palette, the search, the menu under the pointer, the map, and the question before much is
// pasted. Each is loaded when it is first opened.

import { lazy, Suspense, useEffect } from 'react';
import { useSource } from '../../live/hooks.tsx';
import type { Desk } from '../desk.ts';

const loadPalette = () => import('./palette.tsx');
const loadSearch = () => import('./search.tsx');
const Palette = lazy(loadPalette);
const Search = lazy(loadSearch);
const ContextMenu = lazy(() => import('./context-menu.tsx'));
const Minimap = lazy(() => import('./minimap.tsx'));
const PasteQuestion = lazy(() => import('./paste-question.tsx'));

export interface OverCanvasProps {
  readonly desk: Desk;
  /** Takes the keys when what was open has closed. */
  readonly ground: HTMLElement | null;
}

export function OverCanvas({ desk, ground }: OverCanvasProps) {
  const finder = useSource(desk.finder);
  const menu = useSource(desk.menu);
  const asked = useSource(desk.asked);
  const hasMinimap = useSource(desk.hasMinimap);
  const toGround = () => ground?.focus({ preventScroll: true });
  useLoadedEarly();
  return (
    <Suspense fallback={null}>
      {finder === 'palette' ? <Palette desk={desk} /> : null}
      {finder === 'search' ? <Search desk={desk} onClosed={toGround} /> : null}
      {menu ? <ContextMenu key={menu.at.join()} desk={desk} place={menu} onClosed={toGround} /> : null}
      {asked ? <PasteQuestion desk={desk} pasted={asked} /> : null}
      {hasMinimap ? <Minimap view={desk.view} /> : null}
    </Suspense>
  );
}

/** Long after the board is there, and before anybody types into what has yet to come. */
const loadedAfterMs = 2_000;

function useLoadedEarly(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      // Without a network it is tried again when it is opened.
      Promise.all([loadPalette(), loadSearch()]).catch(() => {});
    }, loadedAfterMs);
    return () => clearTimeout(timer);
  }, []);
}
