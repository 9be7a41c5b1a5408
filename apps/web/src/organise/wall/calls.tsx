// The tables that call, above everything else: who has waited longest first, with what one does about it.

import type { BoardId } from '@terreau/board/ids';
import { LifeBuoy } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import type { EventSheet } from '../../api/organise.ts';
import { endHelpCall } from '../../api/wall.ts';
import { useWords } from '../../language/words.ts';
import { useCommand } from '../../leading/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { OpenLink, sheetOf } from './open-links.tsx';
import { Ticking } from './ticking.tsx';
import { callText } from './time-words.ts';
import { useItem, useWall } from './use-wall.tsx';
import styles from './wall.module.css';
import type { Overview } from './wall-store.ts';
import { wallWords } from './wall-words.ts';

export function Calls(props: { readonly overview: Overview; readonly event: EventSheet }) {
  const words = useWords(wallWords);
  const { overview, event } = props;
  const { calls } = overview;
  useCountInTitle(calls.length);
  return (
    <section className={styles.calls} aria-label={words.calls(calls.length)} hidden={calls.length === 0}>
      <p className={styles.callsTitle} role="status">
        {calls.length > 0 ? words.calls(calls.length) : ''}
      </p>
      <ul className={styles.callList}>
        {calls.map((id) => (
          <Call key={id} id={id} overview={overview} event={event} />
        ))}
      </ul>
    </section>
  );
}

function Call(props: { readonly id: BoardId; readonly overview: Overview; readonly event: EventSheet }) {
  const words = useWords(wallWords);
  const { organiserKey } = useWall();
  const { isBusy, run } = useCommand();
  const table = useItem(props.id)?.table;
  const since = useCallback((now: number) => (table ? callText(words, table, now) : ''), [words, table]);
  if (!table) return null;
  const challenge = props.overview.frame.challenges.find(({ id }) => id === table.challenge);
  return (
    <li className={styles.call}>
      <LifeBuoy aria-hidden size={24} />
      <p className={styles.callText}>
        <strong dir="auto">{table.table}</strong> <Ticking text={since} />
        <span className={styles.soft} dir="auto">
          {challenge?.title}
        </span>
      </p>
      <OpenLink sheet={sheetOf(props.event, props.id)} table={table.table} isShort />
      <Button busy={isBusy} onClick={() => void run(() => endHelpCall(organiserKey, table.id))}>
        {words.helpCame}
      </Button>
    </li>
  );
}

/** So that a call is seen from another tab. */
function useCountInTitle(count: number): void {
  useEffect(() => {
    if (count === 0) return undefined;
    const before = document.title;
    document.title = `(${count}) ${before}`;
    return () => {
      document.title = before;
    };
  }, [count]);
}
