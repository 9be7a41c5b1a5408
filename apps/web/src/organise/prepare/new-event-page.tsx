// Preparing another evening: with the form, from a table, or from an evening that there is.

import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { wordsFor } from '../../api/client.ts';
import { createEvent, type EventSheet, type NewEvent, readRule, setRule } from '../../api/organise.ts';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { toasts } from '../../ui/toasts.ts';
import styles from '../organise.module.css';
import { organiseWords } from '../words.ts';
import { ImportPanel } from './import-panel.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import { copyOf, emptyDraft, newEventOf, type PlanDraft } from './plan-draft.ts';
import { PlanFields } from './plan-fields.tsx';
import own from './prepare.module.css';
import { isUsualRule } from './rule-draft.ts';
import { useUnsaved } from './use-unsaved.ts';
import { prepareWords } from './words.ts';

type Way = 'form' | 'file' | 'copy';

export function NewEventPage(props: {
  readonly organiserKey: string;
  readonly events: readonly EventSheet[];
}) {
  const words = useWords(prepareWords);
  const consoleWords = useWords(organiseWords);
  const [, goTo] = useLocation();
  const [search] = useSearchParams();
  const from = search.get('from');
  const [way, setWay] = useState<Way>(from ? 'copy' : 'form');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const create = (event: NewEvent, like?: EventSheet) => {
    setBusy(true);
    createLike(props.organiserKey, event, like).then(
      ({ id }) => {
        toasts.show({ text: words.created });
        goTo(`/organise/${id}`);
      },
      (problem: unknown) => {
        setError(wordsFor(problem));
        setBusy(false);
      },
    );
  };
  const ways: readonly (readonly [Way, string])[] = [
    ['form', words.byForm],
    ['file', words.byFile],
    ...(props.events.length > 0 ? [['copy', words.byCopy] as const] : []),
  ];
  return (
    <div className={styles.console}>
      <header className={styles.eventHead}>
        <Link href="/organise" className={styles.back}>
          <ArrowLeft aria-hidden size={18} /> {consoleWords.title}
        </Link>
        <h1 className={styles.pageTitle}>{words.newTitle}</h1>
      </header>
      <fieldset className={own.ways} aria-label={words.ways}>
        {ways.map(([id, label]) => (
          <Button key={id} aria-pressed={id === way} onClick={() => setWay(id)}>
            {label}
          </Button>
        ))}
      </fieldset>
      {way === 'file' ? (
        <ImportPanel
          organiserKey={props.organiserKey}
          isBusy={isBusy}
          onCreate={(event, id) => create({ ...event, id })}
        />
      ) : way === 'copy' ? (
        <CopyForm events={props.events} from={from} isBusy={isBusy} onCreate={create} />
      ) : (
        <PlanForm first={null} isBusy={isBusy} onCreate={create} />
      )}
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
      <LeaveQuestion />
    </div>
  );
}

/** Creates an evening, by the rule of the one that it was copied from; sent again, it does what is left of that. */
async function createLike(key: string, event: NewEvent, like: EventSheet | undefined): Promise<EventSheet> {
  const rule = like && (await readRule(key, like.id));
  const created = await createEvent(key, event);
  if (rule && !isUsualRule(rule)) await setRule(key, created.id, rule);
  return created;
}

function CopyForm(props: {
  readonly events: readonly EventSheet[];
  readonly from: string | null;
  readonly isBusy: boolean;
  readonly onCreate: (event: NewEvent, like: EventSheet) => void;
}) {
  const words = useWords(prepareWords);
  const [first] = props.events;
  const [chosen, setChosen] = useState(props.from ?? first?.id ?? '');
  const event = props.events.find(({ id }) => id === chosen) ?? first;
  if (!event) return null;
  return (
    <>
      <div className={styles.box}>
        <Field label={words.copyLabel} hint={words.copyHint}>
          {(field) => (
            <select {...field} value={event.id} onChange={(change) => setChosen(change.currentTarget.value)}>
              {props.events.map(({ id, name, date }) => (
                <option key={id} value={id}>
                  {name} · {date}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <PlanForm
        key={event.id}
        first={event}
        isBusy={props.isBusy}
        onCreate={(created) => props.onCreate(created, event)}
      />
    </>
  );
}

function PlanForm(props: {
  readonly first: EventSheet | null;
  readonly isBusy: boolean;
  readonly onCreate: (event: NewEvent) => void;
}) {
  const words = useWords(prepareWords);
  const locale = useLocale();
  // Sent again after an answer was lost, it is still the same evening.
  const [id] = useState(() => crypto.randomUUID());
  const [first] = useState<PlanDraft>(() => {
    const today = new Date().toISOString().slice(0, 10);
    return props.first ? copyOf(props.first, today) : emptyDraft(locale, today);
  });
  const [draft, setDraft] = useState(first);
  useUnsaved(draft !== first);
  return (
    <form
      className={own.tab}
      aria-label={words.newTitle}
      onSubmit={(event) => {
        event.preventDefault();
        props.onCreate(newEventOf(draft, id));
      }}
    >
      <PlanFields draft={draft} onChange={setDraft} isBusy={props.isBusy} />
      <div className={styles.actions}>
        <Button type="submit" look="primary" busy={props.isBusy}>
          {words.create}
        </Button>
      </div>
    </form>
  );
}
