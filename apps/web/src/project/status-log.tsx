// The log of a project: what was said of where it stands, the latest first. Who may strikes an entry out that is wrong; it
// stays to be read, with who struck it out and when.

import { dateInWords, typeset } from '@terreau/brief/typography';
import { mayStrike } from '@terreau/project/follow-up/follow-up';
import type { LogEntry } from '@terreau/project/record/record';
import { valueLabels } from '@terreau/project/wording/value-labels';
import { useState } from 'react';
import { strikeProjectStatus } from '../api/projects.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useAnswer, useRecord } from './form-context.tsx';
import styles from './project.module.css';
import { statusWords } from './status-words.ts';
import { today } from './today.ts';
import { useStatusChange } from './use-status-change.ts';

export function StatusLog() {
  const words = useWords(statusWords);
  const { followUp, identity, provenance } = useRecord();
  const { follower } = useAnswer();
  const [striking, setStriking] = useState<LogEntry | null>(null);
  const retained = provenance.reason ? words.retainedBecause(provenance.reason) : words.retained;
  const first: LogEntry = { date: identity.date, status: 'considered', text: retained };
  return (
    <>
      <ol className={styles.log} aria-label={words.log}>
        {followUp.log.toReversed().map((entry) => (
          <li key={JSON.stringify(entry)} data-struck={entry.struck ? true : undefined}>
            <EntryWords entry={entry} />
            {follower && !entry.struck && mayStrike(entry, follower) ? (
              <Button look="quiet" onClick={() => setStriking(entry)}>
                {words.strike}
              </Button>
            ) : null}
          </li>
        ))}
        <li>
          <EntryWords entry={first} />
        </li>
      </ol>
      {striking ? <StrikeDialog entry={striking} onDone={() => setStriking(null)} /> : null}
    </>
  );
}

function EntryWords({ entry: { date, status, text, struck } }: { readonly entry: LogEntry }) {
  const words = useWords(statusWords);
  const locale = useLocale();
  const Said = struck ? 'del' : 'span';
  return (
    <>
      <time dateTime={date}>{dateInWords(date, locale)}</time>
      <strong>{valueLabels[locale].statuses[status]}</strong>
      <Said className={styles.said}>{typeset(text, locale)}</Said>
      {struck ? (
        <span className={styles.struck}>
          {words.struck(struck.by.role, dateInWords(today(new Date(struck.at)), locale))}
        </span>
      ) : null}
    </>
  );
}

function StrikeDialog({ entry, onDone }: { readonly entry: LogEntry; readonly onDone: () => void }) {
  const words = useWords(statusWords);
  const { error, isBusy, send } = useStatusChange(onDone);
  const { date, status, text: reason } = entry;
  const strike = () =>
    send((id, key) => strikeProjectStatus(id, key, { status, reason, date }), words.entryStruck);
  return (
    <Dialog
      title={words.strikeTitle}
      onClose={onDone}
      actions={
        <>
          <Button onClick={onDone}>{words.cancel}</Button>
          <Button look="danger" busy={isBusy} onClick={() => void strike()}>
            {words.strikeOut}
          </Button>
        </>
      }
    >
      <p className={styles.log}>
        <EntryWords entry={entry} />
      </p>
      <p>{words.strikeExplained}</p>
      {error ? <p role="alert">{error}</p> : null}
    </Dialog>
  );
}
