// The fields of one challenge.

import { domains } from '@terreau/workshop/domains';
import { Trash2 } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { domainNames } from '../language/workshop-words.ts';
import { IconButton } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import styles from './organise.module.css';
import { organiseWords } from './words.ts';

export interface ChallengeDraft {
  /** Tells the challenges of the form apart. */
  readonly id: number;
  readonly title: string;
  readonly domain: string;
  readonly tables: number;
}

const maxTables = 400;

export function ChallengeFields(props: {
  readonly number: number;
  readonly challenge: ChallengeDraft;
  readonly onChange: (challenge: ChallengeDraft) => void;
  /** null for the only one. */
  readonly onRemove: (() => void) | null;
}) {
  const words = useWords(organiseWords);
  const names = useWords(domainNames);
  const { challenge, onChange } = props;
  return (
    <fieldset className={styles.challenge}>
      <legend className={styles.legend}>
        {words.challenge(props.number)}
        {props.onRemove ? (
          <IconButton label={words.removeChallenge(props.number)} onClick={props.onRemove}>
            <Trash2 aria-hidden size={18} />
          </IconButton>
        ) : null}
      </legend>
      <Field label={words.challengeTitle}>
        {(field) => (
          <input
            {...field}
            required
            maxLength={200}
            placeholder={words.challengePlaceholder}
            value={challenge.title}
            onChange={(event) => onChange({ ...challenge, title: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className={styles.fields}>
        <Field label={words.domain}>
          {(field) => (
            <select
              {...field}
              value={challenge.domain}
              onChange={(event) => onChange({ ...challenge, domain: event.currentTarget.value })}
            >
              {domains.map((domain) => (
                <option key={domain} value={domain}>
                  {names[domain]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.tables}>
          {(field) => (
            <input
              {...field}
              type="number"
              inputMode="numeric"
              required
              min={1}
              max={maxTables}
              value={challenge.tables || ''}
              onChange={(event) => onChange({ ...challenge, tables: event.currentTarget.valueAsNumber || 0 })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
