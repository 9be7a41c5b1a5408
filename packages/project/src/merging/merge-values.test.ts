import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Field, type FieldValue, fieldAt } from '../record/fields.ts';
import { mergeText } from './merge-text.ts';
import { mergeValues } from './merge-values.ts';

/** Words that are told apart, so that it can be seen whose are there. */
const word: fc.Arbitrary<string> = fc.constantFrom(
  'pain',
  'four',
  'blé',
  'halle',
  'moulin',
  'farine',
  'levain',
  'seigle',
);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));

/** What somebody makes of a text: words put in, or taken out, here or there. */
const editOf = (base: string, own: string) =>
  fc.array(fc.tuple(fc.nat(8), fc.boolean(), fc.nat(99)), { minLength: 1, maxLength: 3 }).map((steps) => {
    const words = base === '' ? [] : base.split(' ');
    for (const [at, isAdding, number] of steps) {
      if (isAdding) words.splice(at, 0, `${own}${number}`);
      else words.splice(at, 1);
    }
    return words.join(' ');
  });

const twoEdits = text.chain((base) =>
  fc.record({ base: fc.constant(base), mine: editOf(base, 'ana'), theirs: editOf(base, 'bob') }),
);

describe('what two people write into one text at once', () => {
  test.each([
    ['un four', 'un grand four', 'un four à pain', 'un grand four à pain'],
    ['', 'le mardi', 'le samedi', 'le samedi le mardi'],
    ['12 km', '14 km', '15 km', '15 14 km'],
    ['1400 €', '2400 €', '1405 €', '1405 2400 €'],
    ['Four. ', 'Four. Les panneaux', 'Four. eau', 'Four. eau Les panneaux'],
    ['Four. ', 'Four. eau', 'Four. Les panneaux', 'Four. Les panneaux eau'],
    ['Bo', 'Bon', 'Bonjour', 'Bonjour'],
    ['a. b. c.', 'a. c.', 'a. b. c. d.', 'a. c. d.'],
  ])('of %j: %j and %j make %j', (base, mine, theirs, merged) => {
    expect(mergeText({ base, mine, theirs })).toBe(merged);
  });

  test('is all there: no word that either has typed is lost', () => {
    fc.assert(
      fc.property(twoEdits, (versions) => {
        const merged = mergeText(versions);
        for (const typed of newWords(versions)) expect(merged).toContain(typed);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is all there as whole words, also where the letters of one are within another', () => {
    const alike = fc.constantFrom('eau', 'panneaux', 'neaux', 'les', 'annea', 'x');
    const words = fc.array(alike, { maxLength: 4 });
    const added = fc.tuple(fc.nat(4), fc.array(alike, { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(words, added, added, (base, mine, theirs) => {
        const [one, other] = [mine, theirs].map(([at, typed]) => base.toSpliced(at, 0, ...typed).join(' '));
        const merged = mergeText({ base: base.join(' '), mine: one ?? '', theirs: other ?? '' }).split(' ');
        expect(merged).toEqual(expect.arrayContaining([...base, ...mine[1], ...theirs[1]]));
      }),
      { numRuns: 2_000 },
    );
  });

  test('stays a sentence of each while they type at one place, whoever’s words arrive first', () => {
    const sentences = { ana: ['Ouvrir', 'la', 'légumerie', 'lundi'], bob: ['Former', 'trois', 'personnes'] };
    const turn = fc.tuple(fc.constantFrom('ana' as const, 'bob' as const), fc.boolean());
    fc.assert(
      fc.property(fc.array(turn, { minLength: 8, maxLength: 30 }), (turns) => {
        let server = '';
        const seen = { ana: '', bob: '' };
        const shown = { ana: '', bob: '' };
        const typed = { ana: 0, bob: 0 };
        const type = (who: 'ana' | 'bob') => {
          const [before, word] = [sentences[who][typed[who] - 1], sentences[who][typed[who]]];
          if (word === undefined) return;
          const caret = before === undefined ? shown[who].length : shown[who].indexOf(before) + before.length;
          const [left, right] = [shown[who].slice(0, caret), shown[who].slice(caret)];
          shown[who] = `${left}${left === '' ? '' : ' '}${word}${right}`;
          typed[who]++;
        };
        const send = (who: 'ana' | 'bob') => {
          server = mergeText({ base: seen[who], mine: server, theirs: shown[who] });
          seen[who] = server;
          shown[who] = server;
        };
        for (const [who, isSent] of turns) {
          type(who);
          if (isSent) send(who);
        }
        for (const who of ['ana', 'bob'] as const) {
          send(who);
          expect(server).toContain(sentences[who].slice(0, typed[who]).join(' '));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('changes nothing when it is sent again, and nothing is made of no change', () => {
    fc.assert(
      fc.property(twoEdits, ({ base, mine, theirs }) => {
        expect(mergeText({ base, mine, theirs: base })).toBe(mine);
        expect(mergeText({ base, mine: base, theirs })).toBe(theirs);
        expect(mergeText({ base, mine: theirs, theirs })).toBe(theirs);
      }),
    );
  });

  test('is not compared word by word where that would take long: both stand there [T6]', () => {
    const words = Array.from({ length: 1_500 }, (_, index) => `mot${index % 4}`);
    const base = words.join(' ');
    const theirs = words.with(700, 'bob').join(' ');
    const merged = mergeText({ base, mine: `ana ${base} ana`, theirs });
    expect(merged.length).toBeGreaterThan(2 * base.length);
    expect(merged).toContain('bob');
  });

  test('is compared word by word in a long text', () => {
    const words = Array.from({ length: 1_000 }, (_, index) => `mot${index % 300}`);
    const base = words.join(' ');
    const mine = words.with(10, 'ana').with(900, 'ana').join(' ');
    const theirs = words.with(500, 'bob').join(' ');
    expect(mergeText({ base, mine, theirs })).toBe(
      words.with(10, 'ana').with(500, 'bob').with(900, 'ana').join(' '),
    );
  });

  test('is joined in a time that does not depend on how it was chosen [T6]', () => {
    const many = (letter: string) => `${letter} `.repeat(5_000);
    const merged = mergeText({ base: many('a'), mine: `x${many('a')}b`, theirs: `${many('a').slice(2)}y` });
    expect(merged).toContain('x');
    expect(merged).toContain('y');
    expect(mergeText({ base: many('a'), mine: many('b'), theirs: many('c') })).toHaveLength(20_000);
  });
});

describe('what two people make of one list', () => {
  const budget = fieldOf('project.spending');
  const line = (label: string, cents: number) => ({ label, cents });

  test('joins lines, and what each has changed in one of them', () => {
    const base = [line('Bois', 100), line('Pétrin', 200)];
    const mine = [line('Bois', 150), line('Pétrin', 200), line('Sel', 5)];
    const theirs = [line('Bois de chêne', 100), line('Pétrin', 200)];
    expect(mergeValues(budget, { base, mine, theirs })).toEqual([
      line('Bois de chêne', 150),
      line('Pétrin', 200),
      line('Sel', 5),
    ]);
  });

  test('keeps a line that one has changed and the other taken out, and drops what both left or one took out', () => {
    const base = [line('Bois', 100), line('Sel', 5)];
    expect(
      mergeValues(budget, { base, mine: [line('Sel', 5)], theirs: [line('Bois', 120), line('Sel', 5)] }),
    ).toEqual([line('Bois', 120), line('Sel', 5)]);
    expect(mergeValues(budget, { base, mine: [line('Sel', 5)], theirs: base })).toEqual([line('Sel', 5)]);
  });

  test('has every item that either has added', () => {
    const items = fc.uniqueArray(word, { maxLength: 5 });
    const added = (own: string) =>
      fc.array(
        fc.nat(9).map((number) => `${own}${number}x`),
        { maxLength: 3 },
      );
    fc.assert(
      fc.property(items, added('ana'), added('bob'), fc.nat(5), (base, mine, theirs, at) => {
        const versions = {
          base,
          mine: base.toSpliced(at, 0, ...mine),
          theirs: [...base, ...theirs],
        };
        const merged = mergeValues(fieldOf('project.partners'), versions);
        expect(merged).toEqual(expect.arrayContaining([...base, ...mine, ...theirs]));
      }),
    );
  });

  test('never makes one passage of what came from different cards [T7]', () => {
    const from = (card: string, words: string): FieldValue =>
      [{ text: words, cards: [card], notes: [] }] as unknown as FieldValue;
    const merged = mergeValues(fieldOf('substance.need'), {
      base: from('card-a', 'Du pain'),
      mine: from('card-a', 'Du bon pain'),
      theirs: from('card-b', 'Un four'),
    });
    expect(merged).toEqual([
      { text: 'Du bon pain', cards: ['card-a'], notes: [] },
      { text: 'Un four', cards: ['card-b'], notes: [] },
    ]);
  });
});

describe('what is chosen', () => {
  test('is what the last one has chosen', () => {
    const type = fieldOf('opportunity.type');
    expect(mergeValues(type, { base: '', mine: 'founder', theirs: 'brownfield' })).toBe('brownfield');
    expect(mergeValues(type, { base: '', mine: 'founder', theirs: '' })).toBe('founder');
    const steps = fieldOf('followUp.nextSteps');
    const due = (day: string) => [{ what: 'Rallumer', owner: '', due: day }];
    const versions = { base: due(''), mine: due('2027-04-01'), theirs: due('2027-05-02') };
    expect(mergeValues(steps, versions)).toEqual(due('2027-05-02'));
  });

  test('among several, is what anybody has ticked without what anybody has unticked', () => {
    const goals = fieldOf('impact.goals');
    expect(mergeValues(goals, { base: [2, 11], mine: [2, 11, 13], theirs: [1, 11] })).toEqual([1, 11, 13]);
  });
});

function fieldOf(path: string): Field {
  const field = fieldAt(path);
  if (!field) throw new Error(`no field ${path}`);
  return field;
}

function newWords({ base, mine, theirs }: { base: string; mine: string; theirs: string }): string[] {
  const before = new Set(base.split(' '));
  return [mine, theirs].flatMap((said) => said.split(' ').filter((each) => !before.has(each)));
}
