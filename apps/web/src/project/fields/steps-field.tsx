// The next steps: what, who, and by when.

import type { NextStep } from '@terreau/project/record';
import { useWords } from '../../language/words.ts';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';
import { RowsField } from './rows-field.tsx';
import type { ValueProps } from './value-props.ts';
import { WrittenText } from './written-text.tsx';

const blank: NextStep = { what: '', owner: '', due: '' };
const isBlank = ({ what, owner, due }: NextStep) => `${what}${owner}${due}`.trim() === '';

export function StepsField(
  props: ValueProps<readonly NextStep[]> & { readonly maxRows: number; readonly maxLength: number },
) {
  const words = useWords(projectWords);
  return (
    <RowsField
      field={props}
      blank={blank}
      isBlank={isBlank}
      maxRows={props.maxRows}
      addLabel={words.addStep}
      rowName={words.step}
    >
      {({ item, name, put }) => (
        <div className={styles.step}>
          {(['what', 'owner'] as const).map((part) => {
            const label = part === 'what' ? words.stepWhat : words.stepOwner;
            return (
              <WrittenText
                key={part}
                value={item[part]}
                className={styles.input}
                placeholder={label}
                aria-label={`${name}, ${label}`}
                readOnly={props.isReadOnly}
                maxLength={props.maxLength}
                onChange={({ to }) => put({ ...item, [part]: to })}
              />
            );
          })}
          <input
            type="date"
            className={styles.input}
            aria-label={`${name}, ${words.stepDue}`}
            readOnly={props.isReadOnly}
            value={item.due}
            onChange={({ currentTarget }) => put({ ...item, due: currentTarget.value })}
          />
        </div>
      )}
    </RowsField>
  );
}
