// A raised hand, and that one is done: where thumbs are on a phone. Wider pages have them in their header.

import { SignButtons } from '../leading/sign-buttons.tsx';
import { useSession } from '../live/hooks.tsx';
import { useMediaQuery } from '../ui/media-query.ts';
import { wideEnough } from '../ui/wide-enough.ts';
import styles from './signs.module.css';

/** `isAlone`: whether nothing else stands at the foot of the page, and they keep themselves there. */
export function Signs({ isAlone }: { readonly isAlone: boolean }) {
  const isWide = useMediaQuery(wideEnough);
  const { you, phase } = useSession();
  if (isWide || you.role !== 'participant' || phase.name === 'closed') return null;
  return (
    <>
      {isAlone ? <div className={styles.room} /> : null}
      <div className={isAlone ? styles.foot : styles.signs}>
        <SignButtons />
      </div>
    </>
  );
}
