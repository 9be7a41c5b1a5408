// When the clusters of an evening become projects: each threshold as a number, and beside them the whole rule in words, as it
// is being changed. It holds once it is saved.

import type { EventId } from '@terreau/board/ids';
import { typeset } from '@terreau/brief/typography';
import { type ConvergenceRule, defaultRule } from '@terreau/project/convergence/convergence';
import { ruleInWords } from '@terreau/project/convergence/rule-words';
import type { SubmitEvent } from 'react';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { toasts } from '../../ui/toasts.ts';
import styles from '../organise.module.css';
import own from './prepare.module.css';
import { isSameRule, isUsualRule, type RuleDraft, ruleOf } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';
import { ruleFormWords } from './rule-form-words.ts';
import { showFirst } from './show-first.ts';
import { unsavedWords } from './unsaved-words.ts';
import { useRule } from './use-rule.ts';
import { type ChangeRule, useRuleDraft } from './use-rule-draft.ts';
import { useUnsaved } from './use-unsaved.ts';
import { prepareWords } from './words.ts';

export function RuleEditor({
  organiserKey,
  event,
}: {
  readonly organiserKey: string;
  readonly event: EventId;
}) {
  const words = useWords(ruleFormWords);
  const { rule, isBusy, error, save } = useRule(organiserKey, event);
  const [draft, setDraft] = useRuleDraft(event, rule);
  const isChanged = rule !== null && draft !== null && !isSameRule(draft, rule);
  const stored = rule === null ? words.summary : isUsualRule(rule) ? words.usual : words.changed;
  useUnsaved(isChanged);
  return (
    <details className={own.section}>
      <summary>
        <h2 id="rule-title" className={styles.subtitle}>
          {words.title}
        </h2>{' '}
        <span className={styles.soft}>{isChanged ? words.unsaved : stored}</span>
      </summary>
      {draft ? (
        <RuleForm draft={draft} isChanged={isChanged} isBusy={isBusy} onChange={setDraft} onSave={save} />
      ) : null}
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
    </details>
  );
}

function RuleForm(props: {
  readonly draft: RuleDraft;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly onChange: ChangeRule;
  readonly onSave: (rule: ConvergenceRule) => void;
}) {
  const words = useWords(ruleFormWords);
  const { save, discard, unsaved } = useWords(prepareWords);
  const { discarded, bringBack } = useWords(unsavedWords);
  const { draft, onChange } = props;
  const rule = ruleOf(draft);
  const onDiscard = () => {
    onChange(null);
    // What has been written since stays.
    const run = () => onChange((now) => now ?? draft);
    toasts.show({ text: discarded, action: { label: bringBack, run } });
  };
  const onSubmit = (submit: SubmitEvent<HTMLFormElement>) => {
    submit.preventDefault();
    if (rule) props.onSave(rule);
  };
  return (
    <form className={own.tab} aria-label={words.title} onSubmit={onSubmit} onInvalidCapture={showFirst}>
      <p className={styles.soft}>{words.from}</p>
      <div className={own.rule}>
        <RuleFields draft={draft} onChange={onChange} />
        <RuleInWords rule={rule} />
      </div>
      <Button
        look="quiet"
        className={styles.start}
        disabled={isUsualRule(draft)}
        onClick={() => onChange(defaultRule)}
      >
        {words.usualValues}
      </Button>
      {props.isChanged ? (
        <div className={own.saveBar} role="status">
          <span>{unsaved}</span>
          <Button onClick={onDiscard}>{discard}</Button>
          <Button type="submit" look="primary" busy={props.isBusy}>
            {save}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

/** null while the numbers say no rule. */
function RuleInWords({ rule }: { readonly rule: ConvergenceRule | null }) {
  const words = useWords(ruleFormWords);
  const locale = useLocale();
  return (
    <section className={own.spoken} aria-label={words.title}>
      <p>
        <strong>{rule ? words.inWords : words.incomplete}</strong>
      </p>
      {rule ? (
        <ul>
          {Object.entries(ruleInWords(rule, locale)).map(([name, phrase]) => (
            <li key={name}>{typeset(phrase, locale)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
