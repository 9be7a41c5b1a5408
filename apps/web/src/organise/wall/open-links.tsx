// The ways from the wall to a table's board and to its screen, each in a tab of its own: the wall stays.

import type { BoardId } from '@terreau/board/ids';
import { MonitorPlay, SquareArrowOutUpRight } from 'lucide-react';
import type { BoardSheet, EventSheet } from '../../api/organise.ts';
import { useWords } from '../../language/words.ts';
import styles from './wall.module.css';
import { wallWords } from './wall-words.ts';

/** The codes and keys of a table; undefined when the tab does not know it yet. */
export function sheetOf(event: EventSheet, id: BoardId): BoardSheet | undefined {
  return event.challenges.flatMap(({ boards }) => boards).find((board) => board.id === id);
}

interface LinkProps {
  readonly sheet: BoardSheet | undefined;
  readonly table: string;
}

export function OpenLink({ sheet, table, isShort = false }: LinkProps & { readonly isShort?: boolean }) {
  const words = useWords(wallWords);
  if (!sheet) return null;
  return (
    <a
      className={styles.link}
      href={`/j/${sheet.facilitatorKey}`}
      target="_blank"
      rel="noreferrer"
      aria-label={`${words.openBoard}, ${table}, ${words.newTab}`}
    >
      <SquareArrowOutUpRight aria-hidden size={18} />
      {isShort ? words.open : words.openBoard}
    </a>
  );
}

export function ScreenLink({ sheet, table }: LinkProps) {
  const words = useWords(wallWords);
  if (!sheet) return null;
  return (
    <a
      className={styles.link}
      href={`/j/${sheet.screenKey}`}
      target="_blank"
      rel="noreferrer"
      aria-label={`${words.openScreen}, ${table}, ${words.newTab}`}
    >
      <MonitorPlay aria-hidden size={18} />
      {words.openScreen}
    </a>
  );
}
