// The least and the most that each threshold of the rule of convergence may be, for the server and for the form alike.

import type { ConvergenceRule } from './convergence.ts';

/** The thresholds that are numbers. */
export type Threshold = {
  [Name in keyof ConvergenceRule]: ConvergenceRule[Name] extends number ? Name : never;
}[keyof ConvergenceRule];

interface Limits {
  readonly least: number;
  readonly most: number;
}

/** Whole numbers all of them. */
export const ruleLimits: Readonly<Record<Threshold, Limits>> = {
  minCards: { least: 1, most: 100 },
  minAuthors: { least: 1, most: 100 },
  authorPercent: { least: 0, most: 100 },
  minTitleCharacters: { least: 1, most: 120 },
  maxTitleCharacters: { least: 1, most: 200 },
  turnoutPercent: { least: 0, most: 100 },
  maxChancePercent: { least: 1, most: 100 },
};
