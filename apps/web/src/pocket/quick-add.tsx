// The field at the foot of the list in which one writes a card at any moment.

import type { CardKind } from '@terreau/board/card';
import { addCards } from '@terreau/board/edits';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { tick } from '../taking-part/haptics.ts';
import { Signs } from '../taking-part/signs.tsx';
import { Composer } from './composer.tsx';
import { placeLoose } from './placing.ts';
import styles from './pocket-view.module.css';
import { pocketWords } from './words.ts';

export function QuickAdd() {
  const words = useWords(pocketWords);
  const { doc, hand, store, undo } = useBoard();
  const { phase } = useSession();
  const add = (text: string, kind: CardKind) => {
    const at = placeLoose({ cards: store.cards(), clusters: store.clusters() }, text);
    undo.stopCapturing();
    addCards(doc, hand, [{ text, kind, at }]);
    undo.stopCapturing();
    tick();
  };
  return (
    <div className={styles.foot}>
      <Signs isAlone={false} />
      {phase.name === 'ideate' ? <p className={styles.soft}>{words.seenAtOnce}</p> : null}
      <Composer keepLabel={words.add} onKeep={add} isCompact />
    </div>
  );
}
