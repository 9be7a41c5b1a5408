// One challenge of the form: its question, what the tables should know, its domain and its tables.

import { isDomain } from '@terreau/workshop/domains';
import { maxTables } from '@terreau/workshop/preparing/planned-event';
import { sampleQuestions } from '@terreau/workshop/preparing/sample-questions';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocale } from '../../language/locale.ts';
import { inLocale } from '../../language/script-words.ts';
import { useWords } from '../../language/words.ts';
import { domainName, domainNames } from '../../language/workshop-words.ts';
import { IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import styles from '../organise.module.css';
import type { DraftProps } from './event-fields.tsx';
import { type ChallengeDraft, tablesBeside, withChange, withCount } from './plan-draft.ts';
import { withChallengeAt } from './plan-removals.ts';
import own from './prepare.module.css';
import { TableRows } from './table-rows.tsx';
import { unsavedWords } from './unsaved-words.ts';
import { prepareWords } from './words.ts';

export function ChallengeEditor(
  props: DraftProps & {
    readonly calledAgain: ReadonlySet<string>;
    readonly challenge: ChallengeDraft;
    readonly index: number;
    readonly isOpen: boolean;
    readonly onOpen: (isOpen: boolean) => void;
  },
) {
  const words = useWords(prepareWords);
  const locale = useLocale();
  const names = useWords(domainNames);
  const { draft, onChange, challenge, index } = props;
  const change = (to: Partial<ChallengeDraft>) =>
    onChange(withChange(draft, challenge.key, (before) => ({ ...before, ...to })));
  const domain = domainName(names, challenge.domain);
  const example = isDomain(challenge.domain)
    ? words.forExample(inLocale(sampleQuestions[challenge.domain], locale))
    : undefined;
  const room = Math.max(0, maxTables - tablesBeside(draft, challenge.key));
  const [isTooMany, setTooMany] = useState(false);
  const isOwn = !draft.domains.includes(challenge.domain);
  return (
    <li className={own.step}>
      {/* One is open at a time, so that ten challenges can be looked over. */}
      <details
        className={own.details}
        open={props.isOpen}
        onToggle={({ currentTarget, target }) => {
          // Of the tables inside, the toggling is not the challenge's.
          if (target === currentTarget) props.onOpen(currentTarget.open);
        }}
      >
        <summary>
          <span className={styles.soft}>{words.challenge(index + 1)}</span>{' '}
          <strong dir="auto">{challenge.title || domain}</strong>{' '}
          <span className={styles.soft}>
            {challenge.title ? domain : words.noQuestion} · {words.tables(challenge.count)}
          </span>
        </summary>
        <div className={own.stepFields}>
          <Field label={words.challengeTitle} {...(example !== undefined && { hint: example })}>
            {(field) => (
              <input
                {...field}
                required
                maxLength={200}
                value={challenge.title}
                onChange={(event) => change({ title: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={words.context} hint={words.contextHint}>
            {(field) => (
              <textarea
                {...field}
                maxLength={2_000}
                rows={2}
                value={challenge.context}
                onChange={(event) => change({ context: event.currentTarget.value })}
              />
            )}
          </Field>
          <div className={styles.fields}>
            <Field label={words.domain}>
              {(field) => (
                <select
                  {...field}
                  value={challenge.domain}
                  onChange={(event) => change({ domain: event.currentTarget.value })}
                >
                  {[...draft.domains, ...(isOwn ? [challenge.domain] : [])].map((domain) => (
                    <option key={domain} value={domain}>
                      {domainName(names, domain)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={words.count} {...(isTooMany && { error: words.tooManyTables(maxTables, room) })}>
              {(field) => (
                <input
                  {...field}
                  type="number"
                  inputMode="numeric"
                  required
                  min={1}
                  max={room}
                  value={challenge.count || ''}
                  onChange={(event) => {
                    const count = Math.max(0, Math.floor(event.currentTarget.valueAsNumber || 0));
                    setTooMany(count > room);
                    onChange(withCount(draft, challenge.key, count));
                  }}
                />
              )}
            </Field>
          </div>
          <details className={own.details}>
            <summary>{words.tablesOf}</summary>
            <TableRows {...props} />
          </details>
        </div>
      </details>
      <ChallengeTools {...props} />
    </li>
  );
}

function ChallengeTools({
  draft,
  onChange,
  challenge,
  index,
}: DraftProps & { readonly challenge: ChallengeDraft; readonly index: number }) {
  const words = useWords(prepareWords);
  const { challengeRemoved } = useWords(unsavedWords);
  const { challenges } = draft;
  const name = words.challenge(index + 1);
  const moveTo = (to: number) =>
    onChange({ ...draft, challenges: challenges.toSpliced(index, 1).toSpliced(to, 0, challenge) });
  return (
    <span className={own.tools}>
      <IconButton label={words.up(name)} disabled={index === 0} onClick={() => moveTo(index - 1)}>
        <ArrowUp aria-hidden size={18} />
      </IconButton>
      <IconButton
        label={words.down(name)}
        disabled={index === challenges.length - 1}
        onClick={() => moveTo(index + 1)}
      >
        <ArrowDown aria-hidden size={18} />
      </IconButton>
      <IconButton
        label={words.removeChallenge(index + 1)}
        disabled={challenges.length === 1}
        onClick={() =>
          onChange(
            { ...draft, challenges: challenges.toSpliced(index, 1) },
            {
              text: challengeRemoved(challenge.title || name),
              back: (now) => withChallengeAt(now, challenge, index),
            },
          )
        }
      >
        <Trash2 aria-hidden size={18} />
      </IconButton>
    </span>
  );
}
