// What somebody wrote and the rules then refused is not lost: it is given back as plain texts. [T4]

import type { ParticipantId } from '@terreau/board/ids';
import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import type * as Y from 'yjs';

/** The texts of a person's cards and notes, by the id of the card or note. */
export type OwnTexts = ReadonlyMap<string, string>;

export function ownTextsOf(doc: Y.Doc, author: ParticipantId): OwnTexts {
  return collect(snapshotOf(doc), author);
}

/** What `before` has and `after` has not, or has otherwise: the texts to give back. */
export function lostTexts(before: OwnTexts, after: OwnTexts): string[] {
  return [...before]
    .filter(([id, text]) => text.trim() !== '' && after.get(id) !== text)
    .map(([, text]) => text);
}

function collect({ cards }: BoardSnapshot, author: ParticipantId): OwnTexts {
  const texts = new Map<string, string>();
  for (const card of cards) {
    if (card.author === author) texts.set(card.id, card.text);
    for (const note of card.notes) if (note.author === author) texts.set(note.id, note.text);
  }
  return texts;
}
