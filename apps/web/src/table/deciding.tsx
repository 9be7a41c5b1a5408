// Deciding, for those who lead: which clusters are ready to become project records, and what the others lack.

import type { Verdict } from '@terreau/project/convergence';
import { useCallback, useEffect, useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { converge, judge } from '../api/projects.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useClusters, useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import { toasts } from '../ui/toasts.ts';
import { ClusterVerdict, type Make } from './cluster-verdict.tsx';
import styles from './converge-panel.module.css';
import { convergeWords } from './voting-words.ts';

export function Deciding() {
  const words = useWords(convergeWords);
  const { board } = useBoard();
  const { projects } = useSession();
  const clusters = useClusters();
  const { verdicts, judgeAgain } = useVerdicts();
  const made = new Set(projects.map(({ cluster }) => cluster));
  const ready = verdicts?.filter(({ cluster, converged }) => converged && !made.has(cluster)) ?? [];
  const make: Make = async (chosen, reason) => {
    try {
      const { projects: records } = await converge(board, chosen, reason);
      const [only] = records;
      const text =
        only && records.length === 1 ? words.made(only.identity.title.text) : words.madeMany(records.length);
      toasts.show({ text });
    } catch (error) {
      toasts.show({ text: wordsFor(error), tone: 'problem' });
    }
    judgeAgain();
  };
  return (
    <Panel title={words.title}>
      <p>{clusters.length === 0 ? words.none : words.intro}</p>
      {verdicts ? null : <Skeleton lines={4} />}
      {ready.length > 1 ? (
        <Button
          look="primary"
          onClick={() =>
            void make(
              ready.map(({ cluster }) => cluster),
              '',
            )
          }
        >
          {words.makeAll(ready.length)}
        </Button>
      ) : null}
      <ul className={styles.list}>
        {verdicts?.map((verdict) => (
          <ClusterVerdict key={verdict.cluster} verdict={verdict} onMake={make} />
        ))}
      </ul>
    </Panel>
  );
}

/** What the server says of the clusters, asked again when the board or the votes may have changed. */
function useVerdicts() {
  const { board, store } = useBoard();
  const { phase } = useSession();
  const [verdicts, setVerdicts] = useState<readonly Verdict[] | null>(null);
  const judgeAgain = useCallback(() => {
    judge(board).then(setVerdicts, (error: unknown) =>
      toasts.show({ text: wordsFor(error), tone: 'problem' }),
    );
  }, [board]);
  useEffect(() => {
    if (phase.name) judgeAgain();
  }, [phase.name, judgeAgain]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(judgeAgain, 1_500);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, judgeAgain]);
  return { verdicts, judgeAgain };
}
