// Where the project stands, since when and why; and a way to say that it stands elsewhere now.

import { dateInWords, typeset } from '@terreau/brief/typography';
import { type LogEntry, type ProjectStatus, projectStatuses } from '@terreau/project/record';
import { valueLabels } from '@terreau/project/value-labels';
import { type SubmitEvent, useId, useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { setProjectStatus } from '../api/projects.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { toasts } from '../ui/toasts.ts';
import { useAnswer, useForm, useRecord } from './form-context.tsx';
import styles from './project.module.css';
import { statusWords } from './status-words.ts';
import { today } from './today.ts';

export function StatusPanel() {
  const words = useWords(statusWords);
  const locale = useLocale();
  const { followUp, identity, provenance } = useRecord();
  const { canEdit } = useAnswer();
  const [isAsking, setAsking] = useState(false);
  const { statuses } = valueLabels[locale];
  const retained = provenance.reason ? words.retainedBecause(provenance.reason) : words.retained;
  const history: readonly LogEntry[] = [
    ...followUp.log.toReversed(),
    { date: identity.date, status: 'considered', text: retained },
  ];
  return (
    <section className={styles.status} aria-label={words.title}>
      <p className={styles.statusNow}>
        {words.title} <strong data-status={followUp.status}>{statuses[followUp.status]}</strong>
      </p>
      {canEdit ? <Button onClick={() => setAsking(true)}>{words.change}</Button> : null}
      <ol className={styles.log} aria-label={words.log}>
        {history.map((entry) => (
          <li key={`${entry.date} ${entry.status} ${entry.text}`}>
            <time dateTime={entry.date}>{dateInWords(entry.date, locale)}</time>
            <strong>{statuses[entry.status]}</strong>
            <span>{typeset(entry.text, locale)}</span>
          </li>
        ))}
      </ol>
      {isAsking ? <StatusDialog status={followUp.status} onDone={() => setAsking(false)} /> : null}
    </section>
  );
}

function StatusDialog({ status, onDone }: { readonly status: ProjectStatus; readonly onDone: () => void }) {
  const words = useWords(statusWords);
  const locale = useLocale();
  const { writing, access } = useForm();
  const formId = useId();
  const [chosen, setChosen] = useState(status);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [reason, date] = [String(data.get('reason') ?? '').trim(), String(data.get('date') ?? '')];
    if (!reason) return setError(words.reasonMissing);
    setBusy(true);
    try {
      await writing.flush();
      const { id } = writing.answer.get().record;
      writing.take(await setProjectStatus(id, access.key, { status: chosen, reason, date }));
      toasts.show({ text: words.changed(valueLabels[locale].statuses[chosen]) });
      onDone();
    } catch (problem) {
      setError(wordsFor(problem));
      setBusy(false);
    }
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
          {(field) => <input {...field} type="date" name="date" required defaultValue={today(new Date())} />}
        </Field>
        <Field label={words.reason} hint={words.reasonHint} error={error}>
          {(field) => <textarea {...field} name="reason" rows={3} maxLength={1_000} />}
        </Field>
      </form>
    </Dialog>
  );
}
