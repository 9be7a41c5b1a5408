// How many are here, and how far they are: what people look up for while they work.

import { useWords } from '../language/words.ts';
import { useLinkStatus, useSession } from '../live/hooks.tsx';
import styles from './screen-view.module.css';
import { screenWords } from './words.ts';

export function HeadCount() {
  const words = useWords(screenWords);
  const { phase, drafts, vote, people, headCount } = useSession();
  const { connection } = useLinkStatus();
  const here = connection === 'online' ? headCount : 0;
  const voters = Object.values(people).filter(({ role }) => role === 'participant').length;
  if (phase.name === 'vote') return <p className={styles.count}>{words.ballots(vote.ballots, voters)}</p>;
  return (
    <ul className={styles.counts}>
      {here > 0 ? <li className={styles.count}>{words.people(here)}</li> : null}
      {phase.name === 'ideate' ? <li className={styles.count}>{words.drafts(drafts.count)}</li> : null}
    </ul>
  );
}
