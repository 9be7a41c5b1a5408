// What is above the table of projects: search, filters, and the way to take it away.

import { slugOf } from '@terreau/exchange/slug';
import { projectStatuses } from '@terreau/project/record';
import { valueLabels } from '@terreau/project/value-labels';
import { Download } from 'lucide-react';
import type { EventSheet } from '../../api/organise.ts';
import { saveFile } from '../../api/save-file.ts';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { Filter, ProjectRow } from './project-rows.ts';
import styles from './projects.module.css';
import { projectsCsv } from './projects-csv.ts';
import { projectsWords } from './words.ts';

/** Nothing is filtered out. */
export const anything: Filter = { text: '', status: '', challenge: '' };

export function ProjectTools(props: {
  readonly rows: readonly ProjectRow[];
  readonly all: readonly ProjectRow[];
  readonly event: EventSheet;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const words = useWords(projectsWords);
  const locale = useLocale();
  const { rows, all, filter, onFilter } = props;
  const challenges = [...new Set(all.map(({ challenge }) => challenge))];
  const save = () => {
    const blob = new Blob([projectsCsv(rows, locale)], { type: 'text/csv' });
    saveFile(blob, `${[words.fileName, slugOf(props.event.name)].filter(Boolean).join('-')}.csv`);
  };
  return (
    <search className={styles.tools}>
      <Field label={words.search}>
        {(field) => (
          <input
            {...field}
            type="search"
            value={filter.text}
            onChange={({ currentTarget: { value } }) => onFilter({ ...filter, text: value })}
          />
        )}
      </Field>
      <Field label={words.status}>
        {(field) => (
          <select
            {...field}
            value={filter.status}
            onChange={({ currentTarget: { value } }) =>
              onFilter({ ...filter, status: projectStatuses.find((one) => one === value) ?? '' })
            }
          >
            <option value="">{words.allStatuses}</option>
            {projectStatuses.map((status) => (
              <option key={status} value={status}>
                {valueLabels[locale].statuses[status]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.challenge}>
        {(field) => (
          <select
            {...field}
            value={filter.challenge}
            onChange={({ currentTarget: { value } }) => onFilter({ ...filter, challenge: value })}
          >
            <option value="">{words.allChallenges}</option>
            {challenges.map((challenge) => (
              <option key={challenge} value={challenge}>
                {challenge}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.below}>
        <p className={styles.shown} role="status">
          {words.shown(rows.length, all.length)}
        </p>
        <Button icon={<Download aria-hidden size={18} />} disabled={rows.length === 0} onClick={save}>
          {words.export}
        </Button>
      </div>
    </search>
  );
}
