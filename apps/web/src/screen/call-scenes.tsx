// The pictures of the steps in which everybody looks at the wall only for what to do and how long: people come in, write in
// silence, vote in secret. Of what they write and how they vote there is only a number.

import type { ReactNode } from 'react';
import { useStepWords } from '../language/script-words.ts';
import { useWords } from '../language/words.ts';
import { useLinkStatus, useSession } from '../live/hooks.tsx';
import styles from './call-scenes.module.css';
import { JoinCode } from './join-code-part.ts';
import { PhaseTimer } from './phase-timer.tsx';
import { quorumOf } from './quorum.ts';
import { useFit } from './use-fit.ts';
import { screenWords } from './words.ts';

export function WelcomeScene() {
  const words = useWords(screenWords);
  const session = useSession();
  const { instruction } = useStepWords(session);
  const { connection } = useLinkStatus();
  const here = connection === 'online' ? session.headCount : 0;
  return (
    <div className={styles.scene} data-of="welcome">
      <Call>
        <h1 className={styles.challenge}>{session.challenge.title}</h1>
        {session.challenge.context === '' ? null : (
          <p className={styles.context} dir="auto">
            {session.challenge.context}
          </p>
        )}
        <p className={styles.instruction}>{instruction}</p>
        {here > 0 ? <p className={styles.count}>{words.people(here)}</p> : null}
      </Call>
      <aside className={styles.aside}>
        <JoinCode />
      </aside>
    </div>
  );
}

export function WritingScene() {
  const words = useWords(screenWords);
  const session = useSession();
  const { instruction } = useStepWords(session);
  return (
    <div className={styles.scene} data-of="writing">
      <Call>
        <p className={styles.instruction}>{instruction}</p>
        <PhaseTimer size="large" />
        <p className={styles.count}>{words.drafts(session.drafts.count)}</p>
      </Call>
      <aside className={styles.aside}>
        <JoinCode />
      </aside>
    </div>
  );
}

export function VoteScene() {
  const words = useWords(screenWords);
  const session = useSession();
  const { instruction } = useStepWords(session);
  const { voted, of } = quorumOf(session);
  return (
    <div className={styles.scene} data-of="vote">
      <Call>
        <p className={styles.instruction}>{instruction}</p>
        <div className={styles.figures}>
          <PhaseTimer size="large" />
          <p className={styles.quorum}>
            <strong className={styles.figure}>{words.voted(voted, of)}</strong> {words.haveVoted(voted)}
          </p>
        </div>
      </Call>
    </div>
  );
}

function Call({ children }: { readonly children: ReactNode }) {
  const ref = useFit<HTMLElement>();
  return (
    <section ref={ref} className={styles.call}>
      {children}
    </section>
  );
}
