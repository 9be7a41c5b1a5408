// Asks to which card another one adds: a field that narrows the list, and the cards.

import type { CardId } from '@terreau/board/ids';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { useCards } from '../live/hooks.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ChoiceList } from './choice-list.tsx';
import { dialogWords } from './dialog-words.ts';
import { useActions } from './outline-context.tsx';
import { shortened } from './shortened.ts';
import { pocketWords } from './words.ts';

const maxShown = 30;

export function LinkDialog({ card, onClose }: { readonly card: CardId; readonly onClose: () => void }) {
  const words = useWords(dialogWords);
  const pocket = useWords(pocketWords);
  const actions = useActions();
  const [sought, setSought] = useState('');
  const found = useCards().filter(
    ({ id, text, hidden }) => id !== card && !hidden && folded(text).includes(folded(sought)),
  );
  const choices = found.slice(0, maxShown).map(({ id, text }) => ({
    id,
    label: shortened(text.trim() || pocket.emptyCard),
    choose() {
      onClose();
      actions.link(card, id);
    },
  }));
  return (
    <Dialog title={words.linkTitle} onClose={onClose}>
      <Field label={words.seek} hint={words.found(found.length)}>
        {(field) => (
          <input
            {...field}
            type="search"
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
        )}
      </Field>
      <ChoiceList choices={choices} />
    </Dialog>
  );
}

/** Without accents and capitals: people type neither on a phone. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
