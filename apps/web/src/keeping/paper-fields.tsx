// The fields for the size of a picture.

import { paperSizes } from '@terreau/exchange/page-size';
import { useId } from 'react';
import { useWords } from '../language/words.ts';
import { Field } from '../ui/field.tsx';
import styles from './keeping.module.css';
import { dotChoices, isSheet, type PaperChoice, paperNames } from './paper.ts';
import { keepingWords } from './words.ts';

export function PaperFields(props: {
  readonly paper: PaperChoice;
  /** Whether the picture is made of dots. */
  readonly hasDots: boolean;
  readonly onChange: (paper: PaperChoice) => void;
}) {
  const words = useWords(keepingWords);
  const { paper, onChange } = props;
  const label = (name: (typeof paperNames)[number]): string =>
    words.paper(name.toUpperCase(), paperSizes[name][0], paperSizes[name][1]);
  return (
    <div className={styles.paper}>
      <Field label={words.size}>
        {(field) => (
          <select
            {...field}
            value={paper.name}
            onChange={({ currentTarget }) => {
              const names = ['whole', 'custom', ...paperNames] as const;
              const name = names.find((one) => one === currentTarget.value) ?? 'whole';
              onChange({ ...paper, name });
            }}
          >
            <option value="whole">{words.wholeBoard}</option>
            {paperNames.map((name) => (
              <option key={name} value={name}>
                {label(name)}
              </option>
            ))}
            <option value="custom">{words.custom}</option>
          </select>
        )}
      </Field>
      {props.hasDots && paper.name !== 'whole' ? (
        <Field label={words.sharpness}>
          {(field) => (
            <select
              {...field}
              value={paper.dotsPerInch}
              onChange={({ currentTarget }) =>
                onChange({ ...paper, dotsPerInch: Number(currentTarget.value) })
              }
            >
              {dotChoices.map((dots) => (
                <option key={dots} value={dots}>
                  {words.dots(dots)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {paper.name === 'custom' ? <CustomSize paper={paper} onChange={onChange} /> : null}
    </div>
  );
}

function CustomSize(props: { readonly paper: PaperChoice; readonly onChange: (paper: PaperChoice) => void }) {
  const words = useWords(keepingWords);
  const errorId = useId();
  const { paper, onChange } = props;
  const isWrong = !isSheet(paper);
  return (
    <>
      {(['width', 'height'] as const).map((side) => (
        <Field key={side} label={words[side]}>
          {(field) => (
            <input
              {...field}
              type="number"
              inputMode="numeric"
              min={20}
              max={5000}
              value={paper[side] || ''}
              aria-invalid={isWrong || undefined}
              aria-describedby={isWrong ? errorId : undefined}
              onChange={({ currentTarget }) => onChange({ ...paper, [side]: Number(currentTarget.value) })}
            />
          )}
        </Field>
      ))}
      {isWrong ? (
        <p id={errorId} className={styles.problem} role="alert">
          {words.badSize}
        </p>
      ) : null}
    </>
  );
}
