// Deciding, for those who lead: which clusters are ready to become project records, and what the others lack. While people
// still group and vote, only what is lacking, for whoever wants to look.

import { typeset } from '@terreau/brief/typography';
import type { ConvergenceRule } from '@terreau/project/convergence/convergence';
import { ruleInWords } from '@terreau/project/convergence/rule-words';
import { useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { converge } from '../api/projects.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useClusters, useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import { toasts } from '../ui/toasts.ts';
import { ClusterHints, ClusterVerdict, type Make } from './cluster-verdict.tsx';
import styles from './converge-panel.module.css';
import { useVerdicts } from './use-verdicts.ts';
import { convergeWords } from './voting-words.ts';

export function Deciding() {
  const words = useWords(convergeWords);
  const { board } = useBoard();
  const { projects } = useSession();
  const clusters = useClusters();
  const { judgement, judgeAgain } = useVerdicts();
  const made = new Set(projects.map(({ cluster }) => cluster));
  const ready = judgement?.verdicts.filter(({ cluster, converged }) => converged && !made.has(cluster)) ?? [];
  const make: Make = async (chosen, reason) => {
    try {
      const { projects: records } = await converge(board, chosen, reason);
      const [only] = records;
      const tell = chosen.some((cluster) => made.has(cluster)) ? words.taken : words.made;
      const text =
        only && records.length === 1 ? tell(only.identity.title.text) : words.madeMany(records.length);
      toasts.show({ text });
    } catch (error) {
      toasts.show({ text: wordsFor(error), tone: 'problem' });
    }
    judgeAgain();
  };
  return (
    <Panel title={words.title}>
      <p>{clusters.length === 0 ? words.none : words.intro}</p>
      {judgement ? <Rule rule={judgement.rule} /> : <Skeleton lines={4} />}
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
        {judgement?.verdicts.map((verdict) => (
          <ClusterVerdict key={verdict.cluster} verdict={verdict} rule={judgement.rule} onMake={make} />
        ))}
      </ul>
    </Panel>
  );
}

/** What the clusters lack so far, before it is time to decide. */
export function LackingSoFar() {
  const words = useWords(convergeWords);
  const clusters = useClusters();
  const [isOpen, setOpen] = useState(false);
  if (clusters.length === 0) return null;
  return (
    <Panel title={words.soFarTitle}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>{words.soFar(clusters.length)}</summary>
        {isOpen ? <HintsSoFar /> : null}
      </details>
    </Panel>
  );
}

function HintsSoFar() {
  const { judgement } = useVerdicts();
  if (!judgement) return <Skeleton lines={4} />;
  return (
    <>
      <Rule rule={judgement.rule} />
      <ul className={styles.list}>
        {judgement.verdicts.map((verdict) => (
          <ClusterHints key={verdict.cluster} verdict={verdict} rule={judgement.rule} />
        ))}
      </ul>
    </>
  );
}

/** The rule of the evening, in words. */
function Rule({ rule }: { readonly rule: ConvergenceRule }) {
  const words = useWords(convergeWords);
  const locale = useLocale();
  return (
    <details className={styles.rule}>
      <summary className={styles.summary}>{words.rule}</summary>
      <ul>
        {Object.entries(ruleInWords(rule, locale)).map(([name, phrase]) => (
          <li key={name}>{typeset(phrase, locale)}</li>
        ))}
      </ul>
    </details>
  );
}
