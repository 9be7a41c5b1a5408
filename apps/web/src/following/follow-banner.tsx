// Says who leads one's eyes, and gives them back.

import { Eye } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard, useSource } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import styles from './follow-banner.module.css';
import { followingOf } from './following.ts';
import { followingWords } from './words.ts';

/** What a list says beside it: which card is meant, and the way there. */
export interface Meant {
  readonly text: string;
  readonly show: () => void;
}

export function FollowBanner({ meant }: { readonly meant?: Meant | null }) {
  const words = useWords(followingWords);
  const following = followingOf(useBoard());
  const led = useSource(following.led);
  useEscape(led !== null, following.stop);
  const isSummoned = led?.how === 'summoned';
  return (
    <div className={styles.place} role="status">
      {led ? (
        <div className={styles.banner}>
          <Eye aria-hidden size={20} />
          <p className={styles.text} dir="auto">
            {isSummoned ? words.summoned(led.name, meant?.text ?? null) : words.following(led.name)}
          </p>
          <div className={styles.answers}>
            {isSummoned && meant ? (
              <Button
                look="primary"
                onClick={() => {
                  following.stop();
                  meant.show();
                }}
              >
                {words.goThere}
              </Button>
            ) : null}
            {isSummoned && meant === undefined ? (
              <Button onClick={following.goBack}>{words.goBack}</Button>
            ) : (
              <Button look={isSummoned ? 'quiet' : 'secondary'} onClick={following.stop}>
                {isSummoned ? words.stay : words.stop}
              </Button>
            )}
          </div>
        </div>
      ) : null}
    </div>
  );
}

function useEscape(isLed: boolean, stop: () => void): void {
  useEffect(() => {
    if (!isLed) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('input, textarea, dialog');
      if (event.key === 'Escape' && !isElsewhere) stop();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isLed, stop]);
}
