// What the facilitator has set aside of one's own cards, once the others were revealed: it stays with its author, folded
// away, for a phone lies on the table.

import { colourOfKind } from '@terreau/board/card';
import type { Draft } from '@terreau/workshop/session';
import { EyeOff } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { inCardColour } from '../ui/card-colours.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { AsideWords } from './draft-item.tsx';
import styles from './drafts-panel.module.css';
import { draftWords } from './voting-words.ts';

export function DraftAsidePanel({ drafts }: { readonly drafts: readonly Draft[] }) {
  const words = useWords(draftWords);
  if (drafts.length === 0) return null;
  return (
    <details className={styles.kept}>
      <summary>
        <EyeOff aria-hidden size={18} /> {words.asideTitle(drafts.length)}
      </summary>
      <ul className={styles.drafts}>
        {drafts.map(({ id, kind, text }) => (
          <li key={id} className={styles.draft} style={inCardColour(colourOfKind[kind])}>
            <p className={styles.text} dir="auto">
              {text}
            </p>
            <AsideWords />
            <div className={styles.actions}>
              <CopyButton text={text} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
