// The rule of convergence while an organiser writes it: a number may be missing on the way, and the whole is a rule only when
// every threshold is one. Pure.

import type { CardKind } from '@terreau/board/card';
import { type ConvergenceRule, defaultRule } from '@terreau/project/convergence/convergence';
import { ruleLimits, type Threshold } from '@terreau/project/convergence/rule-limits';

/** null where nothing is typed. */
export type RuleDraft = { readonly [Name in Threshold]: number | null } & Pick<
  ConvergenceRule,
  'needKinds' | 'solutionKinds'
>;

export type KindsOf = 'needKinds' | 'solutionKinds';

/** The rule that a draft says; null while it says none that an event could have. */
export function ruleOf(draft: RuleDraft): ConvergenceRule | null {
  const { needKinds, solutionKinds } = draft;
  const numbers = {
    minCards: numberIn(draft, 'minCards'),
    minAuthors: numberIn(draft, 'minAuthors'),
    authorPercent: numberIn(draft, 'authorPercent'),
    minTitleCharacters: numberIn(draft, 'minTitleCharacters'),
    maxTitleCharacters: numberIn(draft, 'maxTitleCharacters'),
    turnoutPercent: numberIn(draft, 'turnoutPercent'),
    maxChancePercent: numberIn(draft, 'maxChancePercent'),
  };
  if (Object.values(numbers).some(Number.isNaN) || needKinds.length === 0 || solutionKinds.length === 0)
    return null;
  return numbers.minTitleCharacters <= numbers.maxTitleCharacters
    ? { ...numbers, needKinds, solutionKinds }
    : null;
}

/** With a kind of card counted among those, or not; the last one stays, or nothing could ever converge. */
export function withKind(draft: RuleDraft, of: KindsOf, kind: CardKind, counts: boolean): RuleDraft {
  const others = draft[of].filter((each) => each !== kind);
  if (!counts && others.length === 0) return draft;
  return { ...draft, [of]: counts ? [...others, kind] : others };
}

/** Whether two rules ask the same; the order of kinds says nothing. */
export function isSameRule(one: RuleDraft, other: RuleDraft): boolean {
  const sorted = ({ needKinds, solutionKinds, ...numbers }: RuleDraft) => [
    Object.entries(numbers).sort(),
    needKinds.toSorted(),
    solutionKinds.toSorted(),
  ];
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Whether it is the rule that every event begins with. */
export function isUsualRule(rule: RuleDraft): boolean {
  return isSameRule(rule, defaultRule);
}

/** What was kept as text; null where another version of the form has kept it. */
export function ruleDraftIn(text: string | null): RuleDraft | null {
  try {
    const kept: Partial<RuleDraft> | null = JSON.parse(text ?? 'null');
    const isWhole = kept && Object.keys(defaultRule).every((name) => name in kept);
    return isWhole && Array.isArray(kept.needKinds) && Array.isArray(kept.solutionKinds)
      ? { ...defaultRule, ...kept }
      : null;
  } catch {
    return null;
  }
}

/** NaN where it is no number that this threshold may be. */
function numberIn(draft: RuleDraft, threshold: Threshold): number {
  const number = draft[threshold];
  const { least, most } = ruleLimits[threshold];
  const isGood = number !== null && Number.isInteger(number) && number >= least && number <= most;
  return isGood ? number : Number.NaN;
}
