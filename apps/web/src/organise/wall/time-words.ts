// Moments of a table in words that change with the time.

import { remainingMs, type Timer } from '@terreau/workshop/timer';
import type { WallTable } from '@terreau/workshop/wall';
import { clock } from '../../language/formats.ts';
import type { Need } from './needs.ts';
import type { wallWords } from './wall-words.ts';

type Words = (typeof wallWords)['fr'];

const minuteMs = 60_000;

/** Whole minutes from one moment to another, never fewer than none. */
function minutesBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / minuteMs));
}

/** What is left of a step, as on the table's own clock; empty where it has no end. */
export function timeLeftText(words: Words, timer: Timer, now: number): string {
  const left = remainingMs(timer, now);
  if (left === null) return '';
  return left === 0 ? words.over : clock(left);
}

/** What the table needs, or when it last gave a sign of life. */
export function noteText(words: Words, table: WallTable, need: Need | null, now: number): string {
  switch (need) {
    case 'help':
      return words.callsShort(minutesBetween(table.helpAt ?? now, now));
    case 'gone':
      return words.gone;
    case 'late':
      return words.late(minutesBetween(table.endsAt ?? now, now));
    case 'behind':
      return words.behind;
    case 'quiet':
      return words.quiet(minutesBetween(table.seenAt ?? now, now));
    case null:
      return table.seated === 0 && table.here === 0 ? words.never : seenText(words, table, now);
  }
}

/** How long a table has called, where there is room to say it. */
export function callText(words: Words, { helpAt }: Pick<WallTable, 'helpAt'>, now: number): string {
  return words.callsSince(minutesBetween(helpAt ?? now, now));
}

export function seenText(words: Words, { seenAt }: Pick<WallTable, 'seenAt'>, now: number): string {
  return seenAt === null ? words.never : words.ago(minutesBetween(seenAt, now));
}
