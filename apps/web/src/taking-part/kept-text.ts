// A text that somebody has begun beside the board's own fields, kept on this device until it is added or given up.

import { useState } from 'react';
import { keepChoice, keptChoice } from '../language/kept-choice.ts';

/** The text under a name, and how to change it; the empty text is forgotten. */
export function useKeptText(name: string): readonly [text: string, write: (text: string) => void] {
  const [text, setText] = useState(() => keptChoice(name) ?? '');
  const write = (written: string) => {
    keepChoice(name, written === '' ? null : written);
    setText(written);
  };
  return [text, write];
}
