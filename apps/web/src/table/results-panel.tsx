// What the table voted, once it is revealed: totals as bars that grow, those with the fewest votes first and equals
// together; nobody's ballot. Whoever wants no motion sees them at once.

import type { Tallies } from '@terreau/workshop/ballots';
import type { CSSProperties } from 'react';
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
  const places = new Set(ranking.map(({ place }) => place)).size;
  return (
    <Panel
      title={words.resultsTitle}
      aside={<span className={styles.soft}>{words.resultsOf(tallies.ballots)}</span>}
    >
      {ranking.length === 0 ? <p>{words.noResults}</p> : null}
      <ol className={styles.results}>
        {ranking.map((row) => (
          <Result
            key={row.id}
            row={row}
            name={targets.get(row.id)?.name ?? ''}
            most={most}
            turn={places - placesAbove(ranking, row) - 1}
          />
        ))}
      </ol>
    </Panel>
  );
}

/** How many different places are better than that of a row. */
function placesAbove(ranking: readonly Ranked[], { place }: Ranked): number {
  return new Set(ranking.filter((other) => other.place < place).map((other) => other.place)).size;
}

function Result(props: {
  readonly row: Ranked;
  readonly name: string;
  readonly most: number;
  /** When it appears: 0 is the first. */
  readonly turn: number;
}) {
  const words = useWords(voteWords);
  const { row, name, most } = props;
  return (
    <li className={styles.result} style={inTurn(props.turn)} data-first={row.place === 1}>
      <span className={styles.place}>{row.place}</span>
      <div className={styles.what}>
        <p className={styles.name}>{name}</p>
        <div className={styles.bar} style={{ width: `${(100 * row.votes) / most}%` }} aria-hidden />
        <p className={styles.soft}>
          <strong>{words.votes(row.votes)}</strong> {words.supporters(row.supporters)}{' '}
          {row.isTied ? <span className={styles.tied}>{words.tied}</span> : null}
        </p>
      </div>
    </li>
  );
}

function inTurn(turn: number): CSSProperties {
  const properties = { '--turn': turn };
  return properties as CSSProperties;
}
