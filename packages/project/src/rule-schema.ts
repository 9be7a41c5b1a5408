// What an event may set its rule of convergence to.

import { cardKinds } from '@terreau/board/card';
import * as v from 'valibot';

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const percent = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(100));
const kinds = v.pipe(v.array(v.picklist(cardKinds)), v.minLength(1), v.maxLength(cardKinds.length));

const thresholds = {
  minCards: count(100),
  needKinds: kinds,
  solutionKinds: kinds,
  minAuthors: count(100),
  authorPercent: percent(0),
  minTitleCharacters: count(120),
  maxTitleCharacters: count(200),
  turnoutPercent: percent(0),
  maxChancePercent: percent(1),
};

/** Whole numbers and percents only, so that a verdict is the same on every machine. */
export const ruleSchema = v.pipe(
  v.object(thresholds),
  v.check(({ minTitleCharacters, maxTitleCharacters }) => minTitleCharacters <= maxTitleCharacters),
);
