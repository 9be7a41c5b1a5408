// Which cards those who lead have hidden, without reading all the others.

import type * as Y from 'yjs';
import { cardsOf } from './document.ts';
import type { CardId } from './ids.ts';

export function hiddenCardsOf(doc: Y.Doc): ReadonlySet<CardId> {
  const cards = cardsOf(doc);
  const hidden = [...cards.keys()].filter((id) => cards.get(id)?.get('hidden') === true);
  return new Set(hidden as CardId[]);
}
