// One part of the record with all of its fields.

import type { Section } from '@terreau/project/record';
import { type Ref, useId } from 'react';
import { useLocale } from '../language/locale.ts';
import { BudgetBalance } from './budget-balance.tsx';
import { ConflictOf } from './conflict.tsx';
import { formSections, sectionTitle } from './labels.ts';
import styles from './project.module.css';
import { RecordField } from './record-field.tsx';
import { StatusPanel } from './status-panel.tsx';

export function SectionView({
  section,
  heading,
}: {
  readonly section: Section;
  readonly heading: Ref<HTMLHeadingElement>;
}) {
  const locale = useLocale();
  const titleId = useId();
  const fields = formSections.find(({ id }) => id === section)?.fields ?? [];
  const lastBudget = fields.findLast(({ kind }) => kind === 'budget')?.path;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h2 id={titleId} ref={heading} tabIndex={-1} className={styles.sectionTitle}>
        {sectionTitle(section, locale)}
      </h2>
      {section === 'followUp' ? <StatusPanel /> : null}
      {fields.map((field) => (
        <div key={field.path} className={styles.fieldBox}>
          <RecordField field={field} />
          {field.path === lastBudget ? <BudgetBalance /> : null}
          <ConflictOf path={field.path} />
        </div>
      ))}
    </section>
  );
}
