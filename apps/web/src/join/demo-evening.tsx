// The demo evening: the offer to open it on an empty installation, and the ways into its tables once it is open.

import { useState } from 'react';
import { Link } from 'wouter';
import { wordsFor } from '../api/client.ts';
import { type DemoLinks, type DemoTableLinks, openDemo } from '../api/evening.ts';
import { useWords } from '../language/words.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import styles from './demo-evening.module.css';
import { demoWords } from './demo-words.ts';

export default function DemoEvening({ before }: { readonly before: DemoLinks | null }) {
  const [demo, setDemo] = useState(before);
  return demo ? <DemoTables demo={demo} /> : <DemoOffer onOpened={setDemo} />;
}

function DemoOffer({ onOpened }: { readonly onOpened: (demo: DemoLinks) => void }) {
  const words = useWords(demoWords);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const open = () => {
    setBusy(true);
    openDemo().then(onOpened, (problem: unknown) => {
      setError(wordsFor(problem));
      setBusy(false);
    });
  };
  return (
    <section className={styles.demo} aria-labelledby="demo-title">
      <h2 id="demo-title" className={styles.title}>
        {words.demoOffer}
      </h2>
      <p>{words.demoText}</p>
      {error ? <p role="alert">{error}</p> : null}
      <Button busy={isBusy} onClick={open}>
        {words.demoOpen}
      </Button>
    </section>
  );
}

function DemoTables({ demo }: { readonly demo: DemoLinks }) {
  const words = useWords(demoWords);
  const challenges = [...Map.groupBy(demo.tables, ({ challenge }) => challenge)];
  return (
    <section className={styles.demo} aria-labelledby="demo-title">
      <h2 id="demo-title" className={styles.title}>
        {words.demoTitle}
      </h2>
      <p>{words.demoWays}</p>
      {challenges.map(([challenge, tables]) => (
        <div key={challenge} className={styles.challenge}>
          <h3 className={styles.challengeTitle}>{challenge}</h3>
          <ul className={styles.tables}>
            {tables.map((table) => (
              <DemoTable key={table.boardId} table={table} />
            ))}
          </ul>
        </div>
      ))}
      <DemoProjects projects={demo.projects} />
    </section>
  );
}

function DemoTable({ table }: { readonly table: DemoTableLinks }) {
  const words = useWords(demoWords);
  const ways = [
    { way: words.participate, code: table.joinCode },
    { way: words.facilitate, code: table.facilitatorKey },
    { way: words.project, code: table.screenKey },
  ];
  const name = words.table(table.table);
  return (
    <li className={styles.table}>
      <span className={styles.name}>{name}</span>
      <span className={styles.ways}>
        {ways.map(({ way, code }) => (
          <Link key={way} href={`/j/${code}`} className={styles.way} aria-label={words.inWays(way, name)}>
            {way}
          </Link>
        ))}
      </span>
    </li>
  );
}

function DemoProjects({ projects }: { readonly projects: DemoLinks['projects'] }) {
  const words = useWords(demoWords);
  if (projects.length === 0) return null;
  return (
    <div className={styles.challenge}>
      <h3 className={styles.challengeTitle}>{words.demoProjects(projects.length)}</h3>
      {projects.map(({ id, title }) => (
        <ButtonLink key={id} href={`/brief/${id}`} look="quiet">
          {title}
        </ButtonLink>
      ))}
      <p className={styles.hint}>{words.demoProjectsHint}</p>
    </div>
  );
}
