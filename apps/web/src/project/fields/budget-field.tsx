// Lines of spending or of income, and what they add up to.

import { moneyInWords } from '@terreau/brief/typography';
import type { BudgetLine } from '@terreau/project/record/record';
import { useState } from 'react';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import fieldStyles from '../../ui/field.module.css';
import { amountInField, centsOf } from '../amount.ts';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';
import { RowsField } from './rows-field.tsx';
import type { ListProps } from './value-props.ts';
import { WrittenText } from './written-text.tsx';

const blank: BudgetLine = { label: '', cents: 0 };

export function BudgetField(props: ListProps<BudgetLine>) {
  const words = useWords(projectWords);
  const locale = useLocale();
  const total = props.value.reduce((sum, { cents }) => sum + cents, 0);
  return (
    <div className={styles.stack}>
      <RowsField field={props} blank={blank} addLabel={words.addLine} rowName={words.line}>
        {({ item, name, put }) => (
          <div className={styles.budgetLine}>
            <WrittenText
              value={item.label}
              className={fieldStyles.input}
              placeholder={words.lineLabel}
              aria-label={`${props.label}, ${name}, ${words.lineLabel}`}
              readOnly={props.isReadOnly}
              maxLength={props.maxLength}
              onChange={({ to }) => put({ ...item, label: to })}
            />
            <Amount
              cents={item.cents}
              label={`${props.label}, ${name}, ${words.amount}`}
              isReadOnly={props.isReadOnly}
              onChange={(cents) => put({ ...item, cents })}
            />
          </div>
        )}
      </RowsField>
      {props.value.length > 0 ? (
        <p className={styles.total}>
          {words.total} <strong>{moneyInWords(total, locale)}</strong>
        </p>
      ) : null}
    </div>
  );
}

/** A sum, as somebody types it; tidied up when they leave it. */
function Amount(props: {
  readonly cents: number;
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly onChange: (cents: number) => void;
}) {
  const words = useWords(projectWords);
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && centsOf(typed) === null;
  // Unless it has become another sum meanwhile.
  const isOwn = isWrong || (typed !== null && centsOf(typed) === props.cents);
  const shown = props.cents === 0 ? '' : amountInField(props.cents, locale);
  return (
    <div className={styles.amount}>
      <input
        type="text"
        inputMode="decimal"
        className={fieldStyles.input}
        aria-label={props.label}
        aria-invalid={isWrong || undefined}
        title={isWrong ? words.amountWrong : undefined}
        placeholder="0"
        readOnly={props.isReadOnly}
        maxLength={20}
        value={isOwn ? typed : shown}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const cents = centsOf(currentTarget.value);
          if (cents !== null) props.onChange(cents);
        }}
        onBlur={() => {
          if (!isWrong) setTyped(null);
        }}
      />
      <span aria-hidden>€</span>
      {isWrong ? (
        <p role="alert" className={styles.wrong}>
          {words.amountWrong}
        </p>
      ) : null}
    </div>
  );
}
