// The evenings of this installation, and the way to prepare another one. The first one is prepared at once.

import { dateInWords } from '@terreau/brief/typography';
import { CalendarPlus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type EventSheet, listEvents } from '../api/organise.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import { ImportArchive } from './archive/import-archive.tsx';
import { LoadProblem } from './load-problem.tsx';
import styles from './organise.module.css';
import { NewEventPage } from './prepare/new-event-page.tsx';
import { organiseWords } from './words.ts';

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'loaded'; readonly events: readonly EventSheet[] };

export function EventList(props: {
  readonly organiserKey: string;
  /** Whether another one is being prepared. */
  readonly isNew: boolean;
  readonly onLeave: () => void;
  readonly onWrongKey: () => void;
}) {
  const { organiserKey } = props;
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const load = useCallback(() => {
    setLoading({ state: 'loading' });
    listEvents(organiserKey).then(
      (events) => setLoading({ state: 'loaded', events }),
      (error: unknown) => setLoading({ state: 'failed', error }),
    );
  }, [organiserKey]);
  useEffect(load, [load]);
  if (loading.state === 'loading') return <Skeleton lines={5} />;
  if (loading.state === 'failed')
    return <LoadProblem error={loading.error} onRetry={load} onWrongKey={props.onWrongKey} />;
  const { events } = loading;
  if (props.isNew) return <NewEventPage organiserKey={organiserKey} events={events} />;
  return <Events organiserKey={organiserKey} events={events} onLeave={props.onLeave} />;
}

function Events(props: {
  readonly organiserKey: string;
  readonly events: readonly EventSheet[];
  readonly onLeave: () => void;
}) {
  const words = useWords(organiseWords);
  const [, goTo] = useLocation();
  const { events } = props;
  return (
    <div className={styles.console}>
      <div className={styles.titleRow}>
        <h1 className={styles.pageTitle}>{words.title}</h1>
        <Button look="quiet" onClick={props.onLeave}>
          {words.leave}
        </Button>
      </div>
      {events.length === 0 ? <p className={styles.soft}>{words.noEvents}</p> : null}
      <Button
        look="primary"
        className={styles.start}
        icon={<CalendarPlus aria-hidden size={20} />}
        onClick={() => goTo('/organise/new')}
      >
        {words.newEvent}
      </Button>
      <ul className={styles.events}>
        {events.map((event) => (
          <EventItem key={event.id} event={event} />
        ))}
      </ul>
      <ImportArchive organiserKey={props.organiserKey} />
    </div>
  );
}

function EventItem({ event }: { readonly event: EventSheet }) {
  const words = useWords(organiseWords);
  const locale = useLocale();
  const tables = event.challenges.reduce((sum, { boards }) => sum + boards.length, 0);
  return (
    <li className={styles.event}>
      <div>
        <h2 className={styles.subtitle}>
          <Link href={`/organise/${event.id}`}>{event.name}</Link>
        </h2>
        <p className={styles.soft}>
          {event.territory} · {dateInWords(event.date, locale)} · {words.tableCount(tables)}
        </p>
      </div>
      <ButtonLink
        look="quiet"
        href={`/organise/new?from=${event.id}`}
        label={words.copyEventNamed(event.name)}
      >
        {words.copyEvent}
      </ButtonLink>
    </li>
  );
}
