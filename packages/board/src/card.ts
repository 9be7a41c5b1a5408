// The card: its type, its place in the Yjs document, and the check that a record read from there is one.

import * as Y from 'yjs';
import { isPoint, type Point } from './geometry.ts';
import { type CardId, type ClusterId, isId, type ParticipantId } from './ids.ts';
import { maxCardCharacters, maxNotesPerCard } from './limits.ts';
import { isMoment } from './moment.ts';
import { type Note, readNote } from './note.ts';

export const cardKinds = ['need', 'resource', 'idea', 'question'] as const;
export type CardKind = (typeof cardKinds)[number];

export const colours = ['clay', 'moss', 'straw', 'sky', 'plum', 'stone'] as const;
export type Colour = (typeof colours)[number];

/** The colour that a card of each kind has until somebody chooses another. */
export const colourOfKind: Readonly<Record<CardKind, Colour>> = {
  need: 'clay',
  resource: 'moss',
  idea: 'straw',
  question: 'sky',
};

export interface Card {
  readonly id: CardId;
  readonly text: string;
  readonly kind: CardKind;
  readonly at: Point;
  readonly colour: Colour;
  /** The cluster it belongs to; a pointer to a cluster that is gone has been read as null. */
  readonly cluster: ClusterId | null;
  readonly author: ParticipantId;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Oldest first. */
  readonly notes: readonly Note[];
  readonly hidden: boolean;
}

/** The keys that a card's map may have in the document, and no others. */
export const cardKeys: ReadonlySet<string> = new Set([
  'text',
  'kind',
  'at',
  'colour',
  'cluster',
  'author',
  'createdAt',
  'notes',
  'hidden',
]);

export function isCardKind(value: unknown): value is CardKind {
  return cardKinds.some((kind) => kind === value);
}

export function isColour(value: unknown): value is Colour {
  return colours.some((colour) => colour === value);
}

/**
 * Reads one card from the document. Returns null when the record does not satisfy the schema, which the gate
 * prevents for everything that came through a server. The cluster's pointer is returned as it is stored.
 */
export function readCard(id: string, map: unknown): Card | null {
  if (!isId(id) || !(map instanceof Y.Map)) return null;
  for (const key of map.keys()) if (!cardKeys.has(key)) return null;
  const text = map.get('text');
  const kind = map.get('kind');
  const at = map.get('at');
  const colour = map.get('colour');
  const cluster = map.get('cluster') ?? null;
  const author = map.get('author');
  const createdAt = map.get('createdAt');
  const hidden = map.get('hidden');
  const notes = readNotes(map.get('notes'));
  if (!(text instanceof Y.Text) || text.length > maxCardCharacters) return null;
  if (!isCardKind(kind) || !isPoint(at) || !isColour(colour) || notes === null) return null;
  if ((cluster !== null && !isId(cluster)) || !isId(author) || !isMoment(createdAt)) return null;
  if (hidden !== undefined && hidden !== true) return null;
  return {
    id: id as CardId,
    text: text.toString(),
    kind,
    at,
    colour,
    cluster: cluster as ClusterId | null,
    author: author as ParticipantId,
    createdAt,
    notes,
    hidden: hidden === true,
  };
}

function readNotes(map: unknown): Note[] | null {
  if (!(map instanceof Y.Map) || map.size > maxNotesPerCard) return null;
  const notes: Note[] = [];
  for (const [id, value] of map.entries()) {
    const note = readNote(id, value);
    if (!note) return null;
    notes.push(note);
  }
  return notes.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
