// Makes the letters of an element smaller, step by step, until all of its words are seen: what people write has any length,
// and nobody can scroll a projection.

import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Of the size that the words would like to have. */
const scales = [1, 0.9, 0.8, 0.72, 0.64, 0.57, 0.5, 0.44, 0.39, 0.34, 0.3, 0.26, 0.23] as const;

/**
 * For an element of a height that its words do not decide. Its styles multiply their sizes with `--fit`; `data-fit` says how
 * many steps were taken.
 */
export function useFit<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  // After each drawing, because it may be of other words.
  useLayoutEffect(() => {
    if (ref.current) shrink(ref.current);
  });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => shrink(element));
    observer.observe(element);
    const onFonts = () => shrink(element);
    document.fonts.addEventListener('loadingdone', onFonts);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', onFonts);
    };
  }, []);
  return ref;
}

function shrink(element: HTMLElement): void {
  for (const [step, scale] of scales.entries()) {
    element.style.setProperty('--fit', String(scale));
    element.dataset['fit'] = String(step);
    if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return;
  }
}
