// What an evening is, apart from its challenges: name, territory, day, language, and whether its seats have codes.

import { type Locale, locales } from '@terreau/workshop/session';
import { useWords } from '../../language/words.ts';
import { Field } from '../../ui/field.tsx';
import { localeNames } from '../../ui/ui-words.ts';
import styles from '../organise.module.css';
import type { PlanDraft } from './plan-draft.ts';
import own from './prepare.module.css';
import { prepareWords } from './words.ts';

export interface DraftProps {
  readonly draft: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
}

export function EventFields({ draft, onChange }: DraftProps) {
  const words = useWords(prepareWords);
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
        <Field label={words.date}>
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
              maxLength={9}
              pattern="[0-9]{9}|([0-9]{2}|2[ABab])[0-9]{0,3}"
              title={words.inseeHint}
              value={draft.insee}
              onChange={(event) => onChange({ ...draft, insee: event.currentTarget.value })}
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

function localeNamed(value: string): Locale {
  return locales.find((id) => id === value) ?? 'fr';
}
