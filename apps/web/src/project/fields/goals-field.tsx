// The Sustainable Development Goals that a project contributes to.

import { useWords } from '../../language/words.ts';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';
import type { ValueProps } from './value-props.ts';

export function GoalsField(props: ValueProps<readonly number[]> & { readonly names: readonly string[] }) {
  const words = useWords(projectWords);
  const { value } = props;
  const toggle = (goal: number) => {
    const isChosen = value.includes(goal);
    const to = isChosen ? value.filter((one) => one !== goal) : [...value, goal].sort((a, b) => a - b);
    props.onChange({ from: value, to });
  };
  return (
    <fieldset className={styles.goals} aria-labelledby={props.labelId} aria-describedby={props.promptId}>
      {props.names.map((name, index) => {
        const goal = index + 1;
        return (
          <label key={name} className={styles.goal} title={words.goal(goal)}>
            <input
              type="checkbox"
              checked={value.includes(goal)}
              disabled={props.isReadOnly}
              onChange={() => toggle(goal)}
            />
            <span className={styles.goalNumber} aria-hidden>
              {goal}
            </span>
            {name}
          </label>
        );
      })}
    </fieldset>
  );
}
