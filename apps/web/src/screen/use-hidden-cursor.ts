// Hides the mouse's cursor when it has been still: nothing on a projection is pressed.

import { useEffect } from 'react';

const stillMs = 2_000;

export function useHiddenCursor(): void {
  useEffect(() => {
    const { style } = document.documentElement;
    const hide = () => {
      style.cursor = 'none';
    };
    let timer = setTimeout(hide, stillMs);
    const onMove = () => {
      style.cursor = '';
      clearTimeout(timer);
      timer = setTimeout(hide, stillMs);
    };
    document.addEventListener('pointermove', onMove);
    return () => {
      document.removeEventListener('pointermove', onMove);
      clearTimeout(timer);
      style.cursor = '';
    };
  }, []);
}
