import { expect, it } from 'vitest';
import { labelsOf } from './labels.ts';
import { readCards } from './read-cards.ts';

const group = (...texts: readonly string[]) =>
  readCards(
    texts.map((text) => ({ id: text, text })),
    'fr',
  );

it('names what many cards of a group say and few of the others, in the form that is written most often', () => {
  const [bakers, riders] = labelsOf([
    group('Les fours à pain du village', 'Un four à pain', 'Un four au village'),
    group('Un vélo au village', 'Des vélos au village', 'Des vélos'),
  ]);
  expect(bakers).toEqual(['four', 'pain']);
  expect(riders).toEqual(['vélos']);
});

it('lets a word stand for others of its kind, and names each kind before it names one twice', () => {
  const [words] = labelsOf([
    group('Une boulangerie près du lavoir', 'Le pain chaud', 'Un moulin près du lavoir'),
    group('Un vélo'),
  ]);
  expect(words?.slice(0, 2).toSorted()).toEqual(['boulangerie', 'lavoir']);
  expect(words).not.toContain('chaud');
});

it('has one word at least for cards that share none, and none for cards that say nothing', () => {
  expect(labelsOf([group('Chorale', 'Poterie'), group('Un vélo')])[0]).toHaveLength(1);
  expect(labelsOf([group('le la les', 'un'), group('Un vélo')])[0]).toEqual([]);
  expect(labelsOf([])).toEqual([]);
});
