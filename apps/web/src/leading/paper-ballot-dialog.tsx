// One ballot on paper being entered: what is on the ballot, and the votes that the paper gives to it.

import type { Votes } from '@terreau/workshop/ballots';
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { spentVotes, withVotes } from '../table/ballot-box.ts';
import { useVoteTargets, type VoteTarget } from '../table/vote-targets.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { paperWords } from './review-words.ts';
import styles from './tending.module.css';

export function PaperBallotDialog(props: {
  readonly title: string;
  readonly hint: string | null;
  readonly isBusy: boolean;
  readonly onSave: (votes: Votes) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const words = useWords(paperWords);
  const { budget } = useSession().vote;
  const targets = useVoteTargets();
  const [votes, setVotes] = useState<Votes>({});
  const spent = spentVotes(votes);
  return (
    <Dialog
      title={props.title}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={props.onCancel}>{words.cancel}</Button>
          <Button
            look="primary"
            busy={props.isBusy}
            disabled={spent === 0}
            onClick={() => void props.onSave(votes)}
          >
            {words.save}
          </Button>
        </>
      }
    >
      {props.hint ? <p>{props.hint}</p> : null}
      <p role="status">{words.left(budget - spent, budget)}</p>
      <ul className={styles.list}>
        {[...targets.values()].map((target) => (
          <Target
            key={target.id}
            target={target}
            count={votes[target.id] ?? 0}
            canGive={spent < budget}
            onGive={(by) => setVotes(withVotes(votes, target.id, by, budget))}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function Target(props: {
  readonly target: VoteTarget;
  readonly count: number;
  readonly canGive: boolean;
  readonly onGive: (by: number) => void;
}) {
  const words = useWords(paperWords);
  const { target, count, onGive } = props;
  return (
    <li className={styles.item}>
      <p className={styles.text} dir="auto">
        {target.name}
      </p>
      <div className={styles.votes}>
        <IconButton label={words.take(target.name)} disabled={count === 0} onClick={() => onGive(-1)}>
          <Minus aria-hidden size={20} />
        </IconButton>
        <output className={styles.number}>{count}</output>
        <IconButton label={words.give(target.name)} disabled={!props.canGive} onClick={() => onGive(1)}>
          <Plus aria-hidden size={20} />
        </IconButton>
      </div>
    </li>
  );
}
