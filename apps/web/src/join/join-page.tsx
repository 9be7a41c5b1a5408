// The first page: a code opens a table, a name takes a seat at it.

import { useParams } from 'wouter';
import { useWords } from '../language/words.ts';
import { Page } from '../ui/page.tsx';
import { CodeStep } from './code-step.tsx';
import { Demo } from './demo.tsx';
import { InvitationStep } from './invitation-step.tsx';
import styles from './join.module.css';
import { joinWords } from './words.ts';

export default function JoinPage() {
  const { code } = useParams<{ code?: string }>();
  return <Page>{code ? <InvitationStep key={code} code={code} /> : <FirstPage />}</Page>;
}

function FirstPage() {
  const words = useWords(joinWords);
  return (
    <div className={styles.first}>
      <div className={styles.invitation}>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
        <CodeStep />
      </div>
      <Demo />
      <p className={styles.organise}>
        {words.organise} <a href="/organise">{words.organiseLink}</a>
      </p>
    </div>
  );
}
