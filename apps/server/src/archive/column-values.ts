// What the columns of an archive may hold. A value is taken as it is or not at all: what is imported is what was there.

import { cardKinds, colours } from '@terreau/board/card';
import { cleanLine } from '@terreau/board/clean-text';
import { isPoint, isSize } from '@terreau/board/geometry';
import { isId } from '@terreau/board/ids';
import { maxCardCharacters, maxNoteCharacters, maxTitleCharacters } from '@terreau/board/limits';
import { isMoment } from '@terreau/board/moment';
import { readRecord } from '@terreau/project/record/read-record';
import { isDay } from '@terreau/workshop/preparing/planned-event';
import * as v from 'valibot';

/** What is asked of a name, and room for those of before it was. */
export const maxNameCharacters = 200;
/** More than there can be of anything. */
export const maxRowCount = 1_000_000_000;

const anyId = v.custom<string>(isId);
const moment = v.custom<number>(isMoment);

export const values = {
  id: anyId,
  nullableId: v.nullable(anyId),
  moment,
  nullableMoment: v.nullable(moment),
  flag: v.picklist([0, 1]),
  /** Who did something: somebody's id, or a role where nobody had joined. */
  hand: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/)),
  day: v.pipe(v.string(), v.isoDate(), v.check(isDay)),
  code: v.pipe(v.string(), v.regex(/^[A-Z0-9]{4,12}$/)),
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{20,60}$/)),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  votes: v.custom<Readonly<Record<string, number>>>(isVotes),
  record: v.custom<object>((value) => readRecord(value) !== null),
} as const;

/** A whole number. */
export function count(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

/** A single line without what could rewrite the line that it stands in. */
export function line(maxCharacters: number) {
  return v.pipe(
    v.string(),
    v.maxLength(maxCharacters),
    v.check((text) => cleanLine(text) === text.replace(/\s+/g, ' ').trim()),
  );
}

/** Well-formed text of several lines. */
export function text(maxCharacters: number) {
  return v.pipe(
    v.string(),
    v.maxLength(maxCharacters),
    v.check((value) => value.isWellFormed()),
  );
}

/** Votes for what there is or was: whole numbers of at least 1. */
function isVotes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([target, given]) => isId(target) && Number.isInteger(given) && given >= 1 && given <= maxVotes,
  );
}

const maxVotes = 1_000;

const note = v.strictObject({
  id: anyId,
  text: v.pipe(v.string(), v.maxLength(maxNoteCharacters)),
  author: anyId,
  createdAt: moment,
});

const card = v.strictObject({
  id: anyId,
  text: v.pipe(v.string(), v.maxLength(maxCardCharacters)),
  kind: v.picklist(cardKinds),
  at: v.custom(isPoint),
  colour: v.picklist(colours),
  cluster: v.nullable(anyId),
  origin: v.optional(anyId),
  enriches: v.optional(anyId),
  author: anyId,
  createdAt: moment,
  notes: v.array(note),
  hidden: v.boolean(),
});

const aboutCluster = {
  id: anyId,
  title: v.pipe(v.string(), v.maxLength(maxTitleCharacters)),
  at: v.custom(isPoint),
  size: v.custom(isSize),
  colour: v.picklist(colours),
  author: anyId,
  createdAt: moment,
  collapsed: v.optional(v.literal(true)),
};

/** A board as it stood: what is restored from it is not judged by the gate, and so must be what the gate would let in. [T4] */
export const formerState = v.strictObject({
  cards: v.array(card),
  clusters: v.array(
    v.strictObject({
      ...aboutCluster,
      merged: v.optional(v.array(v.strictObject({ ...aboutCluster, mergedInto: anyId }))),
    }),
  ),
});
