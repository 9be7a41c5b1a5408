import { expect, test } from 'vitest';
import { originContent } from '../origin-content.ts';
import { sampleRecord } from '../testing/sample-records.ts';
import { clusterPicture } from './cluster-picture.ts';

const pictureOf = (places: readonly (readonly [number, number])[], text = 'Du pain') => {
  const [card] = sampleRecord.provenance.cards;
  if (!card) throw new Error('the sample has cards');
  const cards = places.map((at) => ({ ...card, at, text }));
  return clusterPicture(
    originContent({ ...sampleRecord, provenance: { ...sampleRecord.provenance, cards } }, 'fr'),
  );
};
const placesOf = (picture: ReturnType<typeof pictureOf>) => picture?.cards.map(({ x, y }) => [x, y]);

test('cards lie as on the board, without the room that nobody put anything into', () => {
  expect(
    placesOf(
      pictureOf([
        [-4_000, 90],
        [9_000, 90],
        [-3_990, 7_000],
      ]),
    ),
  ).toEqual([
    [0, 0],
    [266, 0],
    [10, 136],
  ]);
});

test('cards that lie closely or upon each other go on doing so', () => {
  expect(
    placesOf(
      pictureOf([
        [100, 100],
        [110, 130],
        [350, 100],
      ]),
    ),
  ).toEqual([
    [0, 0],
    [10, 30],
    [250, 0],
  ]);
});

test('a card has its whole text, as wide as on the board; only one that would make all others too small ends early', () => {
  const text = 'Le four de la halle tire encore. '.repeat(14).trim();
  expect(pictureOf([[0, 0]], text)?.cards[0]).toMatchObject({ text, width: 320 });
  expect(pictureOf([[0, 0]], text.repeat(3))?.cards[0]?.text).toMatch(/^Le four[ .\p{L}]{400,480}…$/u);
});

test('nobody knows how a cluster lay of which a card has no place', () => {
  const [first, ...others] = sampleRecord.provenance.cards;
  const { at: _, ...lost } = first ?? {};
  const cards = [lost as typeof first, ...others].flatMap((card) => card ?? []);
  const record = { ...sampleRecord, provenance: { ...sampleRecord.provenance, cards } };
  expect(clusterPicture(originContent(record, 'fr'))).toBeNull();
});
