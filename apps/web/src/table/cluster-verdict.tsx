// One cluster before the decision: its record if it has one, else whether it is ready, and what it lacks if not.

import { typeset } from '@terreau/brief/typography';
import { conditionInWords } from '@terreau/project/condition-words';
import type { Verdict } from '@terreau/project/convergence';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { useCluster, useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import styles from './converge-panel.module.css';
import { ProjectLinks } from './project-links.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { convergeWords, voteWords } from './voting-words.ts';

/** Makes records of clusters, with a reason where the rule is not met. */
export type Make = (clusters: readonly Verdict['cluster'][], reason: string) => Promise<void>;

export function ClusterVerdict({ verdict, onMake }: { readonly verdict: Verdict; readonly onMake: Make }) {
  const words = useWords(convergeWords);
  const { untitled } = useWords(voteWords);
  const cluster = useCluster(verdict.cluster);
  const project = useSession().projects.find((one) => one.cluster === verdict.cluster);
  const [isBusy, setBusy] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const make = async (reason: string) => {
    setAsking(false);
    setBusy(true);
    await onMake([verdict.cluster], reason);
    setBusy(false);
  };
  if (project) {
    return (
      <li className={styles.item} data-made>
        <ProjectLinks project={project} />
      </li>
    );
  }
  return (
    <li className={styles.item}>
      <h3 className={styles.name}>{cluster?.title.trim() || untitled}</h3>
      <Conditions verdict={verdict} />
      {verdict.converged ? (
        <Button look="primary" busy={isBusy} onClick={() => void make('')}>
          {words.make}
        </Button>
      ) : (
        <Button busy={isBusy} onClick={() => setAsking(true)}>
          {words.anyway}
        </Button>
      )}
      {isAsking ? (
        <ReasonDialog onConfirm={(reason) => void make(reason)} onCancel={() => setAsking(false)} />
      ) : null}
    </li>
  );
}

/** That everything is there, or what is missing with its figures. */
function Conditions({ verdict }: { readonly verdict: Verdict }) {
  const words = useWords(convergeWords);
  const locale = useLocale();
  if (verdict.converged) {
    return (
      <p className={styles.ready}>
        <CircleCheck aria-hidden size={18} /> {words.ready}
      </p>
    );
  }
  const missing = verdict.conditions.filter(({ met }) => !met);
  return (
    <div className={styles.lacks}>
      <p>{words.notReady}</p>
      <ul>
        {missing.map((condition) => (
          <li key={condition.name}>
            <CircleDashed aria-hidden size={16} />
            {typeset(conditionInWords(condition, locale), locale)}
          </li>
        ))}
      </ul>
    </div>
  );
}
