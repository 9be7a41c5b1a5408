// The organiser's console: the key first, then the evenings.

import { useCallback, useEffect, useState } from 'react';
import { Problem, wordsFor } from '../api/client.ts';
import { type EventSheet, listEvents } from '../api/organise.ts';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import { EventList } from './event-list.tsx';
import { KeyStep } from './key-step.tsx';
import { forgetOrganiserKey, keepOrganiserKey, takeOrganiserKey } from './organiser-key.ts';
import { organiseWords } from './words.ts';

export default function OrganisePage() {
  const words = useWords(organiseWords);
  const [key, setKey] = useState(takeOrganiserKey);
  const [error, setError] = useState<string | null>(null);
  const enter = (typed: string) => {
    keepOrganiserKey(typed);
    setError(null);
    setKey(typed);
  };
  const leave = (why: string | null) => {
    forgetOrganiserKey();
    setError(why);
    setKey(null);
  };
  return (
    <Page>
      {key === null ? (
        <KeyStep error={error} onKey={enter} />
      ) : (
        <Console organiserKey={key} onLeave={() => leave(null)} onWrongKey={() => leave(words.keyWrong)} />
      )}
    </Page>
  );
}

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'loaded'; readonly events: readonly EventSheet[] };

function Console(props: {
  readonly organiserKey: string;
  readonly onLeave: () => void;
  readonly onWrongKey: () => void;
}) {
  const words = useWords(organiseWords);
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
  const isWrongKey =
    loading.state === 'failed' &&
    loading.error instanceof Problem &&
    [401, 403].includes(loading.error.status);
  useEffect(() => {
    if (isWrongKey) props.onWrongKey();
  });
  if (loading.state === 'loading' || isWrongKey) return <Skeleton lines={5} />;
  if (loading.state === 'failed') {
    return (
      <Message title={wordsFor(loading.error)} text="">
        <Button look="primary" onClick={load}>
          {words.retry}
        </Button>
      </Message>
    );
  }
  return <EventList organiserKey={organiserKey} events={loading.events} onLeave={props.onLeave} />;
}
