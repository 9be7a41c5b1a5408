// The script of an evening: its steps in order, each a phase with minutes and what is said in both languages.

import { defaultScript, maxSteps, type Script } from '@terreau/workshop/script';
import { Plus } from 'lucide-react';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import styles from '../organise.module.css';
import type { DraftProps } from './event-fields.tsx';
import { withStepAt } from './plan-removals.ts';
import own from './prepare.module.css';
import { StepEditor } from './step-editor.tsx';
import { unsavedWords } from './unsaved-words.ts';
import { prepareWords } from './words.ts';

export function ScriptEditor({ draft, onChange }: DraftProps) {
  const words = useWords(prepareWords);
  const { removed, scriptReplaced } = useWords(unsavedWords);
  const script = draft.script ?? defaultScript;
  const minutes = script.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  const change = (to: Script) => onChange({ ...draft, script: to });
  const remove = (index: number) =>
    onChange(
      { ...draft, script: script.toSpliced(index, 1) },
      { text: removed(words.step(index + 1)), back: (now) => withStepAt(now, draft.script, index) },
    );
  return (
    <details className={own.section}>
      <summary>
        <h2 id="script-title" className={styles.subtitle}>
          {words.script}
        </h2>
      </summary>
      <p className={styles.soft}>{words.scriptHint(minutes)}</p>
      <ol className={own.steps}>
        {[...script.entries()].map(([index, step]) => (
          <StepEditor
            key={index}
            step={step}
            index={index}
            count={script.length}
            onChange={(to) => change(script.with(index, to))}
            onMove={(to) => change(script.toSpliced(index, 1).toSpliced(to, 0, step))}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <div className={own.row}>
        <Button
          look="quiet"
          icon={<Plus aria-hidden size={18} />}
          disabled={script.length >= maxSteps}
          onClick={() => change([...script, newStep])}
        >
          {words.addStep}
        </Button>
        <Button
          look="quiet"
          disabled={draft.script === null}
          onClick={() => onChange({ ...draft, script: null }, { text: scriptReplaced })}
        >
          {words.usualScript}
        </Button>
      </div>
    </details>
  );
}

const newStep: Script[number] = {
  phase: 'share',
  minutes: 10,
  title: { fr: '', en: '' },
  instruction: { fr: '', en: '' },
};
