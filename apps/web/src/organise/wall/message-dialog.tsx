// Saying something on the screens and phones of tables.

import { maxMessageCharacters } from '@terreau/workshop/wall';
import { nanoid } from 'nanoid';
import { type SubmitEvent, useId, useState } from 'react';
import { sayToTables } from '../../api/wall.ts';
import { useWords } from '../../language/words.ts';
import { useCommand } from '../../leading/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { toasts } from '../../ui/toasts.ts';
import { Refused } from './refused.tsx';
import { ScopeField } from './scope-field.tsx';
import { useWall } from './use-wall.tsx';
import styles from './wall.module.css';
import type { Overview } from './wall-store.ts';
import { wallWords } from './wall-words.ts';
import { idsIn, type Scope } from './wanted.ts';

const durations = [1, 2, 5, 10, 20, 45];
const usualMinutes = 5;

export function MessageDialog(props: {
  readonly scope: Scope;
  readonly overview: Overview;
  readonly onClose: () => void;
}) {
  const words = useWords(wallWords);
  const formId = useId();
  const { overview, onClose } = props;
  const { organiserKey, event } = useWall();
  const [problem, setProblem] = useState<string | null>(null);
  const { isBusy, run } = useCommand(setProblem);
  // Sent again after a bad line, it is the same message.
  const [id] = useState(nanoid);
  const [scope, setScope] = useState(props.scope);
  const [text, setText] = useState('');
  const [minutes, setMinutes] = useState(usualMinutes);
  const submit = (submitted: SubmitEvent<HTMLFormElement>) => {
    submitted.preventDefault();
    void run(async () => {
      setProblem(null);
      const boards = scope.of === 'all' ? null : idsIn(scope, overview);
      const { tables } = await sayToTables(organiserKey, event, { id, text, minutes, boards });
      toasts.show({ text: words.sent(tables) });
      onClose();
    });
  };
  return (
    <Dialog
      title={words.messageTitle}
      onClose={onClose}
      actions={
        <>
          <Refused problem={problem} />
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" form={formId} look="primary" busy={isBusy} disabled={text.trim() === ''}>
            {words.send}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <Field label={words.messageText} hint={words.messageHint(maxMessageCharacters - text.length)}>
          {(field) => (
            <textarea
              {...field}
              rows={3}
              required
              maxLength={maxMessageCharacters}
              placeholder={words.messagePlaceholder}
              value={text}
              onChange={({ currentTarget: { value } }) => setText(value)}
            />
          )}
        </Field>
        <ScopeField scope={scope} overview={overview} onChange={setScope} />
        <Field label={words.messageFor}>
          {(field) => (
            <select
              {...field}
              value={minutes}
              onChange={({ currentTarget: { value } }) => setMinutes(Number(value))}
            >
              {durations.map((each) => (
                <option key={each} value={each}>
                  {words.minutes(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </form>
    </Dialog>
  );
}
