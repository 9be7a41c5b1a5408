// Short forms for writing the demo's cards down: who says what.

import type { CardKind } from '@terreau/board/card';
import type { DemoCard, DemoNote } from './demo-evening.ts';

type Write = (by: string, text: string, ...notes: readonly DemoNote[]) => DemoCard;

export const need = writer('need');
export const resource = writer('resource');
export const idea = writer('idea');
export const question = writer('question');

/** What somebody adds to a card. */
export function note(by: string, text: string): DemoNote {
  return { by, text };
}

/** Gives a card a key, so that a ballot can refer to it. */
export function keyed(key: string, card: DemoCard): DemoCard {
  return { ...card, key };
}

function writer(kind: CardKind): Write {
  return (by, text, ...notes) => ({ by, kind, text, notes });
}
