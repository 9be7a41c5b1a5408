// What the table chose. In the moment of the reveal the bars grow from the last place up to the first; after that, the table
// sees which of them become projects.

import type { ProjectSummary } from '@terreau/workshop/session';
import { Sprout } from 'lucide-react';
import { type CSSProperties, useEffect, useState } from 'react';
import { prefersStillness } from '../board/camera/camera-glide.ts';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { type Ranked, rank } from '../table/ranking.ts';
import { useVoteTargets } from '../table/vote-targets.ts';
import styles from './results.module.css';
import { cutBetweenPlaces, turnsOf } from './revealing.ts';
import { useFit } from './use-fit.ts';
import type { Reveal } from './use-reveal.ts';
import { screenWords } from './words.ts';

/** More than this nobody reads from afar. */
const mostRows = 8;
/** From one place to the next; less where there are many. */
const [longestBeatMs, allBeatsMs, growthMs] = [1_100, 7_000, 900];

export default function Results({ reveal }: { readonly reveal: Reveal }) {
  const words = useWords(screenWords);
  const { vote, projects } = useSession();
  const targets = useVoteTargets();
  const ref = useFit<HTMLElement>();
  const ranking = rank(vote.tallies ?? { votes: {}, supporters: {}, ballots: 0 }, [...targets.keys()]);
  const { shown, rest } = cutBetweenPlaces(ranking, mostRows);
  const turns = turnsOf(shown);
  const beatMs = Math.min(longestBeatMs, allBeatsMs / Math.max(1, turns.size));
  const plays = usePlaying(reveal, turns.size * beatMs + growthMs);
  if (!vote.tallies) return null;
  const shownIds = new Set(shown.map(({ id }) => id));
  const timing = { '--beat': `${beatMs}ms`, '--growth': `${growthMs}ms` } as CSSProperties;
  return (
    <section
      ref={ref}
      className={styles.results}
      aria-label={words.results}
      data-plays={plays}
      style={timing}
    >
      <h2 className={styles.title}>{words.results}</h2>
      {ranking.length === 0 ? <p className={styles.none}>{words.noResults}</p> : null}
      <ol className={styles.list}>
        {shown.map((row) => (
          <Row
            key={row.id}
            row={row}
            name={targets.get(row.id)?.name ?? ''}
            share={row.votes / (shown[0]?.votes ?? 1)}
            turn={turns.get(row.place) ?? 0}
            isProject={projects.some(({ cluster }) => cluster === row.id)}
          />
        ))}
      </ol>
      {rest[0] ? <p className={styles.rest}>{words.rest(rest.length, rest[0].votes)}</p> : null}
      <OtherProjects projects={projects.filter(({ cluster }) => !shownIds.has(cluster))} />
    </section>
  );
}

/** Whether the reveal is played here; it is seen when it has been played. */
function usePlaying({ isDue, onSeen }: Reveal, lengthMs: number): boolean {
  const [plays] = useState(() => isDue && !prefersStillness());
  const waitMs = plays ? lengthMs : 0;
  useEffect(() => {
    if (!isDue) return undefined;
    const end = setTimeout(onSeen, waitMs);
    return () => clearTimeout(end);
  }, [isDue, onSeen, waitMs]);
  return plays;
}

interface RowProps {
  readonly row: Ranked;
  readonly name: string;
  /** Of the most votes. */
  readonly share: number;
  readonly turn: number;
  readonly isProject: boolean;
}

function Row({ row, name, share, turn, isProject }: RowProps) {
  const words = useWords(screenWords);
  const measures = { '--share': share, '--turn': turn } as CSSProperties;
  return (
    <li className={styles.row} style={measures} data-first={row.place === 1}>
      <p className={styles.place}>{row.place}</p>
      <div className={styles.what}>
        <div className={styles.head}>
          <p className={styles.name}>{name}</p>
          {isProject ? (
            <p className={styles.project}>
              <Sprout className={styles.sign} aria-hidden />
              {words.project}
            </p>
          ) : null}
        </div>
        <div className={styles.measure}>
          <div className={styles.bar} aria-hidden />
          <p className={styles.votes}>
            {words.votes(row.votes)}
            {row.isTied ? <span className={styles.tied}>{words.tied}</span> : null}
          </p>
        </div>
      </div>
    </li>
  );
}

function OtherProjects({ projects }: { readonly projects: readonly ProjectSummary[] }) {
  const words = useWords(screenWords);
  if (projects.length === 0) return null;
  return (
    <ul className={styles.others} aria-label={words.projects}>
      {projects.map(({ id, title }) => (
        <li key={id} className={styles.project}>
          <Sprout className={styles.sign} aria-hidden />
          {title}
        </li>
      ))}
    </ul>
  );
}
