// The question before the board of the whole table changes.

import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { keepingWords } from './words.ts';

export function RestoreQuestion(props: {
  readonly name: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => Promise<void>;
}) {
  const words = useWords(keepingWords);
  const [isBusy, setBusy] = useState(false);
  const confirm = () => {
    setBusy(true);
    void props.onConfirm();
  };
  return (
    <Dialog
      title={words.restoreAsk}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={props.onCancel}>{words.notYet}</Button>
          <Button look="primary" busy={isBusy} onClick={confirm}>
            {words.restoreConfirm}
          </Button>
        </>
      }
    >
      <p>{words.restoreText(props.name)}</p>
      <p>{words.restoreKeeps}</p>
    </Dialog>
  );
}
