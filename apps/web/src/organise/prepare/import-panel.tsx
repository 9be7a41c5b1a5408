// An evening from a table: the template, the file, then every problem by its cell, or what was read and the button that creates it.

import { dateInWords } from '@terreau/brief/typography';
import type { PlannedEvent } from '@terreau/workshop/preparing/planned-event';
import { CircleCheck, Download, FileUp, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { requestFile, wordsFor } from '../../api/client.ts';
import { type DryRun, dryRunFile } from '../../api/organise.ts';
import { saveFile } from '../../api/save-file.ts';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { toasts } from '../../ui/toasts.ts';
import styles from '../organise.module.css';
import own from './import.module.css';
import prepare from './prepare.module.css';
import { ProblemTable } from './problem-table.tsx';
import { readWords } from './read-words.ts';
import { prepareWords } from './words.ts';

type Reading =
  | { readonly state: 'none' | 'reading' }
  | { readonly state: 'failed'; readonly error: unknown }
  /** The id makes one evening of what was read once, however often it is created. */
  | { readonly state: 'read'; readonly run: DryRun; readonly file: string; readonly id: string };

export function ImportPanel(props: {
  readonly organiserKey: string;
  readonly isBusy: boolean;
  readonly onCreate: (event: PlannedEvent, id: string) => void;
}) {
  const words = useWords(prepareWords);
  const { organiserKey } = props;
  const [reading, setReading] = useState<Reading>({ state: 'none' });
  const read = (file: File | undefined) => {
    if (!file) return;
    setReading({ state: 'reading' });
    dryRunFile(organiserKey, file).then(
      (run) => setReading({ state: 'read', run, file: file.name, id: crypto.randomUUID() }),
      (error: unknown) => setReading({ state: 'failed', error }),
    );
  };
  return (
    <section className={styles.box} aria-labelledby="import-title">
      <h2 id="import-title" className={styles.subtitle}>
        {words.fileTitle}
      </h2>
      <p>{words.fileText}</p>
      <div className={prepare.row}>
        <TemplateButton organiserKey={organiserKey} format="xlsx" />
        <TemplateButton organiserKey={organiserKey} format="csv" />
      </div>
      <FileField onFile={read} />
      {reading.state === 'reading' ? <Spinner label={words.reading} /> : null}
      {reading.state === 'failed' ? (
        <p role="alert" className={styles.error}>
          {wordsFor(reading.error)}
        </p>
      ) : null}
      {reading.state === 'read' ? (
        <Outcome
          run={reading.run}
          file={reading.file}
          isBusy={props.isBusy}
          onCreate={(event) => props.onCreate(event, reading.id)}
        />
      ) : null}
    </section>
  );
}

function TemplateButton({
  organiserKey,
  format,
}: {
  readonly organiserKey: string;
  readonly format: string;
}) {
  const words = useWords(prepareWords);
  const download = () =>
    requestFile(`/api/v1/import/template.${format}`, { bearer: organiserKey }).then(
      ({ blob, name }) => saveFile(blob, name),
      (error: unknown) => toasts.show({ text: wordsFor(error), tone: 'problem' }),
    );
  return (
    <Button icon={<Download aria-hidden size={18} />} onClick={() => void download()}>
      {words.template(format.toUpperCase())}
    </Button>
  );
}

/** The field lies over all of it, unseen, so that a file can be dropped anywhere on it. */
function FileField({ onFile }: { readonly onFile: (file: File | undefined) => void }) {
  const words = useWords(prepareWords);
  const [isOver, setOver] = useState(false);
  return (
    <label className={own.drop} data-over={isOver || undefined}>
      <FileUp aria-hidden size={28} />
      <strong>{words.choose}</strong>
      <span className={styles.soft}>{words.drop}</span>
      <input
        type="file"
        className={own.file}
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          // The same file, once it is corrected, is another choice.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

function Outcome(props: {
  readonly run: DryRun;
  readonly file: string;
  readonly isBusy: boolean;
  readonly onCreate: (event: PlannedEvent) => void;
}) {
  const words = useWords(prepareWords);
  const read = useWords(readWords);
  const { event, problems, untold } = props.run;
  const faults = problems.filter(({ isNotice }) => !isNotice);
  const notices = problems.filter(({ isNotice }) => isNotice);
  return (
    <div className={prepare.plan} role="status">
      {faults.length > 0 ? (
        <>
          <h3 className={own.wrong}>
            <TriangleAlert aria-hidden size={20} /> {words.problems(faults.length + untold)}
          </h3>
          <p>{read.badlyRead(props.file)}</p>
          <ProblemTable problems={faults} heading={words.problem} />
          {untold > 0 ? <p>{words.untold(untold)}</p> : null}
        </>
      ) : null}
      {notices.length > 0 ? (
        <>
          <h3>{words.notices}</h3>
          <ProblemTable problems={notices} heading={words.notices} />
        </>
      ) : null}
      {event ? <WhatWasRead {...props} event={event} onCreate={() => props.onCreate(event)} /> : null}
    </div>
  );
}

function WhatWasRead(props: {
  readonly file: string;
  readonly event: PlannedEvent;
  readonly isBusy: boolean;
  readonly onCreate: () => void;
}) {
  const words = useWords(prepareWords);
  const read = useWords(readWords);
  const locale = useLocale();
  const { event } = props;
  const tables = event.challenges.flatMap((challenge) => challenge.tables);
  const seats = tables.reduce((sum, table) => sum + (table.seats ?? 0), 0);
  const leaders = new Set(tables.flatMap((table) => table.facilitators)).size;
  const people = [
    ...(seats > 0 ? [read.seats(seats)] : []),
    ...(tables.some((table) => table.seats === null) ? [read.noLimit] : []),
    ...(event.seatCodes ? [read.ownCodes] : []),
    read.leaders(leaders),
  ];
  return (
    <>
      <h3 className={own.good}>
        <CircleCheck aria-hidden size={20} /> {read.wellRead(props.file)}
      </h3>
      <p>
        <strong>{event.name}</strong> · {event.territory} · {dateInWords(event.date, locale)}
        <br />
        {read.sums(event.challenges.length, tables.length)}
        <br />
        {people.join(' · ')}
      </p>
      {/* Above the list, which may be longer than the screen. */}
      <div className={styles.actions}>
        <Button look="primary" busy={props.isBusy} onClick={props.onCreate}>
          {words.create}
        </Button>
      </div>
      <ol className={own.read}>
        {event.challenges.map((challenge) => (
          <li key={challenge.title}>
            <span dir="auto">{challenge.title}</span>
            <span className={styles.soft}>{words.tables(challenge.tables.length)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
