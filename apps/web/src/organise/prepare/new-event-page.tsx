// Preparing another evening: with the form, from a table, or from an evening that there is.

import { dateInWords } from '@terreau/brief/typography';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { wordsFor } from '../../api/client.ts';
import {
  changeEvent,
  createEvent,
  type EventSheet,
  type NewEvent,
  readRule,
  setRule,
} from '../../api/organise.ts';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { toasts } from '../../ui/toasts.ts';
import styles from '../organise.module.css';
import { organiseWords } from '../words.ts';
import { leftToSend } from './created-plan.ts';
import { today } from './event-fields.tsx';
import { ImportPanel } from './import-panel.tsx';
import { newPlan, planLike } from './kept-forms.ts';
import { LeaveQuestion } from './leave-question.tsx';
import { copyOf, emptyDraft, newEventOf } from './plan-draft.ts';
import { PlanFields } from './plan-fields.tsx';
import { withNumbers } from './plan-tables.ts';
import own from './prepare.module.css';
import { isUsualRule } from './rule-draft.ts';
import { unsavedWords } from './unsaved-words.ts';
import { usePlan } from './use-plan.ts';
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
  const create: Create = (event, whenCreated, like) => {
    setBusy(true);
    createLike(props.organiserKey, event, like).then(
      ({ id }) => {
        whenCreated();
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
          onCreate={(event, id) => create({ ...event, id }, () => {})}
        />
      ) : way === 'copy' ? (
        <CopyForm events={props.events} from={from} isBusy={isBusy} onCreate={create} />
      ) : (
        <PlanForm like={null} isBusy={isBusy} onCreate={create} />
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

/** `whenCreated` is called before the evening is shown; `like` is the one that it was copied from. */
type Create = (event: NewEvent, whenCreated: () => void, like?: EventSheet) => void;

/** Creates an evening, by the rule of the one that it was copied from; sent again, it does what is left or new of that. */
async function createLike(key: string, event: NewEvent, like: EventSheet | undefined): Promise<EventSheet> {
  const rule = like && (await readRule(key, like.id));
  const created = await createEvent(key, event);
  const left = leftToSend(event, created);
  if (left) await changeEvent(key, created.id, left, 'empty', created.version);
  if (rule && !isUsualRule(rule)) await setRule(key, created.id, rule);
  return created;
}

function CopyForm(props: {
  readonly events: readonly EventSheet[];
  readonly from: string | null;
  readonly isBusy: boolean;
  readonly onCreate: Create;
}) {
  const words = useWords(prepareWords);
  const locale = useLocale();
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
                  {name} · {dateInWords(date, locale)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <PlanForm
        key={event.id}
        like={event}
        isBusy={props.isBusy}
        onCreate={(created, whenCreated) => props.onCreate(created, whenCreated, event)}
      />
    </>
  );
}

function PlanForm(props: {
  readonly like: EventSheet | null;
  readonly isBusy: boolean;
  readonly onCreate: Create;
}) {
  const words = useWords(prepareWords);
  const locale = useLocale();
  const { takenUp, beginAnew } = useWords(unsavedWords);
  const plan = usePlan(
    props.like ? planLike(props.like.id) : newPlan,
    () => {
      const draft = props.like ? copyOf(props.like, today()) : emptyDraft(locale, today());
      // Sent again after an answer was lost, it is still the same evening.
      return { of: crypto.randomUUID(), base: draft, draft };
    },
    withNumbers,
  );
  return (
    <form
      className={own.tab}
      aria-label={words.newTitle}
      onSubmit={(event) => {
        event.preventDefault();
        props.onCreate(newEventOf(plan.draft, plan.of), plan.settle);
      }}
    >
      {plan.isTakenUp && plan.isChanged ? (
        <div className={own.takenUp} role="status">
          <span>{takenUp}</span>
          <Button onClick={plan.discard}>{beginAnew}</Button>
        </div>
      ) : null}
      <PlanFields draft={plan.draft} onChange={plan.change} isBusy={props.isBusy} />
      <div className={styles.actions}>
        <Button type="submit" look="primary" busy={props.isBusy}>
          {words.create}
        </Button>
      </div>
    </form>
  );
}
