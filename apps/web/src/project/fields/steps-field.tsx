// The next steps: what, who, and by when.

import type { NextStep } from '@terreau/project/record/record';
import { useWords } from '../../language/words.ts';
import fieldStyles from '../../ui/field.module.css';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';
import { RowsField } from './rows-field.tsx';
import { TextParts } from './text-parts.tsx';
import type { ListProps } from './value-props.ts';

const blank: NextStep = { what: '', owner: '', due: '' };

export function StepsField(props: ListProps<NextStep>) {
  const words = useWords(projectWords);
  const parts = [
    ['what', words.stepWhat],
    ['owner', words.stepOwner],
  ] as const;
  return (
    <RowsField field={props} blank={blank} addLabel={words.addStep} rowName={words.step}>
      {(row) => (
        <div className={styles.step}>
          <TextParts parts={parts} {...props} {...row} />
          <input
            type="date"
            className={fieldStyles.input}
            aria-label={`${row.name}, ${words.stepDue}`}
            readOnly={props.isReadOnly}
            value={row.item.due}
            onChange={({ currentTarget }) => row.put({ ...row.item, due: currentTarget.value })}
          />
        </div>
      )}
    </RowsField>
  );
}
