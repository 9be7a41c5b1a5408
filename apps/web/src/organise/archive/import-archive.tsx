// An evening from elsewhere: its archive, then what would come of it, and the button that brings it.

import { dateInWords } from '@terreau/brief/typography';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type ArchiveDryRun, dryRunArchive, importArchive } from '../../api/archives.ts';
import { wordsFor } from '../../api/client.ts';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { toasts } from '../../ui/toasts.ts';
import styles from '../organise.module.css';
import own from './archive.module.css';
import { archiveWords } from './words.ts';

type Reading =
  | { readonly state: 'none' | 'reading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'read'; readonly file: File; readonly run: ArchiveDryRun; readonly isComing: boolean };

export function ImportArchive({ organiserKey }: { readonly organiserKey: string }) {
  const words = useWords(archiveWords);
  const [, goTo] = useLocation();
  const [reading, setReading] = useState<Reading>({ state: 'none' });
  const fail = (error: unknown) => setReading({ state: 'failed', error });
  const read = (file: File) => {
    setReading({ state: 'reading' });
    dryRunArchive(organiserKey, file).then(
      (run) => setReading({ state: 'read', file, run, isComing: false }),
      fail,
    );
  };
  const bring = (file: File, run: ArchiveDryRun) => {
    setReading({ state: 'read', file, run, isComing: true });
    importArchive(organiserKey, file).then(({ event }) => {
      toasts.show({ text: words.brought });
      goTo(`/organise/${event.id}`);
    }, fail);
  };
  return (
    <section className={own.panel} aria-labelledby="import-archive-title">
      <h2 id="import-archive-title" className={styles.subtitle}>
        {words.importTitle}
      </h2>
      <p className={styles.soft}>{words.importText}</p>
      <FileButton onFile={read} />
      {reading.state === 'reading' ? <Spinner label={words.reading} /> : null}
      {reading.state === 'failed' ? (
        <p role="alert" className={styles.error}>
          {wordsFor(reading.error)}
        </p>
      ) : null}
      {reading.state === 'read' ? (
        <WhatWouldCome
          run={reading.run}
          isComing={reading.isComing}
          onBring={() => bring(reading.file, reading.run)}
          onCancel={() => setReading({ state: 'none' })}
        />
      ) : null}
    </section>
  );
}

function FileButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const words = useWords(archiveWords);
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        className={styles.start}
        icon={<FileUp aria-hidden size={20} />}
        onClick={() => field.current?.click()}
      >
        {words.choose}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={words.choose}
        accept=".zip,application/zip"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file once more is another choice.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function WhatWouldCome(props: {
  readonly run: ArchiveDryRun;
  readonly isComing: boolean;
  readonly onBring: () => void;
  readonly onCancel: () => void;
}) {
  const words = useWords(archiveWords);
  const locale = useLocale();
  const { run } = props;
  const { event, obstacle } = run;
  return (
    <div className={own.notice} role="status">
      <p>{obstacle ? words[obstacle] : words.wouldCome}</p>
      <p>
        <strong dir="auto">{event.name}</strong> · {event.territory} · {dateInWords(event.date, locale)}
      </p>
      {obstacle === null ? (
        <ul className={own.facts}>
          <li>{words.contents(run)}</li>
          <li>{words.outcome(run)}</li>
          {run.renewed.length > 0 ? <li>{words.renewed(run.renewed)}</li> : null}
          {run.lostLinks > 0 ? <li>{words.lostLinks(run.lostLinks)}</li> : null}
          {run.leftOut.length > 0 ? <li>{words.leftOut(run.leftOut.map(({ table }) => table))}</li> : null}
        </ul>
      ) : null}
      <div className={styles.actions}>
        <Button onClick={props.onCancel}>{words.cancel}</Button>
        {obstacle === 'already-here' ? (
          <ButtonLink look="primary" href={`/organise/${event.id}`}>
            {words.openHere}
          </ButtonLink>
        ) : null}
        {obstacle === null ? (
          <Button look="primary" busy={props.isComing} onClick={props.onBring}>
            {words.bring}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
