// The button by which those find the palette who do not know its keys.

import { Command } from 'lucide-react';
import { useWords } from '../../language/words.ts';
import { IconButton } from '../../ui/button.tsx';
import type { ActionTargets } from './action.ts';
import { findingWords } from './finding-words.ts';
import { useShortcutText } from './keyboard.ts';

export function PaletteButton({ finder }: Pick<ActionTargets, 'finder'>) {
  const words = useWords(findingWords);
  const shortcut = useShortcutText()([{ key: 'k', mod: true }]);
  return (
    <IconButton
      label={`${words.palette} (${shortcut})`}
      aria-haspopup="dialog"
      onClick={() => finder.set('palette')}
    >
      <Command aria-hidden size={18} />
    </IconButton>
  );
}
