// The ballot that this device keeps until the server has it; and what is said when the vote ended before it could be sent.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Votes } from '@terreau/workshop/ballots';
import { useEffect } from 'react';
import { keepChoice, keptChoice } from '../language/kept-choice.ts';
import { useWords } from '../language/words.ts';
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

/** Says once that a ballot came too late, and forgets it. [T5] */
export function useLateBallot(): void {
  const words = useWords(tableWords);
  const { board, hand } = useBoard();
  const { name } = useSession().phase;
  useEffect(() => {
    if (name === 'vote' || keptBallot(board, hand.author) === null) return;
    keepBallot(board, hand.author, null);
    toasts.show({ text: words.votesTooLate, tone: 'problem' });
  }, [name, board, hand, words]);
}

function nameOf(board: BoardId, author: ParticipantId): string {
  return `ballot.${board}.${author}`;
}
