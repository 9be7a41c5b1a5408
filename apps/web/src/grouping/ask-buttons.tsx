// The buttons of the list that ask what could be grouped and what says nearly the same; the answers are loaded when asked for.

import { Boxes, CopyCheck } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import styles from './ask-buttons.module.css';
import { askWords } from './ask-words.ts';
import type { GroupingAsked } from './asked.ts';

const GroupingDialog = lazyPart(() => import('./grouping-dialog.tsx'));

/** For those who may make clusters now. */
export default function AskButtons() {
  const words = useWords(askWords);
  const [asked, setAsked] = useState<GroupingAsked | null>(null);
  return (
    <>
      <div className={styles.ask}>
        <Button
          icon={<Boxes aria-hidden size={20} />}
          onClick={() => setAsked({ about: 'groups', only: null })}
        >
          {words.groups}
        </Button>
        <Button
          icon={<CopyCheck aria-hidden size={20} />}
          onClick={() => setAsked({ about: 'twins', only: null })}
        >
          {words.twins}
        </Button>
      </div>
      {asked ? (
        <Suspense fallback={null}>
          <GroupingDialog asked={asked} onClose={() => setAsked(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
