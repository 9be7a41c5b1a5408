// How many are here, and how far they are: what people look up for while they work.

import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { usePeers } from '../live/presence.ts';
import styles from './screen-view.module.css';
import { screenWords } from './words.ts';

export function HeadCount() {
  const words = useWords(screenWords);
  const { phase, drafts, vote, people } = useSession();
  const here = new Set(
    usePeers()
      .filter(({ role }) => role !== 'screen')
      .map(({ id }) => id),
  );
  const voters = Object.values(people).filter(({ role }) => role === 'participant').length;
  if (phase.name === 'vote') return <p className={styles.count}>{words.ballots(vote.ballots, voters)}</p>;
  return (
    <ul className={styles.counts}>
      {here.size > 0 ? <li className={styles.count}>{words.people(here.size)}</li> : null}
      {phase.name === 'ideate' ? <li className={styles.count}>{words.drafts(drafts.count)}</li> : null}
    </ul>
  );
}
