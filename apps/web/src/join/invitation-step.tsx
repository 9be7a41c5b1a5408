// What a code opens: the table to sit down at, the screen to show, or words on why it opens nothing.

import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Problem, wordsFor } from '../api/client.ts';
import { type Invitation, join, type Membership, readInvitation } from '../api/evening.ts';
import { currentLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { CodeStep } from './code-step.tsx';
import { isKey } from './codes.ts';
import styles from './join.module.css';
import { NameStep } from './name-step.tsx';
import { joinWords } from './words.ts';

type Looking =
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly invitation: Invitation }
  | { readonly state: 'failed'; readonly error: unknown };

export function InvitationStep({ code }: { readonly code: string }) {
  const words = useWords(joinWords);
  const [looking, setLooking] = useState<Looking>({ state: 'looking' });
  const look = useCallback(() => {
    setLooking({ state: 'looking' });
    readInvitation(code).then(
      (invitation) => setLooking({ state: 'found', invitation }),
      (error: unknown) => setLooking({ state: 'failed', error }),
    );
  }, [code]);
  useEffect(look, [look]);

  if (looking.state === 'failed') return <NoTable code={code} error={looking.error} onRetry={look} />;
  if (looking.state === 'looking') {
    return (
      <div className={styles.invitation}>
        <Spinner label={words.lookingUp} />
      </div>
    );
  }
  const { role } = looking.invitation;
  if (role === 'screen') return <AtOnce code={code} label={words.openingScreen} pathOf={screenPath} />;
  // A personal link says already who comes: nothing is asked.
  if (role === 'participant' && isKey(code))
    return <AtOnce code={code} label={words.comingBack} pathOf={tablePath} />;
  return <NameStep code={code} invitation={looking.invitation} />;
}

const screenPath = ({ boardId }: Membership) => `/screen/${boardId}`;
const tablePath = ({ boardId }: Membership) => `/b/${boardId}`;

/** Opens what the code opens without asking for a name. */
function AtOnce(props: {
  readonly code: string;
  readonly label: string;
  readonly pathOf: (membership: Membership) => string;
}) {
  const { code, label, pathOf } = props;
  const [, navigate] = useLocation();
  const [error, setError] = useState<unknown>(null);
  const open = useCallback(() => {
    join({ code, locale: currentLocale() }).then(
      (membership) => navigate(pathOf(membership), { replace: true }),
      setError,
    );
  }, [code, navigate, pathOf]);
  useEffect(open, [open]);
  if (error) return <NoTable code={code} error={error} onRetry={open} />;
  return (
    <div className={styles.invitation}>
      <Spinner label={label} />
    </div>
  );
}

/** A code that opens nothing can be corrected where it stands; anything else is tried again. */
function NoTable(props: { readonly code: string; readonly error: unknown; readonly onRetry: () => void }) {
  const words = useWords(joinWords);
  const { error } = props;
  if (error instanceof Problem && error.status === 404) {
    return (
      <div className={styles.invitation}>
        <h1 className={styles.title}>{words.title}</h1>
        <CodeStep typed={props.code} problem={words.unknownCode} />
      </div>
    );
  }
  return (
    <Message title={words.failed} text={wordsFor(error)}>
      <Button look="primary" onClick={props.onRetry}>
        {words.retry}
      </Button>
      <ButtonLink href="/">{words.otherCode}</ButtonLink>
    </Message>
  );
}
