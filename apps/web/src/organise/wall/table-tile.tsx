// One table on the wall: where it is, how many people are there, the figure that matters in its step, and what it needs.

import type { BoardId } from '@terreau/board/ids';
import type { Script } from '@terreau/workshop/script';
import type { WallTable } from '@terreau/workshop/wall';
import { CircleCheck, Hand, LifeBuoy, Lock, MessageSquareText, Pause, Users } from 'lucide-react';
import { memo, useCallback } from 'react';
import { useLocale } from '../../language/locale.ts';
import { titleOf } from '../../language/script-words.ts';
import { useWords } from '../../language/words.ts';
import styles from './table-tile.module.css';
import { Ticking } from './ticking.tsx';
import { noteText, timeLeftText } from './time-words.ts';
import { useItem } from './use-wall.tsx';
import { wallWords } from './wall-words.ts';

// Made once: what is the very same is not drawn again.
const callSign = <LifeBuoy aria-hidden size={18} />;
const peopleSign = <Users aria-hidden size={16} />;
const enoughSign = <CircleCheck aria-hidden size={16} />;

export const TableTile = memo(function TableTile(props: {
  readonly id: BoardId;
  readonly script: Script;
  /** Whether the tab key stops here; arrows lead to the others. */
  readonly isStop: boolean;
  readonly onOpen: (id: BoardId) => void;
}) {
  const words = useWords(wallWords);
  const locale = useLocale();
  const item = useItem(props.id);
  const table = item?.table;
  const need = item?.need ?? null;
  const timeLeft = useCallback(
    (now: number) => (table ? timeLeftText(words, table, now) : ''),
    [words, table],
  );
  const note = useCallback(
    (now: number) => (table ? noteText(words, table, need, now) : ''),
    [words, table, need],
  );
  if (!table) return null;
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.tile}
        data-table={table.id}
        data-need={need ?? 'none'}
        tabIndex={props.isStop ? 0 : -1}
        onClick={() => props.onOpen(table.id)}
      >
        <span className={styles.name} dir="auto">
          {need === 'help' ? callSign : null}
          {table.table}
        </span>
        <span className={styles.time}>
          {table.pausedMs === null ? null : <Pause role="img" aria-label={words.paused} size={16} />}
          <Ticking text={timeLeft} />
        </span>
        <span className={styles.step}>{titleOf(props.script, table, locale)}</span>
        <span className={styles.figures}>
          {peopleSign}
          <People table={table} />
          <Figure table={table} />
        </span>
        <span className={styles.note}>
          <Ticking className={styles.noteText} text={note} />
          {table.hands > 0 ? <Hand role="img" aria-label={words.hands(table.hands)} size={16} /> : null}
          {table.isLocked ? <Lock role="img" aria-label={words.locked} size={16} /> : null}
          {table.message === null ? null : (
            <MessageSquareText role="img" aria-label={words.messageLabel} size={16} />
          )}
        </span>
      </button>
    </li>
  );
});

/** How many are there of those who came; while people arrive, of the places that there are. */
function People({ table: { phase, here, seated, seats } }: { readonly table: WallTable }) {
  const words = useWords(wallWords);
  const isArriving = phase === 'welcome' && seats !== null;
  const of = isArriving ? seats : seated;
  const spoken = isArriving ? words.ofSeats(here, seats) : words.here(here, seated);
  return (
    <>
      <span aria-hidden>{of === 0 ? here : `${here}/${of}`}</span>
      <span className={styles.spoken}>{spoken}</span>
    </>
  );
}

/** What is made in the step: drafts, cards, ballots, records. [T4] [T5] */
function Figure({ table }: { readonly table: WallTable }) {
  const words = useWords(wallWords);
  switch (table.phase) {
    case 'ideate':
      return <span className={styles.figure}>{words.drafts(table.drafts)}</span>;
    case 'vote': {
      const isEnough = table.ballots > 0 && table.ballots >= table.quorum;
      return (
        <span className={styles.figure} data-enough={isEnough}>
          {words.ballots(table.ballots, table.voters)}
          {isEnough ? enoughSign : null}
        </span>
      );
    }
    case 'converge':
    case 'closed':
      return <span className={styles.figure}>{words.projects(table.projects)}</span>;
    case 'welcome':
    case 'share':
    case 'cluster':
      return <span className={styles.figure}>{words.cards(table.cards)}</span>;
  }
}
