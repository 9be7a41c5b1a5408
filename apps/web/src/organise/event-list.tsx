// The evenings of this installation, and the form that prepares another one.

import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import type { EventSheet } from '../api/organise.ts';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { EventForm } from './event-form.tsx';
import { EventSection } from './event-section.tsx';
import styles from './organise.module.css';
import { organiseWords } from './words.ts';

export function EventList(props: {
  readonly organiserKey: string;
  readonly events: readonly EventSheet[];
  readonly onLeave: () => void;
}) {
  const words = useWords(organiseWords);
  const [events, setEvents] = useState(props.events);
  const [isCreating, setCreating] = useState(props.events.length === 0);
  const add = (event: EventSheet) => {
    setEvents([event, ...events]);
    setCreating(false);
  };
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
          onCreated={add}
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
      {events.map((event, index) => (
        <EventSection key={event.id} organiserKey={props.organiserKey} event={event} isOpen={index === 0} />
      ))}
    </div>
  );
}
