// The thresholds of the rule of convergence, each a number in its limits, and which kinds of cards count.

import { cardKinds } from '@terreau/board/card';
import { ruleLimits, type Threshold } from '@terreau/project/convergence/rule-limits';
import { useWords } from '../../language/words.ts';
import { kindNames } from '../../language/workshop-words.ts';
import { Field } from '../../ui/field.tsx';
import styles from '../organise.module.css';
import own from './prepare.module.css';
import { type KindsOf, type RuleDraft, withKind } from './rule-draft.ts';
import { ruleFormWords } from './rule-form-words.ts';

interface RuleDraftProps {
  readonly draft: RuleDraft;
  readonly onChange: (draft: RuleDraft) => void;
}

export function RuleFields({ draft, onChange }: RuleDraftProps) {
  const words = useWords(ruleFormWords);
  const { minTitleCharacters: shortest, maxTitleCharacters: longest } = draft;
  const isTurned = shortest !== null && longest !== null && shortest > longest;
  const number = (name: Threshold, more: { readonly hint?: string; readonly error?: string | null } = {}) => (
    <Field label={words[name]} {...more}>
      {(field) => (
        <input
          {...field}
          ref={(input) => input?.setCustomValidity(more.error ?? '')}
          type="number"
          inputMode="numeric"
          required
          min={ruleLimits[name].least}
          max={ruleLimits[name].most}
          value={draft[name] ?? ''}
          onChange={({ currentTarget: { valueAsNumber } }) =>
            onChange({ ...draft, [name]: Number.isNaN(valueAsNumber) ? null : valueAsNumber })
          }
        />
      )}
    </Field>
  );
  return (
    <div className={own.tab}>
      <div className={styles.fields}>
        {number('minCards')}
        {number('turnoutPercent')}
        {number('minAuthors')}
        {number('authorPercent')}
        {number('minTitleCharacters')}
        {number('maxTitleCharacters', { error: isTurned ? words.titleOrder : null })}
        {number('maxChancePercent', { hint: words.maxChanceHint })}
      </div>
      <Kinds of="needKinds" draft={draft} onChange={onChange} />
      <Kinds of="solutionKinds" draft={draft} onChange={onChange} />
    </div>
  );
}

function Kinds({ of, draft, onChange }: RuleDraftProps & { readonly of: KindsOf }) {
  const words = useWords(ruleFormWords);
  const names = useWords(kindNames);
  return (
    <fieldset className={own.kinds}>
      <legend>{words[of]}</legend>
      {cardKinds.map((kind) => (
        <label key={kind} className={own.check}>
          <input
            type="checkbox"
            checked={draft[of].includes(kind)}
            onChange={({ currentTarget }) => onChange(withKind(draft, of, kind, currentTarget.checked))}
          />
          {names[kind]}
        </label>
      ))}
    </fieldset>
  );
}
