// What somebody wrote and the rules then refused is not lost: it is given back as plain texts. [T4]

import type { ParticipantId } from '@terreau/board/ids';
import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import type * as Y from 'yjs';

/** The texts of a person's cards and notes and all titles of clusters, which anybody may have written; by key. */
export type OwnTexts = ReadonlyMap<string, string>;

export function ownTextsOf(doc: Y.Doc, author: ParticipantId): OwnTexts {
  return collect(snapshotOf(doc), author);
}

/** Somebody else's cluster that is gone was no word of this person. */
const sharedTitle = 'title of ';

/** What `before` has and `after` has not, or has otherwise: the texts to give back. */
export function lostTexts(before: OwnTexts, after: OwnTexts): string[] {
  const isLost = (key: string, text: string) =>
    text.trim() !== '' && after.get(key) !== text && (after.has(key) || !key.startsWith(sharedTitle));
  return [...before].filter(([key, text]) => isLost(key, text)).map(([, text]) => text);
}

function collect({ cards, clusters }: BoardSnapshot, author: ParticipantId): OwnTexts {
  const texts = new Map<string, string>();
  for (const card of cards) {
    if (card.author === author) texts.set(card.id, card.text);
    for (const note of card.notes) if (note.author === author) texts.set(note.id, note.text);
  }
  for (const { id, author: by, title } of clusters) texts.set(by === author ? id : sharedTitle + id, title);
  return texts;
}
