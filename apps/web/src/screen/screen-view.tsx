// What a table sees on the wall in each phase: how to join while people come in, then what to do and how long, the board,
// and in the end what the table chose.

import type { Phase } from '@terreau/workshop/phases';
import { useWords } from '../language/words.ts';
import { phaseInstructions, phaseNames } from '../language/workshop-words.ts';
import { useCards, useLinkStatus, useSession } from '../live/hooks.tsx';
import { FramedBoard } from './framed-board.tsx';
import { HeadCount } from './head-count.tsx';
import { JoinCode } from './join-code.tsx';
import { PhaseTimer } from './phase-timer.tsx';
import { Results } from './results.tsx';
import styles from './screen-view.module.css';
import { screenWords } from './words.ts';

/** `call`: only what to do; `table`: the board beside the code; `board`: the board alone; `results`: the vote beside it. */
const layouts: Readonly<Record<Phase, 'call' | 'table' | 'board' | 'results'>> = {
  welcome: 'call',
  ideate: 'call',
  share: 'table',
  cluster: 'board',
  vote: 'board',
  converge: 'results',
  closed: 'results',
};

export function ScreenView() {
  const { phase } = useSession();
  const layout = layouts[phase.name];
  return (
    <main className={styles.screen} data-layout={layout}>
      <Header />
      {layout === 'call' ? <Call /> : <Board />}
      {layout === 'table' ? <Aside /> : null}
      {layout === 'results' ? <Results /> : null}
      <Lost />
    </main>
  );
}

function Header() {
  const { challenge, board, phase } = useSession();
  const names = useWords(phaseNames);
  return (
    <header className={styles.header}>
      <div className={styles.where}>
        <p className={styles.table}>{board.table}</p>
        <h1 className={styles.challenge}>{challenge.title}</h1>
      </div>
      <div className={styles.now}>
        <p className={styles.phase}>{names[phase.name]}</p>
        <PhaseTimer />
      </div>
    </header>
  );
}

/** What to do, in the largest letters, and the way in. */
function Call() {
  const { phase } = useSession();
  const instructions = useWords(phaseInstructions);
  return (
    <>
      <section className={styles.call}>
        <p className={styles.instruction}>{instructions[phase.name]}</p>
        <HeadCount />
      </section>
      <Aside />
    </>
  );
}

function Aside() {
  const { phase } = useSession();
  return (
    <aside className={styles.aside}>
      <JoinCode />
      {layouts[phase.name] === 'table' ? <HeadCount /> : null}
    </aside>
  );
}

function Board() {
  const words = useWords(screenWords);
  const { phase } = useSession();
  const instructions = useWords(phaseInstructions);
  const isEmpty = useCards().length === 0;
  return (
    <section className={styles.board} aria-label={words.board}>
      <FramedBoard label={words.board} />
      {isEmpty ? <p className={styles.instruction}>{instructions[phase.name]}</p> : null}
      {phase.name === 'vote' ? (
        <div className={styles.ballots}>
          <HeadCount />
        </div>
      ) : null}
    </section>
  );
}

function Lost() {
  const words = useWords(screenWords);
  const { connection } = useLinkStatus();
  return (
    <p className={styles.lost} role="status">
      {connection === 'offline' ? words.reconnecting : ''}
    </p>
  );
}
