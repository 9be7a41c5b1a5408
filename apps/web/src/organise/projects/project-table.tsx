// The projects as a table, whose headings sort it; on a phone each project is a card.

import { valueLabels } from '@terreau/project/wording/value-labels';
import { ArrowDown, ArrowUp, FileText, Link2 } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import text from '../../ui/text.module.css';
import { type Column, dayInFigures, isOverdue, type Order, type ProjectRow } from './project-rows.ts';
import styles from './projects.module.css';
import { projectsWords } from './words.ts';

/** What has a column of its own, with what it is sorted by; the rest is in the exported table and in the record itself. */
const columns = [
  { column: 'title', by: 'title' },
  { column: 'status', by: 'status' },
  { column: 'lead', by: 'lead' },
  { column: 'nextStep', by: 'due' },
  { column: 'jobsHoped', by: 'jobsHoped' },
  { column: 'jobsCreated', by: 'jobsCreated' },
] as const satisfies readonly { readonly column: Column; readonly by: Column }[];

type Shown = (typeof columns)[number]['column'];

interface Sorting {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

export function ProjectTable(
  props: Sorting & {
    readonly rows: readonly ProjectRow[];
    /** A column in which none of these says anything is left out. */
    readonly all: readonly ProjectRow[];
    readonly onShare: (row: ProjectRow) => void;
  },
) {
  const words = useWords(projectsWords);
  const said = columns.filter(({ column }) => props.all.some((row) => row[column] !== ''));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {said.map(({ column, by }) => (
              <Heading key={column} by={by} label={words[column]} {...props} />
            ))}
            <th scope="col">
              <span className={text.unseen}>{words.deeds}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Row key={row.id} row={row} shown={said.map(({ column }) => column)} onShare={props.onShare} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ by, label, order, onOrder }: Sorting & { readonly by: Column; readonly label: string }) {
  const words = useWords(projectsWords);
  const isBy = order.by === by;
  const direction = order.isDescending ? 'descending' : 'ascending';
  const Arrow = order.isDescending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={isBy ? direction : undefined}>
      <button
        type="button"
        className={styles.sort}
        title={words.sortBy(words[by])}
        onClick={() => onOrder({ by, isDescending: isBy && !order.isDescending })}
      >
        {label}
        {isBy ? <Arrow aria-hidden size={16} /> : null}
      </button>
    </th>
  );
}

function Row(props: {
  readonly row: ProjectRow;
  readonly shown: readonly Shown[];
  readonly onShare: (row: ProjectRow) => void;
}) {
  const words = useWords(projectsWords);
  const { row } = props;
  const title = row.title.trim() || words.untitled;
  const [here] = useLocation();
  return (
    <tr>
      {props.shown.map((column) =>
        column === 'title' ? (
          <th key={column} scope="row">
            <Link href={`/project/${row.id}`} state={here}>
              {title}
            </Link>
            <Below>{row.challenge}</Below>
          </th>
        ) : (
          <Cell key={column} row={row} column={column} />
        ),
      )}
      <td>
        <div className={styles.deeds}>
          <ButtonLink
            href={`/brief/${row.id}`}
            state={here}
            look="quiet"
            icon={<FileText aria-hidden size={18} />}
            label={words.readOf(title)}
          >
            {words.read}
          </ButtonLink>
          <Button
            look="quiet"
            icon={<Link2 aria-hidden size={18} />}
            aria-label={words.shareOf(title)}
            onClick={() => props.onShare(row)}
          >
            {words.share}
          </Button>
        </div>
      </td>
    </tr>
  );
}

function Cell({ row, column }: { readonly row: ProjectRow; readonly column: Exclude<Shown, 'title'> }) {
  const words = useWords(projectsWords);
  const locale = useLocale();
  if (column === 'status') {
    return (
      <td>
        <span className={styles.status} data-status={row.status}>
          {valueLabels[locale].statuses[row.status]}
        </span>
        <Below>{words.sinceDay(dayInFigures(row.since, locale))}</Below>
      </td>
    );
  }
  return (
    <td data-label={row[column] ? words[column] : undefined}>
      {row[column]}
      {column === 'nextStep' ? <Deadline row={row} /> : null}
    </td>
  );
}

/** Who does the next step, and by when; told apart where that day has passed. */
function Deadline({ row }: { readonly row: ProjectRow }) {
  const words = useWords(projectsWords);
  const locale = useLocale();
  const day = dayInFigures(row.due, locale);
  const isLate = isOverdue(row, new Date().toISOString().slice(0, 10));
  return (
    <>
      {row.owner ? <Below>{row.owner}</Below> : null}
      {row.due ? (
        <span className={classNames(styles.below, isLate && styles.late)}>
          {isLate ? words.overdue(day) : words.byDay(day)}
        </span>
      ) : null}
    </>
  );
}

function Below({ children }: { readonly children: string }) {
  return <span className={styles.below}>{children}</span>;
}
