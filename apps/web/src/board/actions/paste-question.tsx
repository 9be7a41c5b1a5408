// Asks before more is pasted than anybody pastes by mistake.

import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Desk } from '../desk.ts';
import { clipboardWords } from './clipboard-words.ts';
import type { Pasted } from './pasted.ts';

export default function PasteQuestion({ desk, pasted }: { readonly desk: Desk; readonly pasted: Pasted }) {
  const words = useWords(clipboardWords);
  const close = () => desk.asked.set(null);
  const count = pasted.cards.length;
  return (
    <Dialog
      title={words.askTitle(count)}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{words.askNo}</Button>
          <Button
            look="primary"
            onClick={() => {
              close();
              desk.clipboard.add(pasted);
            }}
          >
            {words.askYes(count)}
          </Button>
        </>
      }
    >
      <p>{words.askText}</p>
    </Dialog>
  );
}
