// The parts of the record, with how much of each is filled in: a list beside the form, on a phone one line above it.

import type { Section } from '@terreau/project/record';
import { useId } from 'react';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { countFilled } from './filled.ts';
import { useAnswer, useRecord } from './form-context.tsx';
import { formSections, sectionOf, sectionTitle } from './labels.ts';
import styles from './project.module.css';
import { projectWords } from './words.ts';

export function SectionNav({
  current,
  onGo,
}: {
  readonly current: Section;
  readonly onGo: (to: Section) => void;
}) {
  const words = useWords(projectWords);
  const locale = useLocale();
  const record = useRecord();
  const { conflicts } = useAnswer();
  const selectId = useId();
  const contested = new Set(conflicts.map(({ path }) => sectionOf(path)));
  const entries = formSections.map(({ id, fields }) => {
    const [n, of] = [countFilled(record, fields), fields.length];
    return { id, title: sectionTitle(id, locale), n, of, isContested: contested.has(id) };
  });
  return (
    <nav className={styles.nav} aria-label={words.sections}>
      <div className={styles.select}>
        <label htmlFor={selectId}>{words.section}</label>
        <select
          id={selectId}
          value={current}
          onChange={({ currentTarget: { value } }) => {
            const chosen = entries.find(({ id }) => id === value);
            if (chosen) onGo(chosen.id);
          }}
        >
          {entries.map(({ id, title, n, of }) => (
            <option key={id} value={id}>{`${title} (${n}/${of})`}</option>
          ))}
        </select>
      </div>
      <ol className={styles.contents}>
        {entries.map(({ id, title, n, of, isContested }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={id === current ? 'step' : undefined}
              onClick={() => onGo(id)}
            >
              <span className={styles.entryTitle}>
                {title}
                {isContested ? <span className={styles.contested} title={words.conflictsTitle(1)} /> : null}
              </span>
              <span className={styles.entryCount}>{words.filled(n, of)}</span>
              <progress className={styles.bar} value={n} max={of} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
