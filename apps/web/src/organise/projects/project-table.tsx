// The projects as a table: each column can be sorted by; on a phone each project is a card.

import { dateInWords } from '@terreau/brief/typography';
import { valueLabels } from '@terreau/project/value-labels';
import { ArrowDown, ArrowUp, FileText, Link2 } from 'lucide-react';
import { Link } from 'wouter';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { IconButton } from '../../ui/button.tsx';
import type { Column, Order, ProjectRow } from './project-rows.ts';
import styles from './projects.module.css';
import { projectsWords } from './words.ts';

/** The others are in the exported table and in the record itself. */
const shown: readonly Exclude<Column, 'title'>[] = [
  'status',
  'since',
  'challenge',
  'lead',
  'nextStep',
  'due',
  'jobsHoped',
  'jobsCreated',
];

export function ProjectTable(props: {
  readonly rows: readonly ProjectRow[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly onShare: (row: ProjectRow) => void;
}) {
  const words = useWords(projectsWords);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['title', ...shown] as const).map((column) => (
              <Heading key={column} column={column} {...props} />
            ))}
            <th scope="col">
              <span className={styles.unseen}>{words.share}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Row key={row.id} row={row} onShare={props.onShare} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({
  column,
  order,
  onOrder,
}: {
  readonly column: Column;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}) {
  const words = useWords(projectsWords);
  const isBy = order.by === column;
  const direction = order.isDescending ? 'descending' : 'ascending';
  const Arrow = order.isDescending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={isBy ? direction : undefined}>
      <button
        type="button"
        className={styles.sort}
        title={words.sortBy(words[column])}
        onClick={() => onOrder({ by: column, isDescending: isBy && !order.isDescending })}
      >
        {words[column]}
        {isBy ? <Arrow aria-hidden size={16} /> : null}
      </button>
    </th>
  );
}

function Row({ row, onShare }: { readonly row: ProjectRow; readonly onShare: (row: ProjectRow) => void }) {
  const words = useWords(projectsWords);
  const locale = useLocale();
  const title = row.title.trim() || words.untitled;
  const textOf = (column: Column) => {
    if (column === 'status') return valueLabels[locale].statuses[row.status];
    const isDate = column === 'since' || column === 'due';
    return isDate ? dateInWords(row[column], locale) : row[column];
  };
  return (
    <tr>
      <th scope="row">
        <Link href={`/project/${row.id}`}>{title}</Link>
      </th>
      {shown.map((column) => (
        <td
          key={column}
          data-label={words[column]}
          data-status={column === 'status' ? row.status : undefined}
        >
          {textOf(column)}
        </td>
      ))}
      <td className={styles.deeds}>
        <Link
          href={`/brief/${row.id}`}
          className={styles.brief ?? ''}
          aria-label={words.readOf(title)}
          title={words.read}
        >
          <FileText aria-hidden size={20} />
        </Link>
        <IconButton label={words.shareOf(title)} title={words.share} onClick={() => onShare(row)}>
          <Link2 aria-hidden size={20} />
        </IconButton>
      </td>
    </tr>
  );
}
