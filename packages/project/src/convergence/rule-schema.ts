// What an event may set its rule of convergence to.

import { cardKinds } from '@terreau/board/card';
import * as v from 'valibot';
import { ruleLimits, type Threshold } from './rule-limits.ts';

const kinds = v.pipe(v.array(v.picklist(cardKinds)), v.minLength(1), v.maxLength(cardKinds.length));

const thresholds = {
  minCards: whole('minCards'),
  needKinds: kinds,
  solutionKinds: kinds,
  minAuthors: whole('minAuthors'),
  authorPercent: whole('authorPercent'),
  minTitleCharacters: whole('minTitleCharacters'),
  maxTitleCharacters: whole('maxTitleCharacters'),
  turnoutPercent: whole('turnoutPercent'),
  maxChancePercent: whole('maxChancePercent'),
};

/** Whole numbers and percents only, so that a verdict is the same on every machine. */
export const ruleSchema = v.pipe(
  v.object(thresholds),
  v.check(({ minTitleCharacters, maxTitleCharacters }) => minTitleCharacters <= maxTitleCharacters),
);

function whole(threshold: Threshold) {
  const { least, most } = ruleLimits[threshold];
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}
