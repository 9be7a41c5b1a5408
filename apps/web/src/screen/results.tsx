// What the table chose: the most wanted first as bars, and what has become a project.

import { Sprout } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { rank } from '../table/ranking.ts';
import { useVoteTargets } from '../table/vote-targets.ts';
import styles from './results.module.css';
import { screenWords } from './words.ts';

/** More than this nobody reads from afar. */
const shown = 6;

export function Results() {
  const words = useWords(screenWords);
  const { vote, projects } = useSession();
  const targets = useVoteTargets();
  if (!vote.tallies) return null;
  const ranking = rank(vote.tallies, [...targets.keys()]);
  const most = ranking[0]?.votes ?? 1;
  const decided = new Set<string>(projects.map(({ cluster }) => cluster));
  const gone = projects.filter(({ cluster }) => !ranking.slice(0, shown).some(({ id }) => id === cluster));
  return (
    <section className={styles.results} aria-label={words.results}>
      <h2 className={styles.title}>{words.results}</h2>
      {ranking.length === 0 ? <p className={styles.none}>{words.noResults}</p> : null}
      <ol className={styles.list}>
        {ranking.slice(0, shown).map((row) => (
          <li key={row.id} className={styles.row}>
            <p className={styles.name}>
              {decided.has(row.id) ? <Sprout className={styles.mark} aria-label={words.projects} /> : null}
              {targets.get(row.id)?.name}
            </p>
            <div className={styles.measure}>
              <div className={styles.bar} style={{ flexBasis: `${(100 * row.votes) / most}%` }} aria-hidden />
              <span className={styles.votes}>{words.votes(row.votes)}</span>
            </div>
          </li>
        ))}
      </ol>
      {gone.length > 0 ? (
        <>
          <h2 className={styles.title}>{words.projects}</h2>
          <ul className={styles.list}>
            {gone.map(({ id, title }) => (
              <li key={id} className={styles.name}>
                <Sprout className={styles.mark} aria-hidden />
                {title}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
