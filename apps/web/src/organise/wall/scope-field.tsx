// For which tables: all, those of one challenge, or one.

import type { ChallengeId } from '@terreau/board/ids';
import { useWords } from '../../language/words.ts';
import { Field } from '../../ui/field.tsx';
import { useItem } from './use-wall.tsx';
import styles from './wall.module.css';
import type { Overview } from './wall-store.ts';
import { wallWords } from './wall-words.ts';
import { idsIn, type Scope } from './wanted.ts';

export function ScopeField(props: {
  readonly scope: Scope;
  readonly overview: Overview;
  readonly onChange: (scope: Scope) => void;
}) {
  const words = useWords(wallWords);
  const { scope, overview, onChange } = props;
  if (scope.of === 'table') return <OneTable scope={scope} overview={overview} />;
  return (
    <Field label={words.scope}>
      {(field) => (
        <select
          {...field}
          value={scope.of === 'all' ? '' : scope.id}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === '' ? { of: 'all' } : { of: 'challenge', id: value as ChallengeId })
          }
        >
          <option value="">{words.scopeAll(overview.ids.length)}</option>
          {overview.frame.challenges.map(({ id, title }) => (
            <option key={id} value={id}>
              {words.scopeChallenge(title, idsIn({ of: 'challenge', id }, overview).length)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Whoever began with one table stays with it. */
function OneTable(props: { readonly scope: Extract<Scope, { of: 'table' }>; readonly overview: Overview }) {
  const words = useWords(wallWords);
  const table = useItem(props.scope.id)?.table;
  const challenge = props.overview.frame.challenges.find(({ id }) => id === table?.challenge);
  return (
    <p>
      {words.scope} <strong dir="auto">{table?.table}</strong>
      <br />
      <span className={styles.soft} dir="auto">
        {challenge?.title}
      </span>
    </p>
  );
}
