// Asks before somebody is removed, and what shall become of their cards.

import { useId, useState } from 'react';
import type { CardFate } from '../api/leading.ts';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { peopleWords } from './people-words.ts';
import styles from './tending.module.css';

const fates = ['keep', 'hide', 'delete'] as const satisfies readonly CardFate[];

export function RemovalDialog(props: {
  readonly name: string;
  readonly onConfirm: (fate: CardFate) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords(peopleWords);
  const group = useId();
  const [fate, setFate] = useState<CardFate>('keep');
  return (
    <Dialog
      title={words.removeAsk(props.name)}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={props.onCancel}>{words.cancel}</Button>
          <Button look="danger" onClick={() => props.onConfirm(fate)}>
            {words.removeConfirm}
          </Button>
        </>
      }
    >
      <p>{words.removeText}</p>
      <fieldset className={styles.fates}>
        <legend>{words.fate}</legend>
        {fates.map((one) => (
          <label key={one} className={styles.fate}>
            <input type="radio" name={group} checked={fate === one} onChange={() => setFate(one)} />
            {words[one]}
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
