import { describe, expect, test } from 'vitest';
import { type ConvergenceCondition, conditionNames, defaultRule, judgeClusters } from './convergence.ts';
import { hintsInWords } from './hints.ts';
import { chanceInWords, ruleInWords } from './rule-words.ts';
import { sampleBallots, sampleBoard } from './testing/sample-board.ts';

const unmet = (name: ConvergenceCondition['name'], actual: number, needed: number): ConvergenceCondition => ({
  name,
  met: false,
  actual,
  needed,
});

describe('hints', () => {
  test('say what is missing, and nothing of what is there', () => {
    const [first, , third] = judgeClusters(sampleBoard, sampleBallots);
    expect(hintsInWords(first?.conditions ?? [], 'fr').filter(Boolean)).toEqual([]);
    expect(hintsInWords(third?.conditions ?? [], 'fr').filter(Boolean)).toEqual([
      'deux cartes de plus',
      'un besoin à exprimer',
      'deux auteurs de plus',
      'quatre bulletins de plus en sa faveur',
    ]);
    expect(hintsInWords(third?.conditions ?? [], 'en').filter(Boolean)).toEqual([
      'two more cards',
      'a need to be stated',
      'two more authors',
      'four more ballots in its favour',
    ]);
  });

  test('are in the singular for one, and in figures beyond ten', () => {
    expect(hintsInWords([unmet('authors', 2, 3), unmet('turnout', 0, 12)], 'en')).toEqual([
      'one more author',
      '12 more ballots',
    ]);
    expect(hintsInWords([unmet('cards', 2, 3)], 'fr')).toEqual(['une carte de plus']);
  });

  test('do not ask for more ballots than there are', () => {
    const conditions = [{ ...unmet('turnout', 4, 3), met: true }, unmet('support', 4, 5)];
    expect(hintsInWords(conditions, 'en')[1]).toMatch(/clearer choices/);
    expect(hintsInWords(conditions, 'fr')[1]).toMatch(/plus tranchés/);
  });
});

describe('the rule in words', () => {
  test('says how improbable chance must be as people say it', () => {
    expect(chanceInWords(10, 'en')).toBe('less than one chance in ten that dots placed at random do this');
    expect(chanceInWords(10, 'fr')).toBe(
      'moins d’une chance sur dix que des gommettes posées au hasard en fassent autant',
    );
    expect(chanceInWords(5, 'en')).toContain('one chance in 20');
    expect(chanceInWords(15, 'en')).toContain('15%');
    expect(chanceInWords(100, 'en')).toContain('100%');
  });

  test.each(['fr', 'en'] as const)('in %s tells every threshold', (locale) => {
    const words = ruleInWords({ ...defaultRule, minCards: 7, authorPercent: 33, turnoutPercent: 66 }, locale);
    expect(Object.keys(words).sort()).toEqual([...conditionNames].sort());
    expect(words.cards).toContain('7');
    expect(words.authors).toMatch(/3 .*33/);
    expect(words.title).toMatch(/3 .* 80/);
    expect(words.turnout).toContain('66');
  });
});
