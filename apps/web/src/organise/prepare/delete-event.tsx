// The end of an evening: the server says what would be lost, and only then it is deleted.

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Problem, wordsFor } from '../../api/client.ts';
import { deleteEvent, type EventSheet } from '../../api/organise.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { toasts } from '../../ui/toasts.ts';
import { forgetForms } from './kept-forms.ts';
import own from './prepare.module.css';
import { prepareWords } from './words.ts';

export function DeleteEvent({
  organiserKey,
  event,
}: {
  readonly organiserKey: string;
  readonly event: EventSheet;
}) {
  const words = useWords(prepareWords);
  const [, goTo] = useLocation();
  const [losses, setLosses] = useState<string | null>(null);
  const remove = (isConfirmed: boolean) =>
    deleteEvent(organiserKey, event.id, isConfirmed).then(
      () => {
        forgetForms(event.id);
        toasts.show({ text: words.deleted(event.name) });
        goTo('/organise');
      },
      (problem: unknown) => {
        if (problem instanceof Problem && problem.code === 'would-delete') setLosses(problem.detail);
        else toasts.show({ text: wordsFor(problem), tone: 'problem' });
      },
    );
  const keep = () => setLosses(null);
  return (
    <div className={own.danger}>
      <Button look="danger" icon={<Trash2 aria-hidden size={18} />} onClick={() => void remove(false)}>
        {words.deleteEvent}
      </Button>
      {losses ? (
        <Dialog
          title={words.deleteTitle(event.name)}
          onClose={keep}
          actions={
            <>
              <Button onClick={keep}>{words.keep}</Button>
              <Button look="danger" onClick={() => void remove(true)}>
                {words.deleteSure}
              </Button>
            </>
          }
        >
          <p>{losses}</p>
        </Dialog>
      ) : null}
    </div>
  );
}
