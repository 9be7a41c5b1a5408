// The buttons by which those find the search and the palette who do not know their keys.

import { Ellipsis, Search } from 'lucide-react';
import { useWords } from '../../language/words.ts';
import { useSource } from '../../live/hooks.tsx';
import { IconButton } from '../../ui/button.tsx';
import type { ActionTargets } from './action.ts';
import { findingWords } from './finding-words.ts';
import { useShortcutText } from './keyboard.ts';

export function FinderButtons({ finder }: Pick<ActionTargets, 'finder'>) {
  const words = useWords(findingWords);
  const write = useShortcutText();
  const isSearching = useSource(finder) === 'search';
  return (
    <>
      <IconButton
        label={`${words.search} (${write([{ key: 'f', mod: true }])})`}
        aria-expanded={isSearching}
        onClick={() => finder.set(isSearching ? null : 'search')}
      >
        <Search aria-hidden size={18} />
      </IconButton>
      <IconButton
        label={`${words.palette} (${write([{ key: 'k', mod: true }])})`}
        aria-haspopup="dialog"
        onClick={() => finder.set('palette')}
      >
        <Ellipsis aria-hidden size={18} />
      </IconButton>
    </>
  );
}
