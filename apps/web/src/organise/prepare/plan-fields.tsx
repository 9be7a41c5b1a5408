// The whole form of an evening, for a new one as for one that is there. A field that is wrong in a closed part opens it, so that
// the browser can show it.

import { ListPlus, Plus } from 'lucide-react';
import type { InvalidEvent } from 'react';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import styles from '../organise.module.css';
import { ChallengeEditor } from './challenge-editor.tsx';
import { DomainEditor } from './domain-editor.tsx';
import { type DraftProps, EventFields } from './event-fields.tsx';
import { freeDomains, withAllDomains, withChallenge } from './plan-draft.ts';
import own from './prepare.module.css';
import { ScriptEditor } from './script-editor.tsx';
import { prepareWords } from './words.ts';

const maxChallenges = 50;

export function PlanFields({ draft, onChange }: DraftProps) {
  const words = useWords(prepareWords);
  const free = freeDomains(draft).length;
  return (
    <div className={own.plan} onInvalidCapture={openAround}>
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
              index={index}
            />
          ))}
        </ol>
        <Button
          look="quiet"
          className={styles.start}
          icon={<Plus aria-hidden size={18} />}
          disabled={draft.challenges.length >= maxChallenges}
          onClick={() => onChange(withChallenge(draft))}
        >
          {words.addChallenge}
        </Button>
        {free === 0 || draft.challenges.length + free > maxChallenges ? null : (
          <Button
            look="quiet"
            className={styles.start}
            icon={<ListPlus aria-hidden size={18} />}
            onClick={() => onChange(withAllDomains(draft))}
          >
            {words.addAllDomains(free)}
          </Button>
        )}
      </section>
      <DomainEditor draft={draft} onChange={onChange} />
      <ScriptEditor draft={draft} onChange={onChange} />
    </div>
  );
}

function openAround({ target }: InvalidEvent<HTMLElement>): void {
  const field = target instanceof Element ? target : null;
  for (let part = field?.closest('details'); part; part = part.parentElement?.closest('details'))
    part.open = true;
}
