// What was hidden on a board, in a few bytes that are others after every hiding and every showing again: also when a card is
// hidden as it was before, because somebody may have read it in between.

import { createHash } from 'node:crypto';
import { cardsOf } from '@terreau/board/document';
import type { Doc } from 'yjs';

/** undefined while nothing was ever hidden. Costs O(cards). */
export function hidingOf(doc: Doc): string | undefined {
  const hash = createHash('sha1');
  let isAny = false;
  for (const [id, card] of cardsOf(doc).entries()) {
    const hiding = card._map.get('hidden');
    if (!hiding) continue;
    isAny = true;
    hash.update(`${id} ${hiding.id.client} ${hiding.id.clock} ${hiding.deleted};`);
  }
  return isAny ? hash.digest('base64url') : undefined;
}
