// The ballot of the person at this device, for as long as the vote is open.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { useEffect, useState } from 'react';
import { putBallot } from '../api/board.ts';
import { Problem, wordsFor } from '../api/client.ts';
import { useBoard, useSession, useSource } from '../live/hooks.tsx';
import { tellUnsaved } from '../offline/unsaved-work.ts';
import { toasts } from '../ui/toasts.ts';
import { type BallotBox, type BallotState, createBallotBox } from './ballot-box.ts';
import { keepBallot, keptBallot, sayTooLate, sendingBallot } from './kept-ballot.ts';

/** Long enough for a second tap to go into the same request. */
const tapMs = 350;
const retryMs = 3_000;

export function useBallot(): BallotState & { readonly give: BallotBox['give'] } {
  const { board, hand } = useBoard();
  const { vote } = useSession();
  const [box] = useState(() => boxOf(board, hand.author, vote.mine));
  useEffect(() => box.start(), [box]);
  useEffect(() => tellUnsaved(() => box.state.get().saving !== 'saved'), [box]);
  useEffect(() => box.adopt(vote.mine), [box, vote.mine]);
  return { ...useSource(box.state), give: box.give };
}

function boxOf(board: BoardId, author: ParticipantId, atServer: BallotState['votes']): BallotBox {
  return createBallotBox(atServer, {
    send: (votes) => sendingBallot(board, putBallot(board, votes)),
    read: () => keptBallot(board, author),
    keep: (votes) => keepBallot(board, author, votes),
    isPassing: (error) => error instanceof Problem && error.isPassing,
    onRefused(error) {
      if (error instanceof Problem && error.code === 'wrong-phase') sayTooLate();
      else toasts.show({ text: wordsFor(error), tone: 'problem' });
    },
    later(run, after) {
      const timer = setTimeout(run, after === 'tap' ? tapMs : retryMs);
      return () => clearTimeout(timer);
    },
  });
}
