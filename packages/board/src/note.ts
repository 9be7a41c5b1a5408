// The note: what another person adds to a card, so that everyone enriches other people's ideas.

import * as Y from 'yjs';
import { isId, type NoteId, type ParticipantId } from './ids.ts';
import { maxNoteCharacters } from './limits.ts';
import { isMoment } from './moment.ts';

export interface Note {
  readonly id: NoteId;
  readonly text: string;
  readonly author: ParticipantId;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

const noteKeys: ReadonlySet<string> = new Set(['text', 'author', 'createdAt']);

/** Reads one note from the document; null when the record does not satisfy the schema. */
export function readNote(id: string, map: unknown): Note | null {
  if (!isId(id) || !(map instanceof Y.Map)) return null;
  const text = map.get('text');
  const author = map.get('author');
  const createdAt = map.get('createdAt');
  if (!isNoteText(text)) return null;
  if (!isId(author) || !isMoment(createdAt)) return null;
  return { id: id as NoteId, text: text.toString(), author: author as ParticipantId, createdAt };
}

/** Whether a note's record has no keys but those of the schema; as `hasOnlyCardKeys`. */
export function hasOnlyNoteKeys(map: unknown): boolean {
  return map instanceof Y.Map && [...map.keys()].every((key) => noteKeys.has(key));
}

/** Whether a note may have this as its text. */
export function isNoteText(value: unknown): value is Y.Text {
  return value instanceof Y.Text && value.length <= maxNoteCharacters;
}
