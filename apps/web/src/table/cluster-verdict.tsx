// One cluster before the decision: its record if it has one, else whether it is ready, and if not a hint for each thing that
// it lacks.

import { typeset } from '@terreau/brief/typography';
import { conditionInWords } from '@terreau/project/convergence/condition-words';
import type { ConvergenceRule, Verdict } from '@terreau/project/convergence/convergence';
import { chanceInWords } from '@terreau/project/convergence/rule-words';
import { CircleCheck, CircleDashed, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { HintedVerdict } from '../api/projects.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { useCluster, useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import styles from './converge-panel.module.css';
import { ProjectLinks } from './project-links.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { convergeWords, voteWords } from './voting-words.ts';

/** Makes records of clusters, with a reason where the rule is not met; those that have one take the board again. */
export type Make = (clusters: readonly Verdict['cluster'][], reason: string) => Promise<void>;

export function ClusterVerdict(props: {
  readonly verdict: HintedVerdict;
  readonly rule: ConvergenceRule;
  readonly onMake: Make;
}) {
  const words = useWords(convergeWords);
  const { verdict, onMake } = props;
  const title = useTitle(verdict.cluster);
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
        <Button
          look="quiet"
          className={styles.again}
          icon={<RefreshCw aria-hidden size={18} />}
          busy={isBusy}
          aria-label={words.againOf(project.title)}
          onClick={() => void make('')}
        >
          {words.again}
        </Button>
      </li>
    );
  }
  return (
    <li className={styles.item}>
      <h3 className={styles.name}>{title}</h3>
      {verdict.converged ? <Ready rule={props.rule} /> : <Hints {...props} />}
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
        <ReasonDialog
          cluster={title}
          onConfirm={(reason) => void make(reason)}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </li>
  );
}

/** What a cluster lacks while nothing is decided yet. */
export function ClusterHints(props: { readonly verdict: HintedVerdict; readonly rule: ConvergenceRule }) {
  return (
    <li className={styles.item}>
      <h3 className={styles.name}>{useTitle(props.verdict.cluster)}</h3>
      <Hints {...props} />
    </li>
  );
}

function useTitle(cluster: Verdict['cluster']): string {
  const { untitled } = useWords(voteWords);
  return useCluster(cluster)?.title.trim() || untitled;
}

/** That everything is there, and how little of it is owed to chance. */
function Ready({ rule }: { readonly rule: ConvergenceRule }) {
  const words = useWords(convergeWords);
  const locale = useLocale();
  return (
    <div>
      <p className={styles.ready}>
        <CircleCheck aria-hidden size={18} /> {words.ready}
      </p>
      <p className={styles.figure}>{typeset(chanceInWords(rule.maxChancePercent, locale), locale)}</p>
    </div>
  );
}

/** A hint for each condition that is not met, with its figures. */
function Hints({ verdict, rule }: { readonly verdict: HintedVerdict; readonly rule: ConvergenceRule }) {
  const words = useWords(convergeWords);
  const locale = useLocale();
  const missing = verdict.conditions.filter(({ met }) => !met);
  if (missing.length === 0) {
    return (
      <p className={styles.ready}>
        <CircleCheck aria-hidden size={18} /> {words.readySoFar}
      </p>
    );
  }
  return (
    <div className={styles.lacks}>
      <p>{words.notReady}</p>
      <ul>
        {missing.map((condition) => (
          <li key={condition.name}>
            <CircleDashed aria-hidden size={16} />
            <span>
              <strong>{typeset(condition.hint ?? '', locale)}</strong>{' '}
              <span className={styles.figure}>
                {typeset(conditionInWords(condition, rule, locale), locale)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
