// The form that prepares an evening: its name and day, its challenges, and a number of tables for each.

import { domains } from '@terreau/workshop/domains';
import { type Locale, locales } from '@terreau/workshop/session';
import { Plus } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { createEvent, type EventSheet } from '../api/organise.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { toasts } from '../ui/toasts.ts';
import { localeNames } from '../ui/ui-words.ts';
import { type ChallengeDraft, ChallengeFields } from './challenge-fields.tsx';
import styles from './organise.module.css';
import { organiseWords } from './words.ts';

export function EventForm(props: {
  readonly organiserKey: string;
  readonly onCreated: (event: EventSheet) => void;
  readonly onCancel: (() => void) | null;
}) {
  const words = useWords(organiseWords);
  const [challenges, setChallenges] = useState<readonly ChallengeDraft[]>([newChallenge(0)]);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    setBusy(true);
    try {
      const created = await createEvent(props.organiserKey, {
        name: text('name'),
        territory: text('territory'),
        date: text('date'),
        locale: text('locale') === 'en' ? 'en' : 'fr',
        challenges: challenges.map(({ title, domain, tables }) => ({ title, domain, tables })),
      });
      toasts.show({ text: words.created });
      props.onCreated(created);
    } catch (problem) {
      setError(wordsFor(problem));
      setBusy(false);
    }
  };
  const change = (index: number, to: ChallengeDraft) => setChallenges(challenges.with(index, to));
  const remove = (id: number) => setChallenges(challenges.filter((challenge) => challenge.id !== id));
  const add = () =>
    setChallenges([...challenges, newChallenge(1 + Math.max(...challenges.map(({ id }) => id)))]);
  return (
    <form className={styles.box} onSubmit={(event) => void submit(event)} aria-label={words.newEvent}>
      <EventFields />
      <h2 className={styles.subtitle}>{words.challenges}</h2>
      {challenges.map((challenge, index) => (
        <ChallengeFields
          key={challenge.id}
          number={index + 1}
          challenge={challenge}
          onChange={(to) => change(index, to)}
          onRemove={challenges.length > 1 ? () => remove(challenge.id) : null}
        />
      ))}
      <Button look="quiet" className={styles.start} icon={<Plus aria-hidden size={18} />} onClick={add}>
        {words.addChallenge}
      </Button>
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
      <div className={styles.actions}>
        {props.onCancel ? <Button onClick={props.onCancel}>{words.cancel}</Button> : null}
        <Button type="submit" look="primary" busy={isBusy}>
          {words.create}
        </Button>
      </div>
    </form>
  );
}

function EventFields() {
  const words = useWords(organiseWords);
  const locale: Locale = useLocale();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  return (
    <div className={styles.fields}>
      <Field label={words.name}>
        {(field) => (
          <input {...field} name="name" required maxLength={120} placeholder={words.namePlaceholder} />
        )}
      </Field>
      <Field label={words.territory}>
        {(field) => (
          <input
            {...field}
            name="territory"
            required
            maxLength={120}
            placeholder={words.territoryPlaceholder}
          />
        )}
      </Field>
      <Field label={words.date}>
        {(field) => <input {...field} name="date" type="date" required defaultValue={today} />}
      </Field>
      <Field label={words.language}>
        {(field) => (
          <select {...field} name="locale" defaultValue={locale}>
            {locales.map((id) => (
              <option key={id} value={id}>
                {localeNames[id]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

function newChallenge(id: number): ChallengeDraft {
  return { id, title: '', domain: domains[id % domains.length] ?? domains[0], tables: 4 };
}
