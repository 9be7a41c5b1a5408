// One part of the record with all of its fields.

import type { Section } from '@terreau/project/record/record';
import { type Ref, useId } from 'react';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import text from '../ui/text.module.css';
import { BudgetBalance } from './budget-balance.tsx';
import { ConflictOf } from './conflict.tsx';
import { progressOf } from './filled.ts';
import { useAnswer, useRecord } from './form-context.tsx';
import { type Block, blocksOf, sectionTitle } from './labels.ts';
import styles from './project.module.css';
import { RecordField } from './record-field.tsx';
import { StatusPanel } from './status-panel.tsx';
import { projectWords } from './words.ts';

export function SectionView({
  section,
  heading,
}: {
  readonly section: Section;
  readonly heading: Ref<HTMLHeadingElement>;
}) {
  const locale = useLocale();
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h2 id={titleId} ref={heading} tabIndex={-1} className={styles.sectionTitle}>
        {sectionTitle(section, locale)}
      </h2>
      {section === 'followUp' ? <StatusPanel /> : null}
      {blocksOf(section).map((block) =>
        block.heading ? (
          <HeadedBlock key={block.heading} heading={block.heading} fields={block.fields} />
        ) : (
          <Fields key="all" fields={block.fields} />
        ),
      )}
    </section>
  );
}

/** Fields under what they are about, with how many of them say something. */
function HeadedBlock({
  heading,
  fields,
}: {
  readonly heading: NonNullable<Block['heading']>;
  readonly fields: Block['fields'];
}) {
  const words = useWords(projectWords);
  const { seesContacts } = useAnswer();
  const { n, of } = progressOf(useRecord(), fields, seesContacts);
  return (
    <fieldset className={styles.block}>
      <legend className={styles.blockHead}>
        {words[heading]} <span className={text.soft}>{words.filled(n, of)}</span>
      </legend>
      <Fields fields={fields} />
    </fieldset>
  );
}

function Fields({ fields }: { readonly fields: Block['fields'] }) {
  const lastBudget = fields.findLast(({ kind }) => kind === 'budget')?.path;
  return fields.map((field) => (
    <div key={field.path} className={styles.fieldBox}>
      <RecordField field={field} />
      {field.path === lastBudget ? <BudgetBalance /> : null}
      <ConflictOf path={field.path} />
    </div>
  ));
}
