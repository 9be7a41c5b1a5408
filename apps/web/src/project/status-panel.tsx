// Where the project stands, since when and why; and a way to say that it stands elsewhere now.

import { type ProjectStatus, projectStatuses } from '@terreau/project/record/record';
import { valueLabels } from '@terreau/project/wording/value-labels';
import { type SubmitEvent, useId, useState } from 'react';
import { setProjectStatus } from '../api/projects.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { useAnswer, useRecord } from './form-context.tsx';
import styles from './project.module.css';
import { StatusLog } from './status-log.tsx';
import { statusWords } from './status-words.ts';
import { today } from './today.ts';
import { useStatusChange } from './use-status-change.ts';

export function StatusPanel() {
  const words = useWords(statusWords);
  const locale = useLocale();
  const { status } = useRecord().followUp;
  const { follower } = useAnswer();
  const [isAsking, setAsking] = useState(false);
  return (
    <section className={styles.status} aria-label={words.title}>
      <p className={styles.statusNow}>
        {words.title} <strong data-status={status}>{valueLabels[locale].statuses[status]}</strong>
      </p>
      {follower ? <Button onClick={() => setAsking(true)}>{words.change}</Button> : null}
      <StatusLog />
      {isAsking ? <StatusDialog status={status} onDone={() => setAsking(false)} /> : null}
    </section>
  );
}

function StatusDialog({ status, onDone }: { readonly status: ProjectStatus; readonly onDone: () => void }) {
  const words = useWords(statusWords);
  const locale = useLocale();
  const { error, setError, isBusy, send } = useStatusChange(onDone);
  const formId = useId();
  const now = today(new Date());
  const [chosen, setChosen] = useState(status);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [reason, date] = [String(data.get('reason') ?? '').trim(), String(data.get('date') ?? '')];
    if (!reason) return setError(words.reasonMissing);
    await send(
      (id, key) => setProjectStatus(id, key, { status: chosen, reason, date }),
      words.changed(valueLabels[locale].statuses[chosen]),
    );
  };
  return (
    <Dialog
      title={words.changeTitle}
      onClose={onDone}
      actions={
        <>
          <Button onClick={onDone}>{words.cancel}</Button>
          <Button type="submit" form={formId} look="primary" busy={isBusy}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.statusForm} onSubmit={(event) => void submit(event)}>
        <Field label={words.title}>
          {(field) => (
            <select
              {...field}
              value={chosen}
              onChange={({ currentTarget: { value } }) =>
                setChosen(projectStatuses.find((one) => one === value) ?? chosen)
              }
            >
              {projectStatuses.map((one) => (
                <option key={one} value={one}>
                  {valueLabels[locale].statuses[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.since}>
          {(field) => <input {...field} type="date" name="date" required max={now} defaultValue={now} />}
        </Field>
        <Field label={words.reason} hint={words.reasonHint} error={error}>
          {(field) => <textarea {...field} name="reason" rows={3} maxLength={1_000} />}
        </Field>
      </form>
    </Dialog>
  );
}
