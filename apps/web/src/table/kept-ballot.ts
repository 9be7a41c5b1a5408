// The ballot that this device keeps until the server has it; and what is said when the vote ended before it could be sent.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Votes } from '@terreau/workshop/ballots';
import { useEffect } from 'react';
import { keepChoice, keptChoice } from '../language/kept-choice.ts';
import { currentLocale } from '../language/locale.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { tellNotKept } from '../offline/device-keeps.ts';
import { toasts } from '../ui/toasts.ts';
import { tableWords } from './words.ts';

/** What was kept by keepBallot(), or null. */
export function keptBallot(board: BoardId, author: ParticipantId): Votes | null {
  const json = keptChoice(nameOf(board, author));
  return json === null ? null : (JSON.parse(json) as Votes);
}

export function keepBallot(board: BoardId, author: ParticipantId, votes: Votes | null): void {
  if (!keepChoice(nameOf(board, author), votes && JSON.stringify(votes)) && votes) tellNotKept();
}

/** What is on its way to the server now: whether it was in time only the answer tells. */
const onTheirWay = new Map<BoardId, Promise<unknown>>();

/** Takes note of a ballot that is being sent, until it is answered. */
export async function sendingBallot<T>(board: BoardId, answer: Promise<T>): Promise<T> {
  onTheirWay.set(board, answer);
  try {
    return await answer;
  } finally {
    if (onTheirWay.get(board) === answer) onTheirWay.delete(board);
  }
}

/** Says that a ballot came too late, and counts for nothing. [T5] */
export function sayTooLate(): void {
  toasts.show({ text: tableWords[currentLocale()].votesTooLate, tone: 'problem' });
}

/** Says once that a ballot came too late, and forgets it. [T5] */
export function useLateBallot(): void {
  const { board, hand } = useBoard();
  const { name } = useSession().phase;
  useEffect(() => {
    if (name === 'vote' || keptBallot(board, hand.author) === null) return;
    const say = () => {
      if (keptBallot(board, hand.author) === null) return;
      keepBallot(board, hand.author, null);
      sayTooLate();
    };
    // Whoever sent it forgets it, or says why not, before this.
    (onTheirWay.get(board) ?? Promise.resolve()).catch(() => undefined).then(() => setTimeout(say));
  }, [name, board, hand]);
}

function nameOf(board: BoardId, author: ParticipantId): string {
  return `ballot.${board}.${author}`;
}
