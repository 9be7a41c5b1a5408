// Forgetting who was there. What goes, what stays and what is out of reach is said first, and a word is asked for: nothing
// brings it back. [T8]

import { UserX } from 'lucide-react';
import { useId, useState } from 'react';
import { wordsFor } from '../../api/client.ts';
import { eraseNames } from '../../api/organise.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { toasts } from '../../ui/toasts.ts';
import styles from '../organise.module.css';
import { forgetForms } from '../prepare/kept-forms.ts';
import type { TabProps } from '../tab-props.ts';
import own from './archive.module.css';
import { eraseWords } from './erase-words.ts';

export function EraseNames(props: TabProps) {
  const words = useWords(eraseWords);
  const [isAsking, setAsking] = useState(false);
  return (
    <section className={own.panel} aria-labelledby="erase-title">
      <h2 id="erase-title" className={styles.subtitle}>
        {words.title}
      </h2>
      <p>{words.text}</p>
      <p className={styles.soft}>{words.when}</p>
      <Button
        look="danger"
        className={styles.start}
        icon={<UserX aria-hidden size={20} />}
        onClick={() => setAsking(true)}
      >
        {words.erase}
      </Button>
      {isAsking ? <EraseDialog {...props} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function EraseDialog({ organiserKey, event, reload, onClose }: TabProps & { readonly onClose: () => void }) {
  const words = useWords(eraseWords);
  const formId = useId();
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(0);
  const erase = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const erased = await eraseNames(organiserKey, event.id);
      // What this device kept of the forms names who was planned to lead.
      forgetForms(event.id);
      if (erased.unreadable > 0) setUnreadable(erased.unreadable);
      else {
        toasts.show({ text: words.erased });
        onClose();
      }
      await reload();
    } catch (error) {
      setProblem(wordsFor(error));
      setBusy(false);
    }
  };
  if (unreadable > 0) return <NotAllErased unreadable={unreadable} onClose={onClose} />;
  return (
    <Dialog
      title={words.question}
      // While it runs there is nothing to be cancelled, and what comes of it is said here.
      onClose={isBusy ? () => {} : onClose}
      actions={
        <>
          <Button disabled={isBusy} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            type="submit"
            form={formId}
            look="danger"
            busy={isBusy}
            disabled={typed.trim().toLowerCase() !== words.word}
          >
            {words.forEver}
          </Button>
        </>
      }
    >
      <p>
        <strong>{words.goesTitle(event.name)}</strong> {words.goes}
      </p>
      <p>
        <strong>{words.staysTitle}</strong> {words.stays}
      </p>
      <p>
        <strong>{words.beyondTitle}</strong> {words.beyond}
      </p>
      <form
        id={formId}
        onSubmit={(submit) => {
          submit.preventDefault();
          void erase();
        }}
      >
        <Field label={words.confirm}>
          {(field) => (
            <input
              {...field}
              value={typed}
              autoComplete="off"
              autoCapitalize="none"
              onChange={({ currentTarget: { value } }) => setTyped(value)}
            />
          )}
        </Field>
      </form>
      {problem ? (
        <p role="alert" className={styles.error} ref={intoView}>
          {problem}
        </p>
      ) : null}
    </Dialog>
  );
}

/** Whose names are left has to be seen to: that stays until it is read. */
function NotAllErased(props: { readonly unreadable: number; readonly onClose: () => void }) {
  const words = useWords(eraseWords);
  return (
    <Dialog
      title={words.notAll}
      onClose={props.onClose}
      actions={<Button onClick={props.onClose}>{words.understood}</Button>}
    >
      <p role="alert">{words.unreadable(props.unreadable)}</p>
    </Dialog>
  );
}

/** Not behind the buttons, where the dialog is longer than the screen. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' });
}
