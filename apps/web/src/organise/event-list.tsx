// The evenings of this installation, and the form that prepares another one.

import { dateInWords } from '@terreau/brief/typography';
import { CalendarPlus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type EventSheet, listEvents } from '../api/organise.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import { EventForm } from './event-form.tsx';
import { LoadProblem } from './load-problem.tsx';
import styles from './organise.module.css';
import { organiseWords } from './words.ts';

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'loaded'; readonly events: readonly EventSheet[] };

export function EventList(props: {
  readonly organiserKey: string;
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
  return <Events organiserKey={organiserKey} events={loading.events} onLeave={props.onLeave} />;
}

function Events(props: {
  readonly organiserKey: string;
  readonly events: readonly EventSheet[];
  readonly onLeave: () => void;
}) {
  const words = useWords(organiseWords);
  const [, goTo] = useLocation();
  const { events } = props;
  const [isCreating, setCreating] = useState(events.length === 0);
  return (
    <div className={styles.console}>
      <div className={styles.titleRow}>
        <h1 className={styles.pageTitle}>{words.title}</h1>
        <Button look="quiet" onClick={props.onLeave}>
          {words.leave}
        </Button>
      </div>
      {events.length === 0 ? <p className={styles.soft}>{words.noEvents}</p> : null}
      {isCreating ? (
        <EventForm
          organiserKey={props.organiserKey}
          onCreated={(event) => goTo(`/organise/${event.id}`)}
          onCancel={events.length > 0 ? () => setCreating(false) : null}
        />
      ) : (
        <Button
          look="primary"
          className={styles.start}
          icon={<CalendarPlus aria-hidden size={20} />}
          onClick={() => setCreating(true)}
        >
          {words.newEvent}
        </Button>
      )}
      <ul className={styles.events}>
        {events.map((event) => (
          <EventItem key={event.id} event={event} />
        ))}
      </ul>
    </div>
  );
}

function EventItem({ event }: { readonly event: EventSheet }) {
  const words = useWords(organiseWords);
  const locale = useLocale();
  const tables = event.challenges.reduce((sum, { boards }) => sum + boards.length, 0);
  return (
    <li className={styles.event}>
      <h2 className={styles.subtitle}>
        <Link href={`/organise/${event.id}`}>{event.name}</Link>
      </h2>
      <p className={styles.soft}>
        {event.territory} · {dateInWords(event.date, locale)} · {words.tableCount(tables)}
      </p>
    </li>
  );
}
