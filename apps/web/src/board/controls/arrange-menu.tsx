// The ways to put several selected cards in order, under one button of the selection's bar.

import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  LayoutGrid,
} from 'lucide-react';
import { useWords } from '../../language/words.ts';
import { leastToArrange } from '../commands/arranging.ts';
import type { Desk } from '../desk.ts';
import { arrangeWords } from './arrange-words.ts';
import { Popover } from './popover.tsx';
import styles from './selection-bar.module.css';

/** Three in a row: across, down, and both. Their lines stand upright where cards are moved sideways. */
const choices = [
  { how: 'left', Icon: AlignStartVertical },
  { how: 'centre', Icon: AlignCenterVertical },
  { how: 'right', Icon: AlignEndVertical },
  { how: 'top', Icon: AlignStartHorizontal },
  { how: 'middle', Icon: AlignCenterHorizontal },
  { how: 'bottom', Icon: AlignEndHorizontal },
  { how: 'across', Icon: AlignHorizontalSpaceBetween },
  { how: 'down', Icon: AlignVerticalSpaceBetween },
  { how: 'grid', Icon: LayoutGrid },
] as const;

export function ArrangeMenu({ desk, count }: { readonly desk: Desk; readonly count: number }) {
  const words = useWords(arrangeWords);
  return (
    <Popover
      label={words.arrange}
      permission={desk.commands.permission('card.move')}
      button={<LayoutGrid aria-hidden size={19} />}
    >
      {(close) => (
        <div className={styles.swatches}>
          {choices.map(({ how, Icon }) => (
            <button
              key={how}
              type="button"
              className={styles.swatchButton}
              aria-label={words[how]}
              title={words[how]}
              disabled={count < leastToArrange[how]}
              onClick={() => {
                desk.commands.arrange(how);
                close();
              }}
            >
              <Icon aria-hidden size={20} />
            </button>
          ))}
        </div>
      )}
    </Popover>
  );
}
