// What ties a canvas' view to the page: its size, the theme, and elements that lie on a place of the board.

import type { Rect } from '@terreau/board/geometry';
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { useTheme } from '../ui/theme.ts';
import type { BoardView } from './board-view.ts';
import { readCanvasTheme } from './painting/canvas-theme.ts';
import { rectAsPainted } from './painting/pixels.ts';

/**
 * Keeps a view as large as an element, and in the page's colours. An element that is hidden, as while another page is on its
 * way, has no size: the view keeps the last, because what is fitted into nothing is lost to the eye.
 */
export function useCanvasFrame(view: BoardView | null, element: HTMLElement | null): void {
  const theme = useTheme();
  useEffect(() => {
    if (!view || !element) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) view.size.set([width, height]);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [view, element]);
  useEffect(() => (view ? followRatio(view) : undefined), [view]);
  useEffect(() => {
    // The theme's name is what the custom properties follow.
    if (view && element && theme) view.theme.set(readCanvasTheme(element));
  }, [view, element, theme]);
}

/** Keeps up with the page's zoom, and with a window that is moved to another screen. */
function followRatio({ ratio }: BoardView): () => void {
  let query: MediaQueryList | null = null;
  const follow = () => {
    query?.removeEventListener('change', follow);
    ratio.set(window.devicePixelRatio || 1);
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', follow);
  };
  follow();
  return () => query?.removeEventListener('change', follow);
}

/**
 * Keeps an element on a place of the board while the camera and the cards move, without waking React: `put` is called
 * with where the place is on the screen and how large the world is drawn there.
 */
export function useFollowing<T extends HTMLElement>(
  view: BoardView,
  ref: RefObject<T | null>,
  placeOf: () => Rect | null,
  put: (element: T, onScreen: Rect, zoom: number) => void,
): void {
  useLayoutEffect(() => {
    const follow = () => {
      const place = placeOf();
      const look = { camera: view.camera.get(), size: view.size.get(), ratio: view.ratio.get() };
      if (place && ref.current) put(ref.current, rectAsPainted(look, place), look.camera.zoom);
    };
    follow();
    const sources = [view.camera, view.scene, view.size, view.lift];
    const stops = sources.map((source) => source.subscribe(follow));
    return () => {
      for (const stop of stops) stop();
    };
  });
}
