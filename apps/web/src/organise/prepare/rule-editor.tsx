// When the clusters of an evening become projects: each threshold as a number, and beside them the whole rule in words, as it
// is being changed. It holds once it is saved.

import type { EventId } from '@terreau/board/ids';
import { typeset } from '@terreau/brief/typography';
import { type ConvergenceRule, defaultRule } from '@terreau/project/convergence';
import { ruleInWords } from '@terreau/project/rule-words';
import { type SubmitEvent, useState } from 'react';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import styles from '../organise.module.css';
import own from './prepare.module.css';
import { isSameRule, isUsualRule, type RuleDraft, ruleOf } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';
import { ruleFormWords } from './rule-form-words.ts';
import { useRule } from './use-rule.ts';
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
  const hint = rule === null ? words.summary : isUsualRule(rule) ? words.usual : words.changed;
  return (
    <details className={own.section}>
      <summary>
        <h2 id="rule-title" className={styles.subtitle}>
          {words.title}
        </h2>{' '}
        <span className={styles.soft}>{hint}</span>
      </summary>
      {/* What was saved is another beginning. */}
      {rule ? <RuleForm key={JSON.stringify(rule)} rule={rule} isBusy={isBusy} onSave={save} /> : null}
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
    </details>
  );
}

function RuleForm(props: {
  readonly rule: ConvergenceRule;
  readonly isBusy: boolean;
  readonly onSave: (rule: ConvergenceRule) => void;
}) {
  const words = useWords(ruleFormWords);
  const { save, discard, unsaved } = useWords(prepareWords);
  const [draft, setDraft] = useState<RuleDraft>(props.rule);
  const rule = ruleOf(draft);
  const isChanged = !isSameRule(draft, props.rule);
  useUnsaved(isChanged);
  const onSubmit = (submit: SubmitEvent<HTMLFormElement>) => {
    submit.preventDefault();
    if (rule) props.onSave(rule);
  };
  return (
    <form className={own.tab} aria-label={words.title} onSubmit={onSubmit}>
      <p className={styles.soft}>{words.from}</p>
      <div className={own.rule}>
        <RuleFields draft={draft} onChange={setDraft} />
        <RuleInWords rule={rule} />
      </div>
      <Button
        look="quiet"
        className={styles.start}
        disabled={isUsualRule(draft)}
        onClick={() => setDraft(defaultRule)}
      >
        {words.usualValues}
      </Button>
      {isChanged ? (
        <div className={own.saveBar} role="status">
          <span>{unsaved}</span>
          <Button onClick={() => setDraft(props.rule)}>{discard}</Button>
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
