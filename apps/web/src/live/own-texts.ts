// The words that a person has written on a board, to find those that the rules have refused: nobody's words are lost. [T4]

import type { CardKind } from '@terreau/board/card';
import { type TextTarget, textOf } from '@terreau/board/edits';
import type { ParticipantId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import type * as Y from 'yjs';
import { isUnsaved, type Unsaved } from './unsaved-clients.ts';

/** A text that is given back. */
export interface GivenBack {
  readonly text: string;
  /** Of a card. */
  readonly kind?: CardKind;
  /** Of a note: what the card says that it belongs to. */
  readonly of?: string;
}

export interface OwnText extends GivenBack {
  /** Of the card, note or cluster. */
  readonly id: string;
}

interface BoardText extends OwnText {
  readonly author: ParticipantId;
  readonly target: TextTarget;
}

/**
 * The texts of a person's cards, notes and clusters, and those of others in which words are not saved: a facilitator
 * rewords what anybody wrote.
 */
export function ownTextsOf(doc: Y.Doc, author: ParticipantId, unsaved: Unsaved): OwnText[] {
  return textsOf(doc)
    .filter((text) => text.author === author || hasUnsavedWords(textOf(doc, text.target), unsaved))
    .map(({ author: _, target: __, ...text }) => text);
}

/** Which of the texts a document has not, or has otherwise. */
export function lostTexts(before: readonly OwnText[], after: Y.Doc): GivenBack[] {
  const there = new Map(textsOf(after).map(({ id, text }) => [id, text]));
  return before
    .filter(({ id, text }) => text.trim() !== '' && there.get(id) !== text)
    .map(({ id: _, ...given }) => given);
}

function textsOf(doc: Y.Doc): BoardText[] {
  const { cards, clusters } = snapshotOf(doc);
  const texts: BoardText[] = [];
  for (const { id, author, text, kind, notes } of cards) {
    texts.push({ id, author, text, kind, target: { of: 'card', card: id } });
    for (const note of notes) {
      const target = { of: 'note', card: id, note: note.id } as const;
      texts.push({ id: note.id, author: note.author, text: note.text, of: text, target });
    }
  }
  for (const cluster of clusters) {
    for (const { id, author, title } of [cluster, ...(cluster.merged ?? [])]) {
      texts.push({ id, author, text: title, target: { of: 'cluster', cluster: id } });
    }
  }
  return texts;
}

function hasUnsavedWords(text: Y.Text | undefined, unsaved: Unsaved): boolean {
  for (let item = text?._start; item; item = item.right) {
    if (!item.deleted && isUnsaved(item, unsaved)) return true;
  }
  return false;
}
