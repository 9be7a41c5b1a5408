// What an evening is, apart from its challenges: name, territory, day, language, and whether its seats have codes.

import { inseeCode } from '@terreau/workshop/preparing/planned-event';
import { type Locale, locales } from '@terreau/workshop/session';
import { useWords } from '../../language/words.ts';
import { Field } from '../../ui/field.tsx';
import { localeNames } from '../../ui/ui-words.ts';
import styles from '../organise.module.css';
import type { PlanDraft } from './plan-draft.ts';
import own from './prepare.module.css';
import type { ChangePlan } from './use-plan.ts';
import { prepareWords } from './words.ts';

export interface DraftProps {
  readonly draft: PlanDraft;
  readonly onChange: ChangePlan;
}

export function EventFields({ draft, onChange }: DraftProps) {
  const words = useWords(prepareWords);
  // Of an evening that there is, everybody knows.
  const isOver =
    draft.date !== '' && draft.date < today() && draft.challenges.every(({ id }) => id === undefined);
  const line = (key: 'name' | 'territory', label: string, placeholder: string) => (
    <Field label={label}>
      {(field) => (
        <input
          {...field}
          required
          maxLength={120}
          placeholder={placeholder}
          value={draft[key]}
          onChange={(event) => onChange({ ...draft, [key]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <section className={styles.box} aria-labelledby="about-title">
      <h2 id="about-title" className={styles.subtitle}>
        {words.about}
      </h2>
      <div className={styles.fields}>
        {line('name', words.name, words.namePlaceholder)}
        {line('territory', words.territory, words.territoryPlaceholder)}
        <Field label={words.date} {...(isOver && { hint: words.past })}>
          {(field) => (
            <input
              {...field}
              type="date"
              required
              value={draft.date}
              onChange={(event) => onChange({ ...draft, date: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.language}>
          {(field) => (
            <select
              {...field}
              value={draft.locale}
              onChange={(event) => onChange({ ...draft, locale: localeNamed(event.currentTarget.value) })}
            >
              {locales.map((id) => (
                <option key={id} value={id}>
                  {localeNames[id]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.insee} hint={words.inseeHint}>
          {(field) => (
            <input
              {...field}
              maxLength={20}
              pattern={inseeCode.source}
              title={words.inseeHint}
              value={draft.insee}
              onChange={(event) => {
                const insee = event.currentTarget.value.replace(/\s/g, '').toUpperCase();
                onChange({ ...draft, insee });
              }}
            />
          )}
        </Field>
      </div>
      <label className={own.check}>
        <input
          type="checkbox"
          checked={draft.seatCodes}
          onChange={(event) => onChange({ ...draft, seatCodes: event.currentTarget.checked })}
        />
        <span>
          <strong>{words.seatCodes}</strong>
          <br />
          <span className={styles.soft}>{words.seatCodesHint}</span>
        </span>
      </label>
    </section>
  );
}

/** Here, as the field for a day has it. */
export function today(): string {
  const now = new Date();
  now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
  return now.toISOString().slice(0, 10);
}

function localeNamed(value: string): Locale {
  return locales.find((id) => id === value) ?? 'fr';
}
