// Asks before whoever leads gives the table to somebody else.

import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { peopleWords } from './people-words.ts';

export function HandOverDialog(props: {
  readonly name: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const words = useWords(peopleWords);
  return (
    <Dialog
      title={words.handOverAsk(props.name)}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={props.onCancel}>{words.cancel}</Button>
          <Button look="primary" onClick={props.onConfirm}>
            {words.handOverConfirm}
          </Button>
        </>
      }
    >
      <p>{words.handOverText(props.name)}</p>
    </Dialog>
  );
}
