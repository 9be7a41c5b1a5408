// The tab of what is taken away from an evening: what is printed for its tables before, and what it produced afterwards.

import type { Locale } from '@terreau/workshop/session';
import { useState } from 'react';
import { useWords } from '../../language/words.ts';
import { Field } from '../../ui/field.tsx';
import { localeNames } from '../../ui/ui-words.ts';
import type { TabProps } from '../tab-props.ts';
import { PrintForm } from './print-form.tsx';
import styles from './printing.module.css';
import { TakingAway } from './taking-away.tsx';
import { printingWords } from './words.ts';

export default function PrintingTab(props: TabProps) {
  const words = useWords(printingWords);
  const [locale, setLocale] = useState<Locale>(props.event.locale);
  return (
    <div className={styles.printing}>
      <Field label={words.language}>
        {(field) => (
          <select
            {...field}
            value={locale}
            onChange={({ currentTarget }) => setLocale(currentTarget.value === 'en' ? 'en' : 'fr')}
          >
            <option value="fr">{localeNames.fr}</option>
            <option value="en">{localeNames.en}</option>
          </select>
        )}
      </Field>
      <PrintForm {...props} locale={locale} />
      <TakingAway {...props} locale={locale} />
    </div>
  );
}
