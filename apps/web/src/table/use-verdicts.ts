// What the server says of the clusters, asked again when the board, the ballots or the phase have changed.

import { useCallback, useEffect, useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { type Judgement, readVerdicts } from '../api/projects.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { toasts } from '../ui/toasts.ts';

/** While people work on the board, it is judged when they pause. */
const pauseMs = 1_500;

export function useVerdicts(): { readonly judgement: Judgement | null; readonly judgeAgain: () => void } {
  const { board, store } = useBoard();
  const { phase, vote } = useSession();
  const [judgement, setJudgement] = useState<Judgement | null>(null);
  const judgeAgain = useCallback(() => {
    readVerdicts(board).then(setJudgement, (error: unknown) =>
      toasts.show({ text: wordsFor(error), tone: 'problem' }),
    );
  }, [board]);
  const asOf = `${phase.name} ${vote.ballots}`;
  useEffect(() => {
    if (asOf) judgeAgain();
  }, [asOf, judgeAgain]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(judgeAgain, pauseMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, judgeAgain]);
  return { judgement, judgeAgain };
}
