// The cluster: cards that belong together, with a title. Which cards those are is stored in the cards.

import * as Y from 'yjs';
import { type Colour, isColour } from './card.ts';
import { isPoint, isSize, type Point, type Size } from './geometry.ts';
import { type ClusterId, isId, type ParticipantId } from './ids.ts';
import { maxTitleCharacters } from './limits.ts';
import { isFlag, isPointer } from './loose-fields.ts';
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
  /** Shown as a stack, without its cards. */
  readonly collapsed?: true;
  /** The clusters that have been merged into this one, directly or not, oldest first; absent when there are none. */
  readonly merged?: readonly MergedCluster[];
}

/** A cluster that went into another, and can come out of it again. */
export interface MergedCluster extends Cluster {
  /** The cluster that it was merged into, which may itself have been merged. */
  readonly mergedInto: ClusterId;
}

/** Reads one cluster from the document, as it stands alone; null when the record does not satisfy the schema. */
export function readCluster(id: string, map: unknown): Cluster | MergedCluster | null {
  if (!isId(id) || !(map instanceof Y.Map)) return null;
  const title = map.get('title');
  const at = map.get('at');
  const size = map.get('size');
  const colour = map.get('colour');
  const author = map.get('author');
  const createdAt = map.get('createdAt');
  const collapsed = map.get('collapsed');
  const mergedInto = map.get('mergedInto');
  if (!isTitle(title) || !isPoint(at) || !isSize(size) || !isColour(colour)) return null;
  if (!isId(author) || !isMoment(createdAt) || !isFlag(collapsed) || !isPointer(mergedInto)) return null;
  const record = { title: title.toString(), at, size, colour, author: author as ParticipantId, createdAt };
  const merge = mergedInto && { mergedInto: mergedInto as ClusterId };
  return { id: id as ClusterId, ...record, ...(collapsed && { collapsed }), ...merge };
}

/** Whether a cluster's record has no keys but those of the schema; as `hasOnlyCardKeys`. */
export function hasOnlyClusterKeys(map: unknown): boolean {
  return map instanceof Y.Map && [...map.keys()].every((key) => Object.hasOwn(clusterFields, key));
}

/** Whether a cluster may hold a value under a key; as `isCardField`. */
export function isClusterField(key: string, value: unknown): boolean {
  return Object.hasOwn(clusterFields, key) && clusterFields[key]?.(value) === true;
}

/** The keys that a cluster's map may have in the document, and no others. */
const clusterFields: Readonly<Record<string, (value: unknown) => boolean>> = {
  title: isTitle,
  at: isPoint,
  size: isSize,
  colour: isColour,
  author: isId,
  createdAt: isMoment,
  collapsed: isFlag,
  mergedInto: isPointer,
};

function isTitle(value: unknown): value is Y.Text {
  return value instanceof Y.Text && value.length <= maxTitleCharacters;
}
