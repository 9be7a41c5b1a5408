// What the budget lacks or has left, below its lines.

import { moneyInWords } from '@terreau/brief/typography';
import { budgetOf } from '@terreau/project/record/budget';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { useRecord } from './form-context.tsx';
import styles from './project.module.css';
import { projectWords } from './words.ts';

export function BudgetBalance() {
  const words = useWords(projectWords);
  const locale = useLocale();
  const record = useRecord();
  const { spending, income, difference } = budgetOf(record);
  if (spending + income === 0) return null;
  const sum = moneyInWords(Math.abs(difference), locale);
  const said = difference === 0 ? words.balanced : difference < 0 ? words.missing(sum) : words.left(sum);
  return (
    <p className={styles.balance} data-balanced={difference === 0 || undefined} role="status">
      {said}
    </p>
  );
}
