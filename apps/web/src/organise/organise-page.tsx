// The organiser's console: the key first, then the evenings, or the one that the address names.

import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { Page } from '../ui/page.tsx';
import { EventList } from './event-list.tsx';
import { EventPage } from './event-page.tsx';
import { KeyStep } from './key-step.tsx';
import { forgetOrganiserKey, keepOrganiserKey, takeOrganiserKey } from './organiser-key.ts';
import { organiseWords } from './words.ts';

export default function OrganisePage({ params }: { readonly params: Address }) {
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
  const wrongKey = () => leave(words.keyWrong);
  return (
    <Page>
      {key === null ? (
        <KeyStep error={error} onKey={enter} />
      ) : params.event === undefined || params.event === newEvent ? (
        <EventList
          key={params.event}
          organiserKey={key}
          isNew={params.event === newEvent}
          onLeave={() => leave(null)}
          onWrongKey={wrongKey}
        />
      ) : (
        <EventPage
          key={params.event}
          organiserKey={key}
          event={params.event}
          tab={params.tab}
          onWrongKey={wrongKey}
        />
      )}
    </Page>
  );
}

/** Where another evening is prepared; shorter than any event's id. */
const newEvent = 'new';

/** What the address of a page of the console says. */
interface Address {
  readonly event?: string | undefined;
  readonly tab?: string | undefined;
}
