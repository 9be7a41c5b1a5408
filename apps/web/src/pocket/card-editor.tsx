// Writing in a card of the list, together with whoever writes in it at the same time.

import type { Card } from '@terreau/board/card';
import { setColour, setKind } from '@terreau/board/edits';
import { useWords } from '../language/words.ts';
import { useBoard } from '../live/hooks.tsx';
import { useSharedText } from '../live/shared-text.ts';
import { Button } from '../ui/button.tsx';
import { KindChips } from '../ui/kind-chips.tsx';
import { ColourChips } from './colour-chips.tsx';
import styles from './pocket-card.module.css';
import { useEditingMark } from './use-editing-mark.ts';
import { useFieldFocus } from './use-field-focus.ts';
import { pocketWords } from './words.ts';

export function CardEditor({ card, onDone }: { readonly card: Card; readonly onDone: () => void }) {
  const words = useWords(pocketWords);
  const { doc, hand, can } = useBoard();
  const { props, value } = useSharedText({ of: 'card', card: card.id });
  useEditingMark(card.id);
  return (
    <div ref={useFieldFocus<HTMLDivElement>()} className={styles.editor}>
      <textarea
        {...props}
        className={styles.field}
        rows={3}
        dir="auto"
        data-part="text"
        aria-label={words.edit}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
      />
      {value.length >= props.maxLength ? <p role="alert">{words.tooFull}</p> : null}
      {can('card.kind', card.author) ? (
        <KindChips value={card.kind} onChange={(kind) => setKind(doc, hand, [card.id], kind)} />
      ) : null}
      {can('card.colour', card.author) ? (
        <ColourChips value={card.colour} onChange={(colour) => setColour(doc, hand, [card.id], colour)} />
      ) : null}
      <Button className={styles.done} data-part="done" onClick={onDone}>
        {words.done}
      </Button>
    </div>
  );
}
