// What the server says of the clusters, asked again when the board, the ballots or the phase have changed.

import { useEffect, useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { type Judgement, readVerdicts } from '../api/projects.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { toasts } from '../ui/toasts.ts';
import { createJudging, type Judging } from './judging.ts';

export function useVerdicts(): { readonly judgement: Judgement | null; readonly judgeAgain: () => void } {
  const { board, store } = useBoard();
  const { phase, vote } = useSession();
  const [judgement, setJudgement] = useState<Judgement | null>(null);
  const [judging, setJudging] = useState<Judging | null>(null);
  useEffect(() => {
    const started = createJudging(
      () => readVerdicts(board),
      setJudgement,
      (error) => toasts.show({ text: wordsFor(error), tone: 'problem' }),
    );
    setJudging(started);
    const unsubscribe = store.subscribe(started.onBoard);
    return () => {
      unsubscribe();
      started.stop();
    };
  }, [board, store]);
  useEffect(() => judging?.onVote(phase.name, vote.ballots), [judging, phase.name, vote.ballots]);
  return { judgement, judgeAgain: () => judging?.now() };
}
