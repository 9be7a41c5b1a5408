// The whole form of an evening, for a new one as for one that is there.

import { maxChallenges } from '@terreau/workshop/preparing/planned-event';
import { ListPlus, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import styles from '../organise.module.css';
import { ChallengeEditor } from './challenge-editor.tsx';
import { DomainEditor } from './domain-editor.tsx';
import { type DraftProps, EventFields } from './event-fields.tsx';
import { freeDomains, withAllDomains, withChallenge } from './plan-draft.ts';
import { tablesCalledAgain } from './plan-tables.ts';
import own from './prepare.module.css';
import { ScriptEditor } from './script-editor.tsx';
import { showFirst } from './show-first.ts';
import { prepareWords } from './words.ts';

/** While it `isBusy`, nothing is typed that what is being saved would not have. */
export function PlanFields({ draft, onChange, isBusy }: DraftProps & { readonly isBusy: boolean }) {
  const words = useWords(prepareWords);
  const free = freeDomains(draft).length;
  const [only, ...others] = draft.challenges;
  const isNew = only?.title === '' && others.length === 0;
  const calledAgain = useMemo(() => tablesCalledAgain(draft), [draft]);
  const [opened, setOpened] = useState(isNew ? only.key : null);
  return (
    <fieldset className={own.plan} disabled={isBusy} onInvalidCapture={showFirst}>
      <EventFields draft={draft} onChange={onChange} />
      <section className={styles.box} aria-labelledby="challenges-title">
        <h2 id="challenges-title" className={styles.subtitle}>
          {words.challenges}
        </h2>
        <ol className={own.steps}>
          {draft.challenges.map((challenge, index) => (
            <ChallengeEditor
              key={challenge.key}
              draft={draft}
              onChange={onChange}
              challenge={challenge}
              calledAgain={calledAgain}
              index={index}
              isOpen={challenge.key === opened}
              onOpen={(isOpen) =>
                setOpened((before) => (isOpen ? challenge.key : before === challenge.key ? null : before))
              }
            />
          ))}
        </ol>
        <Button
          look="quiet"
          className={styles.start}
          icon={<Plus aria-hidden size={18} />}
          disabled={draft.challenges.length >= maxChallenges}
          onClick={() => {
            const more = withChallenge(draft);
            onChange(more);
            setOpened(more.challenges.at(-1)?.key ?? null);
          }}
        >
          {words.addChallenge}
        </Button>
        {free === 0 || draft.challenges.length + free > maxChallenges ? null : (
          <Button
            look="quiet"
            className={styles.start}
            icon={<ListPlus aria-hidden size={18} />}
            onClick={() => {
              onChange(withAllDomains(draft));
              setOpened(null);
            }}
          >
            {words.addAllDomains(free)}
          </Button>
        )}
      </section>
      <DomainEditor draft={draft} onChange={onChange} />
      <ScriptEditor draft={draft} onChange={onChange} />
    </fieldset>
  );
}
