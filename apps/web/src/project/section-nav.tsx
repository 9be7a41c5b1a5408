// The parts of the record, with how much of each is filled in: a list beside the form, on a phone one line above it.

import { type Section, sections } from '@terreau/project/record/record';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { classNames } from '../ui/class-names.ts';
import fieldStyles from '../ui/field.module.css';
import { type Progress, progressOfSection } from './filled.ts';
import { useAnswer, useRecord } from './form-context.tsx';
import { sectionOf, sectionTitle } from './labels.ts';
import styles from './project.module.css';
import { projectWords } from './words.ts';

interface NavProps {
  readonly current: Section;
  readonly onGo: (to: Section) => void;
}

/** The list. */
export function SectionNav({ current, onGo }: NavProps) {
  const words = useWords(projectWords);
  return (
    <nav className={styles.nav} aria-label={words.sections}>
      <ol className={styles.contents}>
        {useEntries().map(({ id, title, n, of, isContested }) => (
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
              <progress className={styles.measure} value={n} max={of} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The line. */
export function SectionSelect({ current, onGo }: NavProps) {
  const words = useWords(projectWords);
  const entries = useEntries();
  // A phone has no room for their titles and the counts.
  const short: Partial<Record<Section, string>> = {
    bearers: words.bearersInShort,
    impact: words.impactInShort,
  };
  return (
    <select
      className={classNames(fieldStyles.input, styles.select)}
      aria-label={words.section}
      value={current}
      onChange={({ currentTarget: { value } }) => {
        const chosen = entries.find(({ id }) => id === value);
        if (chosen) onGo(chosen.id);
      }}
    >
      {entries.map(({ id, title, n, of }) => (
        <option key={id} value={id}>{`${short[id] ?? title} (${n}/${of})`}</option>
      ))}
    </select>
  );
}

interface Entry extends Progress {
  readonly id: Section;
  readonly title: string;
  readonly isContested: boolean;
}

function useEntries(): readonly Entry[] {
  const locale = useLocale();
  const record = useRecord();
  const { conflicts, seesContacts } = useAnswer();
  const contested = new Set(conflicts.map(({ path }) => sectionOf(path)));
  return sections.map((id) => ({
    id,
    title: sectionTitle(id, locale),
    ...progressOfSection(record, id, seesContacts),
    isContested: contested.has(id),
  }));
}
