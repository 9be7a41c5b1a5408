// What is above the fields of a record: whose project it is, what this page is for, and the ways elsewhere.

import { domainLabel } from '@terreau/project/wording/value-labels';
import { ArrowLeft, FileText } from 'lucide-react';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { ButtonLink } from '../ui/button.tsx';
import text from '../ui/text.module.css';
import { useTitle } from '../ui/use-title.ts';
import { useAnswer, useForm, useRecord } from './form-context.tsx';
import styles from './project.module.css';
import { useConsole } from './use-console.ts';
import { projectWords } from './words.ts';

export function ProjectHead() {
  const words = useWords(projectWords);
  const locale = useLocale();
  const { access } = useForm();
  const { board } = useAnswer();
  const { id, identity } = useRecord();
  const back = useConsole();
  const heading = identity.title.text.trim() || words.record;
  useTitle(heading);
  return (
    <header className={styles.head}>
      <div className={styles.tools}>
        {access.as === 'person' ? (
          <ButtonLink href={`/b/${board}`} look="quiet" icon={<ArrowLeft aria-hidden size={18} />}>
            {words.backToTable}
          </ButtonLink>
        ) : null}
        {access.as === 'organiser' ? (
          <ButtonLink href={back} look="quiet" icon={<ArrowLeft aria-hidden size={18} />}>
            {words.backToConsole}
          </ButtonLink>
        ) : null}
        {access.as === 'person' ? null : (
          <ButtonLink
            href={`/brief/${id}`}
            state={back}
            look="quiet"
            icon={<FileText aria-hidden size={18} />}
          >
            {words.readBrief}
          </ButtonLink>
        )}
      </div>
      <p className={styles.kicker}>{domainLabel(identity.domain, locale)}</p>
      <h1 className={styles.title}>{heading}</h1>
      <p className={styles.challenge}>{[identity.challenge, identity.event].filter(Boolean).join(' · ')}</p>
      <Greeting />
    </header>
  );
}

/** Who asks whoever opens it to fill it in, and what becomes of what they write. */
function Greeting() {
  const words = useWords(projectWords);
  const { access } = useForm();
  const { canEdit, bearer } = useAnswer();
  const { event } = useRecord().identity;
  if (!canEdit) return <p className={text.soft}>{words.readOnly}</p>;
  if (access.as === 'organiser') return null;
  return (
    <p className={styles.greeting}>
      {access.as === 'bearer' ? (
        <>
          <strong>{words.hello(bearer ?? '')}</strong> {words.invited(event)}
        </>
      ) : (
        words.together
      )}
    </p>
  );
}
