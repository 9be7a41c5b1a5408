// What is above the table of projects: search, filters, the order, and the way to take it away. On a phone the filters are
// folded.

import { slugOf } from '@terreau/exchange/slug';
import { projectStatuses } from '@terreau/project/record/record';
import { valueLabels } from '@terreau/project/wording/value-labels';
import { ArrowDown, ArrowUp, Download, ListFilter } from 'lucide-react';
import { useId, useState } from 'react';
import type { EventSheet } from '../../api/organise.ts';
import { saveFile } from '../../api/save-file.ts';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import fieldStyles from '../../ui/field.module.css';
import text from '../../ui/text.module.css';
import type { Column, Filter, Order, ProjectRow } from './project-rows.ts';
import styles from './projects.module.css';
import { projectsCsv } from './projects-csv.ts';
import { projectsWords } from './words.ts';

/** Nothing is filtered out. */
export const anything: Filter = { text: '', status: '', challenge: '' };

const orders: readonly Column[] = [
  'title',
  'status',
  'since',
  'challenge',
  'lead',
  'due',
  'jobsHoped',
  'jobsCreated',
];

export function ProjectTools(props: {
  readonly rows: readonly ProjectRow[];
  readonly all: readonly ProjectRow[];
  readonly event: EventSheet;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}) {
  const words = useWords(projectsWords);
  const locale = useLocale();
  const { rows, all, filter, onFilter } = props;
  const [isOpen, setOpen] = useState(false);
  const filtersId = useId();
  const count = [filter.status, filter.challenge].filter(Boolean).length;
  const save = () => {
    const blob = new Blob([projectsCsv(rows, locale)], { type: 'text/csv' });
    saveFile(blob, `${[words.fileName, slugOf(props.event.name)].filter(Boolean).join('-')}.csv`);
  };
  return (
    <search className={styles.tools}>
      <input
        type="search"
        className={fieldStyles.input}
        aria-label={words.search}
        placeholder={words.search}
        value={filter.text}
        onChange={({ currentTarget: { value } }) => onFilter({ ...filter, text: value })}
      />
      <Button
        className={styles.fold}
        icon={<ListFilter aria-hidden size={18} />}
        aria-expanded={isOpen}
        aria-controls={filtersId}
        onClick={() => setOpen(!isOpen)}
      >
        {words.filter(count)}
      </Button>
      <Filters id={filtersId} isOpen={isOpen} all={all} filter={filter} onFilter={onFilter} />
      <Ordering order={props.order} onOrder={props.onOrder} />
      <div className={styles.outcome}>
        <p className={text.soft} role="status">
          {words.shown(rows.length, all.length)}
        </p>
        <Button
          look="quiet"
          icon={<Download aria-hidden size={18} />}
          disabled={rows.length === 0}
          onClick={save}
        >
          {words.export}
        </Button>
      </div>
    </search>
  );
}

function Filters(props: {
  readonly id: string;
  readonly isOpen: boolean;
  readonly all: readonly ProjectRow[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const words = useWords(projectsWords);
  const { statuses } = valueLabels[useLocale()];
  const { filter, onFilter } = props;
  const challenges = [...new Set(props.all.map(({ challenge }) => challenge))];
  return (
    <div id={props.id} className={styles.filters} data-open={props.isOpen || undefined}>
      <select
        className={fieldStyles.input}
        aria-label={words.status}
        value={filter.status}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, status: projectStatuses.find((one) => one === value) ?? '' })
        }
      >
        <option value="">{words.allStatuses}</option>
        {projectStatuses.map((status) => (
          <option key={status} value={status}>
            {statuses[status]}
          </option>
        ))}
      </select>
      <select
        className={fieldStyles.input}
        aria-label={words.challenge}
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
    </div>
  );
}

function Ordering({ order, onOrder }: { readonly order: Order; readonly onOrder: (order: Order) => void }) {
  const words = useWords(projectsWords);
  const { by, isDescending } = order;
  const Arrow = isDescending ? ArrowDown : ArrowUp;
  return (
    <div className={styles.ordering}>
      <select
        className={fieldStyles.input}
        aria-label={words.order}
        value={by}
        onChange={({ currentTarget: { value } }) => {
          const chosen = orders.find((one) => one === value);
          if (chosen) onOrder({ by: chosen, isDescending: false });
        }}
      >
        {orders.map((one) => (
          <option key={one} value={one}>
            {words.sortBy(words[one])}
          </option>
        ))}
      </select>
      <IconButton
        label={isDescending ? words.descending : words.ascending}
        onClick={() => onOrder({ by, isDescending: !isDescending })}
      >
        <Arrow aria-hidden size={20} />
      </IconButton>
    </div>
  );
}
