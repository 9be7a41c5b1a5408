// The words that a person has written on a board, to find those that the rules have refused: nobody's words are lost. [T4]

import type { CardKind } from '@terreau/board/card';
import { cardsOf, clustersOf } from '@terreau/board/document';
import type { ParticipantId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import * as Y from 'yjs';
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
  /** The Y.Text that it was read from. */
  readonly words: unknown;
}

/**
 * The texts of a person's cards, notes and clusters, and those of others in which words are not saved: a facilitator
 * rewords what anybody wrote.
 */
export function ownTextsOf(doc: Y.Doc, author: ParticipantId, unsaved: Unsaved): OwnText[] {
  return textsOf(doc)
    .filter((text) => text.author === author || hasUnsavedWords(text.words, unsaved))
    .map(({ author: _, words: __, ...text }) => text);
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
    const card = cardsOf(doc).get(id);
    texts.push({ id, author, text, kind, words: card?.get('text') });
    for (const note of notes) {
      const words = fieldOf(fieldOf(card?.get('notes'), note.id), 'text');
      texts.push({ id: note.id, author: note.author, text: note.text, of: text, words });
    }
  }
  for (const cluster of clusters) {
    for (const { id, author, title } of [cluster, ...(cluster.merged ?? [])]) {
      texts.push({ id, author, text: title, words: clustersOf(doc).get(id)?.get('title') });
    }
  }
  return texts;
}

function fieldOf(record: unknown, field: string): unknown {
  return record instanceof Y.Map ? record.get(field) : undefined;
}

function hasUnsavedWords(words: unknown, unsaved: Unsaved): boolean {
  if (!(words instanceof Y.Text)) return false;
  for (let item = words._start; item; item = item.right) {
    if (!item.deleted && isUnsaved(item, unsaved)) return true;
  }
  return false;
}
