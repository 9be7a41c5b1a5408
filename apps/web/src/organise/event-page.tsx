// One evening in the console: its name and day above, its tabs below them.

import { dateInWords } from '@terreau/brief/typography';
import { ArrowLeft } from 'lucide-react';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { EventSheet } from '../api/organise.ts';
import { readEvent } from '../api/organise.ts';
import { useLocale } from '../language/locale.ts';
import { inLocale } from '../language/script-words.ts';
import { useWords } from '../language/words.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import { useTitle } from '../ui/use-title.ts';
import { LoadProblem } from './load-problem.tsx';
import styles from './organise.module.css';
import type { TabProps } from './tab-props.ts';
import { tabs } from './tabs.ts';
import { organiseWords } from './words.ts';

const parts = new Map(tabs.map((tab) => [tab.id, lazyPart<TabProps>(tab.load)]));

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'loaded'; readonly event: EventSheet };

export function EventPage(props: {
  readonly organiserKey: string;
  readonly event: string;
  readonly tab: string | undefined;
  readonly onWrongKey: () => void;
}) {
  const { organiserKey, event: id, tab } = props;
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const load = useCallback(
    () =>
      readEvent(organiserKey, id).then(
        (event) => setLoading({ state: 'loaded', event }),
        (error: unknown) => setLoading({ state: 'failed', error }),
      ),
    [organiserKey, id],
  );
  useEffect(() => void load(), [load]);
  if (loading.state === 'loading') return <Skeleton lines={5} />;
  if (loading.state === 'failed')
    return <LoadProblem error={loading.error} onRetry={load} onWrongKey={props.onWrongKey} />;
  return <LoadedEvent organiserKey={organiserKey} event={loading.event} tab={tab} reload={load} />;
}

function LoadedEvent({ tab, ...props }: TabProps & { readonly tab: string | undefined }) {
  const words = useWords(organiseWords);
  const locale = useLocale();
  const { event } = props;
  const current = tabs.find(({ id }) => id === tab) ?? tabs[0];
  const Part = parts.get(current?.id ?? '');
  useTitle(current ? `${inLocale(current.label, locale)} · ${event.name}` : null);
  return (
    <div className={styles.console}>
      <header className={styles.eventHead}>
        <div className={styles.eventTitle}>
          <Link href="/organise" className={styles.back}>
            <ArrowLeft aria-hidden size={18} /> {words.title}
          </Link>
          <h1 className={styles.subtitle}>{event.name}</h1>
          <p className={styles.soft}>
            {event.territory} · {dateInWords(event.date, locale)}
          </p>
        </div>
        <nav className={styles.tabs} aria-label={words.tabs}>
          {tabs.map(({ id, label, more }) => (
            <Link
              key={id}
              href={`/organise/${event.id}/${id}`}
              className={styles.tab ?? ''}
              aria-current={id === current?.id ? 'page' : undefined}
            >
              {inLocale(label, locale)}
              {more ? <span className={styles.more}>{inLocale(more, locale)}</span> : null}
            </Link>
          ))}
        </nav>
      </header>
      {Part ? (
        <Suspense fallback={<Skeleton lines={5} />}>
          <Part key={current?.id} {...props} />
        </Suspense>
      ) : null}
    </div>
  );
}
