// The secret ballot: what can be voted on in an order of one's own, and the votes that are left. [T5]

import { Minus, Plus } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { useCan, useSession } from '../live/hooks.tsx';
import { tick } from '../taking-part/haptics.ts';
import { IconButton } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { toasts } from '../ui/toasts.ts';
import { type BallotState, spentVotes } from './ballot-box.ts';
import { inBallotOrder } from './ballot-order.ts';
import styles from './ballot-panel.module.css';
import { turnoutOf } from './ballot-turnout.ts';
import { useBallot } from './use-ballot.ts';
import { useVoteTargets, type VoteTarget } from './vote-targets.ts';
import { voteWords } from './voting-words.ts';

export function BallotPanel() {
  return useCan('ballot.cast') ? <Ballot /> : <Turnout />;
}

function Ballot() {
  const words = useWords(voteWords);
  const { you, vote } = useSession();
  const targets = useVoteTargets();
  const { votes, saving, give } = useBallot();
  // Votes for what the facilitator has hidden meanwhile come back to whoever gave them.
  const budget = vote.budget + spentVotes(votes, (id) => !targets.has(id));
  const left = Math.max(0, budget - spentVotes(votes));
  const ordered = inBallotOrder([...targets.keys()], you.id).flatMap((id) => targets.get(id) ?? []);
  return (
    <Panel title={words.title}>
      <div className={styles.budget}>
        <Tokens left={left} of={vote.budget} />
        <p role="status">{left === 0 ? words.allSpent : words.left(left, vote.budget)}</p>
      </div>
      {ordered.length === 0 ? <p>{words.nothing}</p> : null}
      <ul className={styles.targets}>
        {ordered.map((target) => (
          <Target
            key={target.id}
            target={target}
            count={votes[target.id] ?? 0}
            canGive={left > 0}
            onGive={(by) => {
              tick();
              give(target.id, by, budget);
            }}
          />
        ))}
      </ul>
      <p className={styles.saving} role="status">
        <SavingWords saving={saving} isEmpty={spentVotes(votes) === 0} />
      </p>
      <p className={styles.saving}>
        <TurnoutWords />
      </p>
    </Panel>
  );
}

function SavingWords({
  saving,
  isEmpty,
}: {
  readonly saving: BallotState['saving'];
  readonly isEmpty: boolean;
}) {
  const words = useWords(voteWords);
  return saving === 'saved' && isEmpty ? words.noVotes : words[saving];
}

/** The budget as dots, as votes are stickers on paper. Past a dozen, the sentence beside them is clearer. */
function Tokens({ left, of }: { readonly left: number; readonly of: number }) {
  if (of > 12) return null;
  return (
    <span className={styles.tokens} aria-hidden>
      {Array.from({ length: of }, (_, index) => (
        <span
          key={index === 0 ? 'first' : `dot-${index}`}
          className={index < left ? styles.token : styles.spent}
        />
      ))}
    </span>
  );
}

function Target(props: {
  readonly target: VoteTarget;
  readonly count: number;
  readonly canGive: boolean;
  readonly onGive: (by: number) => void;
}) {
  const words = useWords(voteWords);
  const { target, count } = props;
  return (
    <li className={styles.target} data-voted={count > 0}>
      <div className={styles.what}>
        <p className={target.isCluster ? styles.title : styles.text}>{target.name}</p>
        {target.isCluster ? <Members target={target} /> : null}
      </div>
      <div className={styles.votes}>
        <IconButton label={words.take(target.name)} disabled={count === 0} onClick={() => props.onGive(-1)}>
          <Minus aria-hidden size={24} />
        </IconButton>
        <output className={styles.count} aria-label={words.votes(count)}>
          {count}
        </output>
        {/* It can always be pressed: whoever has no vote left is told where to find one. */}
        <IconButton
          label={words.give(target.name)}
          data-spent={!props.canGive}
          onClick={() => (props.canGive ? props.onGive(1) : toasts.show({ text: words.noneLeft }))}
        >
          <Plus aria-hidden size={24} />
        </IconButton>
      </div>
    </li>
  );
}

function Members({ target }: { readonly target: VoteTarget }) {
  const words = useWords(voteWords);
  return (
    <details className={styles.members}>
      <summary>{words.clusterCards(target.cards.length)}</summary>
      <ul>
        {target.cards.map((card) => (
          <li key={card.id}>{card.text}</li>
        ))}
      </ul>
    </details>
  );
}

/** For those who lead: how many have voted, and nothing of what. */
function Turnout() {
  const words = useWords(voteWords);
  return (
    <Panel title={words.facilitatorTitle}>
      <p className={styles.turnout} role="status">
        <TurnoutWords />
      </p>
      <p>{words.facilitatorText}</p>
    </Panel>
  );
}

function TurnoutWords() {
  const words = useWords(voteWords);
  const { voted, of } = turnoutOf(useSession());
  return words.turnout(voted, of);
}
