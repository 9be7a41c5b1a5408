// The buttons with which one card adds a part to another.

import type { Card } from '@terreau/board/card';
import { CirclePlus, Spline, Unlink } from 'lucide-react';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { boardWords } from '../board-words.ts';
import type { Desk } from '../desk.ts';
import { ActionButton } from './action-button.tsx';
import styles from './selection-bar.module.css';

export function LinkActions({ desk, card }: { readonly desk: Desk; readonly card: Card }) {
  const words = useWords(boardWords);
  const { commands, view } = desk;
  const isLinked = card.enriches !== undefined && view.scene.card(card.enriches) !== undefined;
  return (
    <>
      <ActionButton
        label={isLinked ? words.enrichesNone : words.enriches}
        permission={commands.permission('card.link')}
        onAct={isLinked ? commands.unlink : commands.beginLink}
      >
        {isLinked ? <Unlink aria-hidden size={19} /> : <Spline aria-hidden size={19} />}
      </ActionButton>
      <ActionButton label={words.addPart} permission={commands.newCardPermission()} onAct={commands.addPart}>
        <CirclePlus aria-hidden size={19} />
      </ActionButton>
    </>
  );
}

/** In place of the other buttons while the second card is being chosen. */
export function LinkHint({ desk }: { readonly desk: Desk }) {
  const words = useWords(boardWords);
  return (
    <>
      <span className={styles.hint} role="status">
        {words.chooseEnriched}
      </span>
      <Button look="quiet" onClick={desk.commands.endLink}>
        {words.cancel}
      </Button>
    </>
  );
}
