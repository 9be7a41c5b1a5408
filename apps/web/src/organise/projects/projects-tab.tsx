// The tab of an evening's projects: how many stand where, and all of them in a table that sorts, filters and is taken away.

import { figuresOf, type ProjectFigures } from '@terreau/project/follow-up/follow-up';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { type EventProjects, listProjects } from '../../api/organise.ts';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import text from '../../ui/text.module.css';
import { LoadProblem } from '../load-problem.tsx';
import type { TabProps } from '../tab-props.ts';
import { LinksDialog } from './links-dialog.tsx';
import { filterRows, type Order, type ProjectRow, rowOf, sortRows } from './project-rows.ts';
import { ProjectTable } from './project-table.tsx';
import styles from './projects.module.css';
import { anything, ProjectTools } from './projects-tools.tsx';
import { countWords, projectsWords, toldStatuses } from './words.ts';

export default function ProjectsTab({ organiserKey, event }: TabProps) {
  const words = useWords(projectsWords);
  const locale = useLocale();
  const [answer, setAnswer] = useState<EventProjects | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [filter, setFilter] = useState(anything);
  const [order, setOrder] = useState<Order>({ by: 'status', isDescending: false });
  const [shared, setShared] = useState<ProjectRow | null>(null);
  const load = useCallback(() => {
    setError(null);
    listProjects(organiserKey, event.id).then(setAnswer, setError);
  }, [organiserKey, event.id]);
  useEffect(load, [load]);
  if (error) return <LoadProblem error={error} onRetry={load} />;
  if (!answer) return <Skeleton lines={5} />;
  const { projects, unreadable } = answer;
  if (projects.length === 0 && unreadable.length === 0) {
    return (
      <Nothing title={words.none} text={words.noneText}>
        <ButtonLink href={`/organise/${event.id}/wall`} look="primary">
          {words.toTables}
        </ButtonLink>
      </Nothing>
    );
  }
  const today = new Date().toISOString().slice(0, 10);
  const all = projects.map((project) => rowOf(project, locale, today));
  const rows = sortRows(filterRows(all, filter), order, locale);
  return (
    <div className={styles.projects}>
      <Figures figures={figuresOf(projects)} />
      {unreadable.length > 0 ? (
        <p role="alert">{words.unreadable(unreadable.map(({ title }) => title || words.untitled))}</p>
      ) : null}
      <ProjectTools
        rows={rows}
        all={all}
        event={event}
        filter={filter}
        onFilter={setFilter}
        order={order}
        onOrder={setOrder}
      />
      {rows.length === 0 ? (
        <Nothing title={words.noneShown} text={words.noneShownText}>
          <Button onClick={() => setFilter(anything)}>{words.showAll}</Button>
        </Nothing>
      ) : (
        <ProjectTable rows={rows} all={all} order={order} onOrder={setOrder} onShare={setShared} />
      )}
      {shared ? (
        <LinksDialog project={shared} organiserKey={organiserKey} onClose={() => setShared(null)} />
      ) : null}
    </div>
  );
}

/** Why there is no table, and what to do. */
function Nothing(props: { readonly title: string; readonly text: string; readonly children: ReactNode }) {
  return (
    <div className={styles.nothing}>
      <p className={styles.figures}>{props.title}</p>
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}

/** What the evening has led to, as a report says it. */
function Figures({ figures }: { readonly figures: ProjectFigures }) {
  const { statuses, jobsHoped, jobsCreated, uncounted } = figures;
  const words = useWords(projectsWords);
  const told = toldStatuses.filter((status) => statuses[status] > 0);
  const jobs = [
    [jobsHoped, uncounted.jobsHoped, words.hoped, words.jobsHoped] as const,
    [jobsCreated, uncounted.jobsCreated, words.created, words.jobsCreated] as const,
  ].flatMap(([sum, others, said, label]) => {
    if (others === 0) return sum > 0 ? [said(sum)] : [];
    const beside = words.uncounted(others);
    return [sum > 0 ? `${said(sum)} (${beside})` : words.labelled(label, beside)];
  });
  return (
    <div>
      <p className={styles.figures}>
        {told
          .map((status, nth) => {
            const n = statuses[status];
            const said = words[countWords[status]](n, nth === 0 ? words.projects(n) : String(n));
            // Each figure stays with what it counts.
            return said.replaceAll(' ', '\u00a0');
          })
          .join(', ')}
      </p>
      {jobs.length > 0 ? <p className={text.soft}>{jobs.join(', ')}</p> : null}
    </div>
  );
}
