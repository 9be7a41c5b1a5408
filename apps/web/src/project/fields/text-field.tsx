// A field of one line, or of as many as it takes; what is suggested for it becomes a line of it.

import fieldStyles from '../../ui/field.module.css';
import styles from './fields.module.css';
import { Suggestions } from './suggestions.tsx';
import { openSuggestions } from './terms.ts';
import type { ValueProps } from './value-props.ts';
import { WrittenText } from './written-text.tsx';

export function TextField(
  props: ValueProps<string> & {
    readonly isLong: boolean;
    readonly maxLength: number;
    readonly suggestions?: readonly string[];
  },
) {
  const { value, onChange } = props;
  const open = openSuggestions(props.suggestions ?? [], value.split('\n'), '');
  return (
    <div className={styles.stack}>
      <WrittenText
        value={value}
        isLong={props.isLong}
        className={fieldStyles.input}
        aria-labelledby={props.labelId}
        aria-describedby={props.promptId}
        readOnly={props.isReadOnly}
        maxLength={props.maxLength}
        onChange={onChange}
      />
      {props.isReadOnly ? null : (
        <Suggestions
          terms={open}
          onAdd={(term) => onChange({ from: value, to: value === '' ? term : `${value.trimEnd()}\n${term}` })}
        />
      )}
    </div>
  );
}
