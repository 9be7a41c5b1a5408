// Which of the drafted sentences people have written anew: these come after a card, and are not what it says. [T7]

import type { FieldPath } from './fields.ts';
import type { Passage, ProjectRecord, SourceCard } from './record.ts';

/** Whether a passage of a field came from cards, and people have made other words of theirs. */
export function isRewritten({ provenance }: ProjectRecord, path: FieldPath, passage: Passage): boolean {
  if (passage.cards.length === 0 || !provenance.edited.includes(path)) return false;
  const sources = provenance.cards.filter(({ id }) => passage.cards.includes(id));
  const texts = passage.notes.length > 0 ? notesOf(sources, passage) : sources.map(({ text }) => text);
  return !texts.some((text) => wordsOf(text) === wordsOf(passage.text));
}

function notesOf(cards: readonly SourceCard[], passage: Passage): string[] {
  const notes = cards.flatMap((card) => card.notes);
  return notes.filter(({ id }) => passage.notes.includes(id)).map(({ text }) => text);
}

function wordsOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}
