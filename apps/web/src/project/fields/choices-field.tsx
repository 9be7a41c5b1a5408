// Any number of several values.

import type { Option } from './choice-field.tsx';
import styles from './fields.module.css';
import type { ValueProps } from './value-props.ts';

export function ChoicesField(props: ValueProps<readonly string[]> & { readonly options: readonly Option[] }) {
  const toggle = (value: string) => {
    const isChosen = props.value.includes(value);
    // In the order in which they are shown, so that the same choice is the same value.
    const to = props.options
      .map((option) => option.value)
      .filter((one) => (one === value ? !isChosen : props.value.includes(one)));
    props.onChange({ from: props.value, to });
  };
  return (
    <fieldset className={styles.chips} aria-labelledby={props.labelId} aria-describedby={props.promptId}>
      {props.options.map(({ value, label }) => (
        <label key={value} className={styles.chip}>
          <input
            type="checkbox"
            checked={props.value.includes(value)}
            disabled={props.isReadOnly}
            onChange={() => toggle(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
