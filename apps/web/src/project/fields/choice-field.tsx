// One of several values, or none yet.

import { useId } from 'react';
import { useWords } from '../../language/words.ts';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';
import type { ValueProps } from './value-props.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function ChoiceField(props: ValueProps<string> & { readonly options: readonly Option[] }) {
  const words = useWords(projectWords);
  const name = useId();
  return (
    <div
      className={styles.chips}
      role="radiogroup"
      aria-labelledby={props.labelId}
      aria-describedby={props.promptId}
    >
      {[...props.options, { value: '', label: words.undecided }].map(({ value, label }) => (
        <label key={value} className={styles.chip}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={props.value === value}
            disabled={props.isReadOnly}
            onChange={() => props.onChange({ from: props.value, to: value })}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
