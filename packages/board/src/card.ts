// The card: its type, its place in the Yjs document, and the check that a record read from there is one.

import * as Y from 'yjs';
import { isPoint, type Point } from './geometry.ts';
import { type CardId, type ClusterId, isId, type ParticipantId } from './ids.ts';
import { maxCardCharacters, maxNotesPerCard } from './limits.ts';
import { isFlag, isPointer } from './loose-fields.ts';
import { isMoment } from './moment.ts';
import { hasOnlyNoteKeys, type Note, readNote } from './note.ts';

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
  /** The cluster it belongs to, by way of merges; a pointer to a cluster that is gone has been read as null. */
  readonly cluster: ClusterId | null;
  /** The cluster it was put into, where that one has been merged into `cluster`. */
  readonly origin?: ClusterId;
  /** The card that this one adds a part to; it may be gone. */
  readonly enriches?: CardId;
  readonly author: ParticipantId;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Oldest first. */
  readonly notes: readonly Note[];
  readonly hidden: boolean;
}

export function isCardKind(value: unknown): value is CardKind {
  return cardKinds.some((kind) => kind === value);
}

export function isColour(value: unknown): value is Colour {
  return colours.some((colour) => colour === value);
}

/**
 * Reads one card from the document. What a newer version of the program has added to it is passed over. Returns null when the record does not satisfy the schema, which the gate
 * prevents for everything that came through a server. The cluster's pointer is returned as it is stored.
 */
export function readCard(id: string, map: unknown): Card | null {
  if (!isId(id) || !(map instanceof Y.Map)) return null;
  const text = map.get('text');
  const kind = map.get('kind');
  const at = map.get('at');
  const colour = map.get('colour');
  const cluster = map.get('cluster');
  const author = map.get('author');
  const createdAt = map.get('createdAt');
  const hidden = map.get('hidden');
  const enriches = map.get('enriches');
  const notes = readNotes(map.get('notes'));
  if (!isCardText(text) || !isCardKind(kind) || !isPoint(at) || !isColour(colour)) return null;
  if (!isPointer(cluster) || !isId(author) || !isMoment(createdAt) || !isFlag(hidden) || !notes) return null;
  if (!isPointer(enriches)) return null;
  return {
    id: id as CardId,
    text: text.toString(),
    kind,
    at,
    colour,
    cluster: (cluster ?? null) as ClusterId | null,
    author: author as ParticipantId,
    createdAt,
    notes,
    hidden: hidden === true,
    ...(enriches && enriches !== id && { enriches: enriches as CardId }),
  };
}

/**
 * Whether a card may hold a value under a key, undefined for none. It looks at nothing below the value: what a card says
 * is not read, so that checking a change costs the same whatever the card's size.
 */
export function isCardField(key: string, value: unknown): boolean {
  return Object.hasOwn(cardFields, key) && cardFields[key]?.(value) === true;
}

/** Whether a card's record, its notes included, has no keys but those of the schema: the gate lets in nothing else. */
export function hasOnlyCardKeys(map: unknown): boolean {
  if (!(map instanceof Y.Map)) return false;
  const notes = map.get('notes');
  return (
    [...map.keys()].every((key) => Object.hasOwn(cardFields, key)) &&
    (!(notes instanceof Y.Map) || [...notes.values()].every(hasOnlyNoteKeys))
  );
}

/** Whether a card can have one note more, when it has `map` under `notes`. */
export function hasRoomForNotes(map: Y.Map<unknown>): boolean {
  // Keys of deleted notes stay in Yjs' map, so that this is seldom more than a look at a number.
  return map._map.size <= maxNotesPerCard || map.size <= maxNotesPerCard;
}

/** The keys that a card's map may have in the document, and no others. */
const cardFields: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: isCardText,
  kind: isCardKind,
  at: isPoint,
  colour: isColour,
  cluster: isPointer,
  author: isId,
  createdAt: isMoment,
  notes: (value) => value instanceof Y.Map,
  hidden: isFlag,
  enriches: isPointer,
};

function isCardText(value: unknown): value is Y.Text {
  return value instanceof Y.Text && value.length <= maxCardCharacters;
}

function readNotes(map: unknown): Note[] | null {
  if (!(map instanceof Y.Map) || !hasRoomForNotes(map)) return null;
  const notes: Note[] = [];
  for (const [id, value] of map.entries()) {
    const note = readNote(id, value);
    if (!note) return null;
    notes.push(note);
  }
  return notes.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
