// What the table voted, once it is revealed: totals as bars, nobody's ballot.

import type { Tallies } from '@terreau/workshop/ballots';
import { useWords } from '../language/words.ts';
import { Panel } from '../ui/panel.tsx';
import { type Ranked, rank } from './ranking.ts';
import styles from './results-panel.module.css';
import { useVoteTargets } from './vote-targets.ts';
import { voteWords } from './voting-words.ts';

export function ResultsPanel({ tallies }: { readonly tallies: Tallies }) {
  const words = useWords(voteWords);
  const targets = useVoteTargets();
  const ranking = rank(tallies, [...targets.keys()]);
  const most = ranking[0]?.votes ?? 1;
  return (
    <Panel
      title={words.resultsTitle}
      aside={<span className={styles.soft}>{words.resultsOf(tallies.ballots)}</span>}
    >
      {ranking.length === 0 ? <p>{words.noResults}</p> : null}
      <ol className={styles.results}>
        {ranking.map((row) => (
          <Result key={row.id} row={row} name={targets.get(row.id)?.name ?? ''} most={most} />
        ))}
      </ol>
    </Panel>
  );
}

function Result({ row, name, most }: { readonly row: Ranked; readonly name: string; readonly most: number }) {
  const words = useWords(voteWords);
  return (
    <li className={styles.result}>
      <span className={styles.place}>{row.place}</span>
      <div className={styles.what}>
        <p className={styles.name}>{name}</p>
        <div className={styles.bar} style={{ width: `${(100 * row.votes) / most}%` }} aria-hidden />
        <p className={styles.soft}>
          <strong>{words.votes(row.votes)}</strong> {words.supporters(row.supporters)}
          {row.isTied ? ` · ${words.tied}` : ''}
        </p>
      </div>
    </li>
  );
}
