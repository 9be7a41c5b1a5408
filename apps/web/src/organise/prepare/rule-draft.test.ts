import { defaultRule } from '@terreau/project/convergence/convergence';
import { ruleLimits, type Threshold } from '@terreau/project/convergence/rule-limits';
import { ruleSchema } from '@terreau/project/convergence/rule-schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameRule, isUsualRule, type RuleDraft, ruleDraftIn, ruleOf, withKind } from './rule-draft.ts';

const anyNumber = fc.oneof(
  fc.integer({ min: -2, max: 205 }),
  fc.constantFrom(null, 0.5, 33.3, 1e9, Number.NaN, Number.POSITIVE_INFINITY),
);
const thresholds = Object.keys(ruleLimits) as Threshold[];
const anyDraft = fc
  .record(Object.fromEntries(thresholds.map((name) => [name, anyNumber])))
  .map((numbers): RuleDraft => ({ ...defaultRule, ...numbers }));

/** What the server says of it. */
function isTaken(draft: RuleDraft): boolean {
  const result = ruleSchema['~standard'].validate(draft);
  return !(result instanceof Promise) && result.issues === undefined;
}

it('is a rule exactly when the server takes it as one', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      expect(ruleOf(draft) !== null).toBe(isTaken(draft));
    }),
  );
  for (const name of thresholds) {
    const { least, most } = ruleLimits[name];
    const taken = [least - 1, least, most, most + 1].map((number) => {
      const draft: RuleDraft = { ...defaultRule, minTitleCharacters: 1, maxTitleCharacters: 200 };
      return ruleOf({ ...draft, [name]: number }) !== null;
    });
    expect(taken, name).toEqual([false, true, true, false]);
  }
});

it('is no rule while a number is missing, or the longest title is shorter than the shortest', () => {
  expect(ruleOf({ ...defaultRule, minCards: null })).toBeNull();
  expect(ruleOf({ ...defaultRule, minTitleCharacters: 20, maxTitleCharacters: 19 })).toBeNull();
  expect(ruleOf({ ...defaultRule, minCards: 5 })).toEqual({ ...defaultRule, minCards: 5 });
});

it('counts kinds of cards in any order, and keeps the last one', () => {
  const wider = withKind(defaultRule, 'needKinds', 'question', true);
  expect(wider.needKinds).toEqual(['need', 'question']);
  expect(isUsualRule(wider)).toBe(false);
  expect(isUsualRule(withKind(wider, 'needKinds', 'question', false))).toBe(true);
  expect(withKind(defaultRule, 'needKinds', 'need', false)).toBe(defaultRule);
  const turned = { ...defaultRule, solutionKinds: [...defaultRule.solutionKinds].reverse() };
  expect(isSameRule(turned, defaultRule)).toBe(true);
});

it('takes up what was kept of it, and nothing that is none', () => {
  const draft = { ...defaultRule, minCards: null };
  expect(ruleDraftIn(JSON.stringify(draft))).toEqual(draft);
  for (const text of [null, '{', '7', '{"minCards":3}']) expect(ruleDraftIn(text)).toBeNull();
});
