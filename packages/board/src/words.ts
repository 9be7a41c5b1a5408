// What somebody has said in a record: a card, a note or a cluster. Where it lies and how it looks are nobody's words.

import type { ParticipantId } from './ids.ts';

export interface Words {
  readonly author: ParticipantId | null;
  /** Who said what, when and in which note, as one string. */
  readonly said: string;
}

/** The words of one record; `note` is its id when it is a note. */
export function wordsOf(
  note: string,
  {
    author,
    createdAt,
    text,
  }: { readonly author: ParticipantId | null; readonly createdAt: unknown; readonly text: string },
): Words {
  return { author, said: JSON.stringify([note, author, createdAt, text]) };
}
