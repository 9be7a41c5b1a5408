// One step of the script: closed it says its phase, minutes and title; open all of it can be changed.

import { cardKinds } from '@terreau/board/card';
import { type Phase, phases } from '@terreau/workshop/phases';
import { maxInstructionCharacters, maxStepTitleCharacters, type Script } from '@terreau/workshop/script';
import { type Locale, locales } from '@terreau/workshop/session';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { inLocale } from '../../language/script-words.ts';
import { useWords } from '../../language/words.ts';
import { kindNames, phaseNames } from '../../language/workshop-words.ts';
import { IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import styles from '../organise.module.css';
import own from './prepare.module.css';
import { prepareWords } from './words.ts';

type Step = Script[number];

/** In these people write cards. */
const writingPhases: ReadonlySet<Phase> = new Set(['ideate', 'share']);

export function StepEditor(props: {
  readonly step: Step;
  readonly index: number;
  readonly count: number;
  readonly onChange: (step: Step) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}) {
  const words = useWords(prepareWords);
  const names = useWords(phaseNames);
  const { step, index, count } = props;
  const name = words.step(index + 1);
  const title = inLocale(step.title) || names[step.phase];
  return (
    <li className={own.step}>
      <details className={own.details} open={step.title.fr === '' || undefined}>
        <summary>
          <strong>{title}</strong>{' '}
          <span className={styles.soft}>
            {names[step.phase]}
            {step.minutes === null ? '' : ` · ${words.minutesOf(step.minutes)}`}
          </span>
        </summary>
        <StepFields step={step} onChange={props.onChange} />
      </details>
      <span className={own.tools}>
        <IconButton label={words.up(name)} disabled={index === 0} onClick={() => props.onMove(index - 1)}>
          <ArrowUp aria-hidden size={18} />
        </IconButton>
        <IconButton
          label={words.down(name)}
          disabled={index === count - 1}
          onClick={() => props.onMove(index + 1)}
        >
          <ArrowDown aria-hidden size={18} />
        </IconButton>
        <IconButton label={words.removeStep(index + 1)} disabled={count === 1} onClick={props.onRemove}>
          <Trash2 aria-hidden size={18} />
        </IconButton>
      </span>
    </li>
  );
}

interface StepProps {
  readonly step: Step;
  readonly onChange: (step: Step) => void;
}

function StepFields({ step, onChange }: StepProps) {
  const words = useWords(prepareWords);
  const names = useWords(phaseNames);
  const languages: Readonly<Record<Locale, string>> = { fr: words.languageFr, en: words.languageEn };
  return (
    <div className={own.stepFields}>
      <div className={styles.fields}>
        <Field label={words.phase}>
          {(field) => (
            <select
              {...field}
              value={step.phase}
              onChange={(event) => {
                const phase = phases.find((each) => each === event.currentTarget.value);
                if (phase) onChange(withPhase(step, phase));
              }}
            >
              {phases.map((phase) => (
                <option key={phase} value={phase}>
                  {names[phase]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.minutes} hint={words.minutesHint}>
          {(field) => (
            <input
              {...field}
              type="number"
              inputMode="numeric"
              min={1}
              max={240}
              value={step.minutes ?? ''}
              onChange={(event) => onChange({ ...step, minutes: event.currentTarget.valueAsNumber || null })}
            />
          )}
        </Field>
        {writingPhases.has(step.phase) ? <KindField step={step} onChange={onChange} /> : null}
      </div>
      {locales.map((id) => (
        <div key={id} className={own.stepWords}>
          <Field label={words.stepTitle(languages[id])}>
            {(field) => (
              <input
                {...field}
                required
                maxLength={maxStepTitleCharacters}
                value={step.title[id]}
                onChange={(event) =>
                  onChange({ ...step, title: { ...step.title, [id]: event.currentTarget.value } })
                }
              />
            )}
          </Field>
          <Field label={words.stepText(languages[id])}>
            {(field) => (
              <textarea
                {...field}
                required
                rows={2}
                maxLength={maxInstructionCharacters}
                value={step.instruction[id]}
                onChange={(event) =>
                  onChange({
                    ...step,
                    instruction: { ...step.instruction, [id]: event.currentTarget.value },
                  })
                }
              />
            )}
          </Field>
        </div>
      ))}
    </div>
  );
}

/** What people write in a step, which they are offered first. */
function KindField({ step, onChange }: StepProps) {
  const words = useWords(prepareWords);
  const kinds = useWords(kindNames);
  return (
    <Field label={words.stepKind} hint={words.stepKindHint}>
      {(field) => (
        <select
          {...field}
          value={step.kind ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...step, kind: cardKinds.find((each) => each === value) })
          }
        >
          <option value="">{words.anyKind}</option>
          {cardKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Where nobody writes, no kind is offered. */
function withPhase({ kind, ...step }: Step, phase: Phase): Step {
  return writingPhases.has(phase) && kind ? { ...step, phase, kind } : { ...step, phase };
}
