// The name by which the table knows somebody: their own or a pseudonym, remembered for the next table.

import { Dices } from 'lucide-react';
import { type SubmitEvent, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { type Problem, wordsFor } from '../api/client.ts';
import { type Invitation, join } from '../api/evening.ts';
import { keepChoice, keptChoice } from '../language/kept-choice.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { domainName, domainNames } from '../language/workshop-words.ts';
import { TablePart } from '../table/table-part.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import { Spinner } from '../ui/spinner.tsx';
import styles from './join.module.css';
import { isNoSeat } from './no-seat-problem.ts';
import { pseudonym } from './pseudonyms.ts';
import { joinWords } from './words.ts';

const NoSeat = lazyPart(() => import('./no-seat.tsx'));

const maxNameCharacters = 40;

export function NameStep({ code, invitation }: { readonly code: string; readonly invitation: Invitation }) {
  const words = useWords(joinWords);
  const locale = useLocale();
  const [, navigate] = useLocation();
  const [name, setName] = useState(
    () => invitation.name ?? keptChoice('name') ?? pseudonym(locale, Math.random),
  );
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [noSeat, setNoSeat] = useState<Problem | null>(null);
  useTableSoon();
  const enter = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const given = name.trim() || pseudonym(locale, Math.random);
      const { boardId } = await join({ code, name: given, locale });
      keepChoice('name', given);
      navigate(`/b/${boardId}`, { replace: true });
    } catch (problem) {
      if (isNoSeat(problem)) setNoSeat(problem);
      else setError(wordsFor(problem));
      setBusy(false);
    }
  };
  if (noSeat) {
    return (
      <Suspense fallback={<Spinner label={words.lookingUp} />}>
        <NoSeat problem={noSeat} onRetry={() => setNoSeat(null)} />
      </Suspense>
    );
  }
  return (
    <div className={styles.invitation}>
      <Welcome invitation={invitation} />
      <form className={styles.form} onSubmit={(event) => void enter(event)}>
        <Field label={words.name} hint={words.nameHint} error={error}>
          {(field) => (
            <span className={styles.nameRow}>
              <input
                {...field}
                name="name"
                value={name}
                maxLength={maxNameCharacters}
                autoComplete="given-name"
                enterKeyHint="go"
                onChange={(event) => setName(event.currentTarget.value)}
                onFocus={(event) => event.currentTarget.select()}
              />
              <IconButton label={words.reroll} onClick={() => setName(pseudonym(locale, Math.random))}>
                <Dices aria-hidden size={24} />
              </IconButton>
            </span>
          )}
        </Field>
        <Button type="submit" look="primary" className={styles.wide} busy={isBusy}>
          {invitation.role === 'participant' ? words.enter : words.enterAsFacilitator}
        </Button>
      </form>
    </div>
  );
}

/** Where one is about to sit down. */
function Welcome({ invitation: { event, challenge, board, role } }: { readonly invitation: Invitation }) {
  const words = useWords(joinWords);
  const domains = useWords(domainNames);
  return (
    <>
      <p className={styles.event}>
        {event.name} · {event.territory}
      </p>
      <h1 className={styles.title}>{challenge.title}</h1>
      {challenge.context === '' ? null : (
        <p className={styles.context} dir="auto">
          {challenge.context}
        </p>
      )}
      <p className={styles.place}>
        <span className={styles.tag}>{domainName(domains, challenge.domain)}</span>
        <span className={styles.tag}>{words.table(board.table)}</span>
      </p>
      {role === 'participant' ? null : <p className={styles.lead}>{words.asFacilitator}</p>}
    </>
  );
}

/** The table's page comes while the name is being typed. */
function useTableSoon(): void {
  useEffect(() => {
    // Without a network now, it is loaded when it is needed.
    TablePart.load().catch(() => undefined);
  }, []);
}
