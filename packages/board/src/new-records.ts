// Records that a transaction adds, read whole: what a new one says is nobody's word but its author's.

import { hasOnlyCardKeys, readCard } from './card.ts';
import { hasOnlyClusterKeys, readCluster } from './cluster.ts';
import type { ParticipantId } from './ids.ts';
import { hasOnlyNoteKeys, readNote } from './note.ts';
import { ViolationError } from './violation.ts';
import { type Words, wordsOf } from './words.ts';

interface NewRecord {
  readonly id: string;
  readonly note?: string;
  readonly author: ParticipantId;
  readonly createdAt: number;
  /** Everything that it says, its notes included. */
  readonly words: readonly Words[];
}

/** Throws a ViolationError when it is not one. */
export function readNewCard(id: string, value: unknown): NewRecord {
  const card = readCard(id, value);
  if (!card || !hasOnlyCardKeys(value)) throw new ViolationError('invalid-record', `card ${id}`);
  const { author, createdAt } = card;
  const words = [wordsOf('', card), ...card.notes.map((note) => wordsOf(note.id, note))];
  return { id, author, createdAt, words };
}

/** Throws a ViolationError when it is not one. */
export function readNewCluster(id: string, value: unknown): NewRecord {
  const cluster = readCluster(id, value);
  if (!cluster || !hasOnlyClusterKeys(value)) throw new ViolationError('invalid-record', `cluster ${id}`);
  const { author, createdAt, title } = cluster;
  const words = [wordsOf('', { author, createdAt, text: title })];
  return { id, author, createdAt, words };
}

/** Throws a ViolationError when it is not one. */
export function readNewNote(id: string, note: string, value: unknown): NewRecord {
  const read = readNote(note, value);
  if (!read || !hasOnlyNoteKeys(value)) throw new ViolationError('invalid-record', `note ${note} of ${id}`);
  const { author, createdAt } = read;
  return { id, note, author, createdAt, words: [wordsOf(note, read)] };
}
