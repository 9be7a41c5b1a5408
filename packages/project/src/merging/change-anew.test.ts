import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeAnew } from './change-anew.ts';
import { mergeText } from './merge-text.ts';

/** Words that are told apart, so that it can be seen whose are there. */
const vocabulary = ['pain', 'four', 'blé', 'halle', 'moulin', 'farine', 'levain', 'seigle', 'sel', 'bois'];
const base = fc.shuffledSubarray(vocabulary, { minLength: 4 });

type Step = readonly ['add' | 'drop' | 'replace', number];
const steps = fc.array(fc.tuple(fc.constantFrom('add', 'drop', 'replace'), fc.nat(99)), {
  minLength: 1,
  maxLength: 3,
}) as fc.Arbitrary<Step[]>;

/** The words with somebody's changes at places from `from` to before `to`. */
function edited(
  words: readonly string[],
  own: string,
  changes: readonly Step[],
  from: number,
  to: number,
): string {
  const next = [...words];
  const used = new Set<number>();
  for (const [does, number] of changes.toSorted((a, b) => at(b) - at(a))) {
    const place = at([does, number]);
    if (used.has(place)) continue;
    used.add(place);
    if (does === 'add') next.splice(place, 0, `${own}${number}`);
    else next.splice(place, 1, ...(does === 'replace' ? [`${own}${number}`] : []));
  }
  return next.join(' ');

  function at([, number]: Step): number {
    return from + (number % (to - from));
  }
}

describe('taking one’s change back from a text that others have changed meanwhile', () => {
  test.each([
    ['', 'le mardi', 'le mardi le samedi', 'le samedi'],
    ['', 'Un café.', 'Un café noir.', 'noir'],
    ['', 'Un café.', 'Un petit café.', 'petit'],
    ['Un four', 'Un four à pain', 'Un grand four à bon pain chaud', 'Un grand four bon chaud'],
    ['Un vieux four à pain', 'Un four', 'Un grand four', 'Un vieux grand four à pain'],
    ['le mardi', 'le lundi', 'le lundi matin', 'le mardi matin'],
    ['12 km', '14 km', '14 km à vélo', '12 km à vélo'],
  ])('of %j, which became %j and then %j, leaves %j', (before, own, now, left) => {
    expect(changeAnew({ base: own, mine: now, theirs: before }).trim()).toBe(left);
  });

  test('leaves what others alone would have made of it, where they changed other words', () => {
    fc.assert(
      fc.property(base, steps, steps, fc.boolean(), (words, mine, theirs, isFirst) => {
        const middle = Math.floor(words.length / 2);
        // A word between them is left by both.
        const [first, second] = [[0, middle] as const, [middle + 1, words.length] as const];
        const own = edited(words, 'ana', mine, ...(isFirst ? first : second));
        const other = edited(words, 'bob', theirs, ...(isFirst ? second : first));
        const before = words.join(' ');
        const now = mergeText({ base: before, mine: own, theirs: other });
        const undone = changeAnew({ base: own, mine: now, theirs: before });
        expect(undone.trim()).toBe(other.trim());
        // And doing it again brings back what both had made.
        expect(changeAnew({ base: before, mine: undone, theirs: own }).trim()).toBe(now.trim());
      }),
      { numRuns: 1_000 },
    );
  });

  test('loses no word that others have written, and leaves none of one’s own that nobody else has touched', () => {
    fc.assert(
      fc.property(base, steps, steps, (words, mine, theirs) => {
        const before = words.join(' ');
        const own = edited(words, 'ana', mine, 0, words.length);
        const now = edited(own.split(' '), 'bob', theirs, 0, own.split(' ').length);
        const left = changeAnew({ base: own, mine: now, theirs: before }).split(/\s+/);
        for (const word of now.split(' ').filter((each) => each.startsWith('bob')))
          expect(left).toContain(word);
        expect(left.filter((each) => each.startsWith('ana'))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('takes a time that does not depend on how the texts were chosen [T6]', () => {
    const many = (letter: string) => `${letter} `.repeat(5_000);
    const left = changeAnew({ base: many('a'), mine: `x ${many('a')}b`, theirs: `${many('a').slice(2)}y` });
    expect(left).toContain('x');
    expect(left).toContain('b');
  });
});
