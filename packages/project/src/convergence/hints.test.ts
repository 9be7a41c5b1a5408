import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryInput } from '../testing/arbitrary-board.ts';
import { sampleInput } from '../testing/sample-board.ts';
import { conditionInWords } from './condition-words.ts';
import { type ConvergenceCondition, conditionNames, defaultRule, judgeClusters } from './convergence.ts';
import { hintsInWords } from './hints.ts';
import { chanceInWords, ruleInWords } from './rule-words.ts';

const unmet = (name: ConvergenceCondition['name'], actual: number, needed: number): ConvergenceCondition => ({
  name,
  met: false,
  actual,
  needed,
});

describe('hints', () => {
  test('say what is missing, and nothing of what is there', () => {
    const [first, , third] = judgeClusters(sampleInput);
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
    const never: ConvergenceCondition = { name: 'support', met: false, actual: 4, needed: null, of: 4 };
    const quorum = { ...unmet('turnout', 4, 3), met: true };
    expect(hintsInWords([quorum, never], 'en')[1]).toBe('clearer choices');
    expect(hintsInWords([quorum, never], 'fr')[1]).toBe('des choix plus tranchés');
    expect(hintsInWords([unmet('turnout', 4, 6), never], 'en')[1]).toBe('more ballots first');
    expect(conditionInWords(never, defaultRule, 'fr')).toBe(
      '4 bulletins sur 4 en sa faveur (même tous n’écarteraient pas le hasard)',
    );
    expect(conditionInWords(never, defaultRule, 'en')).toBe(
      '4 of 4 ballots in its favour (even all of them would not rule out chance)',
    );
    expect(hintsInWords([quorum, { ...never, united: 3 }], 'fr')[1]).toBe(
      'un nouveau vote sur ce qui a été réuni',
    );
    expect(hintsInWords([quorum, { ...never, united: 3 }], 'en')[1]).toBe('another vote on what was united');
    expect(conditionInWords({ ...never, united: 3 }, defaultRule, 'fr')).toBe(
      '4 bulletins sur 4 en faveur de l’un des 3 choix réunis en elle depuis le vote (même tous n’écarteraient pas le hasard)',
    );
    expect(conditionInWords({ ...never, united: 3 }, defaultRule, 'en')).toBe(
      '4 of 4 ballots in favour of one of the 3 choices united in it since the vote (even all of them would not rule out chance)',
    );
  });

  test('ask for a vote where there was none', () => {
    const none: ConvergenceCondition = { name: 'support', met: false, actual: 0, needed: null, of: 0 };
    expect(hintsInWords([none], 'fr')).toEqual(['un vote']);
    expect(hintsInWords([none], 'en')).toEqual(['a vote']);
    expect(conditionInWords(none, defaultRule, 'fr')).toBe('personne n’a voté');
    expect(conditionInWords(none, defaultRule, 'en')).toBe('nobody has voted');
  });

  test('never ask for a number that is out of reach, on any board', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        for (const { conditions } of judgeClusters(input)) {
          const support = conditions.find(({ name }) => name === 'support');
          if (support?.needed != null) expect(support.needed).toBeLessThanOrEqual(support.of ?? 0);
          for (const hint of [hintsInWords(conditions, 'fr'), hintsInWords(conditions, 'en')].flat()) {
            expect(hint ?? '').not.toMatch(/null|undefined|NaN|-\d/);
          }
        }
      }),
    );
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

  test('asks for one card of any of the kinds, each with its gender, and for no more authors than there are', () => {
    const kinds = { needKinds: ['need', 'question'], solutionKinds: ['resource', 'idea', 'need'] } as const;
    const fr = ruleInWords({ ...defaultRule, ...kinds }, 'fr');
    expect(fr.need).toBe('parmi elles, au moins un besoin ou une question');
    expect(fr.solution).toBe('parmi elles, au moins une ressource, une idée ou un besoin');
    expect(ruleInWords(defaultRule, 'fr').need).toBe('parmi elles, au moins un besoin');
    expect(fr.authors).toMatch(/actives au plateau \(toutes, si elles sont moins nombreuses\)$/);
    const en = ruleInWords({ ...defaultRule, ...kinds }, 'en');
    expect(en.need).toBe('among them at least one need or question');
    expect(en.solution).toBe('among them at least one resource, idea, or need');
    expect(ruleInWords(defaultRule, 'en').need).toBe('among them at least one need');
    expect(en.authors).toMatch(/active on the board \(or all of them where there are fewer\)$/);
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
