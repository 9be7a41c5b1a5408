// The cluster: cards that belong together, with a title. Which cards those are is stored in the cards.

import * as Y from 'yjs';
import { type Colour, isColour } from './card.ts';
import { isPoint, isSize, type Point, type Size } from './geometry.ts';
import { type ClusterId, isId, type ParticipantId } from './ids.ts';
import { maxTitleCharacters } from './limits.ts';
import { isMoment } from './moment.ts';

export interface Cluster {
  readonly id: ClusterId;
  readonly title: string;
  readonly at: Point;
  readonly size: Size;
  readonly colour: Colour;
  readonly author: ParticipantId;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

const clusterKeys: ReadonlySet<string> = new Set(['title', 'at', 'size', 'colour', 'author', 'createdAt']);

/** Reads one cluster from the document; null when the record does not satisfy the schema. */
export function readCluster(id: string, map: unknown): Cluster | null {
  if (!isId(id) || !(map instanceof Y.Map)) return null;
  for (const key of map.keys()) if (!clusterKeys.has(key)) return null;
  const title = map.get('title');
  const at = map.get('at');
  const size = map.get('size');
  const colour = map.get('colour');
  const author = map.get('author');
  const createdAt = map.get('createdAt');
  if (!(title instanceof Y.Text) || title.length > maxTitleCharacters) return null;
  if (!isPoint(at) || !isSize(size) || !isColour(colour)) return null;
  if (!isId(author) || !isMoment(createdAt)) return null;
  const record = { title: title.toString(), at, size, colour, author: author as ParticipantId, createdAt };
  return { id: id as ClusterId, ...record };
}
