import type { CardId } from '@terreau/board/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaveOut, type Preview, previewOf, putInto, retitle, takeOut, withoutGone } from './preview.ts';

const id = (name: string) => name as CardId;
const preview = previewOf({
  groups: [
    { cards: ['oven', 'mill', 'dough'], words: ['pain', 'four'] },
    { cards: ['tram', 'bus'], words: ['élan'] },
  ],
  loose: ['school'],
});

describe('a preview of groups', () => {
  it('takes the words of a group for its title', () => {
    expect(preview.groups.map(({ title }) => title)).toEqual(['Pain, four', 'Élan']);
    expect(retitle(preview, 'oven', 'Le pain').groups[0]?.title).toBe('Le pain');
  });

  it('has loose what was left out', () => {
    const { groups, loose } = leaveOut(preview, 'oven');
    expect(groups.map(({ key }) => key)).toEqual(['tram']);
    expect(loose).toEqual(['school', 'oven', 'mill', 'dough']);
  });

  it('has no group of one card', () => {
    const { groups, loose } = takeOut(preview, id('bus'));
    expect(groups.map(({ key }) => key)).toEqual(['oven']);
    expect(loose).toEqual(['school', 'tram', 'bus']);
  });

  it('takes a loose card into a group, whose first card may have gone', () => {
    const changed = putInto(takeOut(preview, id('oven')), id('school'), 'oven');
    expect(changed.groups[0]?.cards).toEqual(['mill', 'dough', 'school']);
    expect(changed.loose).toEqual(['oven']);
  });

  it('loses what others took, and stays the same object when they took nothing', () => {
    expect(withoutGone(preview, () => true)).toBe(preview);
    const { groups, loose } = withoutGone(preview, (card) => !['tram', 'school', 'oven'].includes(card));
    expect(groups.map(({ cards }) => cards)).toEqual([['mill', 'dough']]);
    expect(loose).toEqual(['bus']);
  });

  it('has each card once, whatever is done to it', () => {
    const cards = ['oven', 'mill', 'dough', 'tram', 'bus', 'school'];
    const step = fc.oneof(
      fc.constantFrom(...cards).map((card) => (now: Preview) => takeOut(now, id(card))),
      fc.constantFrom('oven', 'tram').map((key) => (now: Preview) => leaveOut(now, key)),
      fc
        .constantFrom(...cards)
        .map(
          (card) => (now: Preview) =>
            now.loose.includes(id(card)) && now.groups[0] ? putInto(now, id(card), now.groups[0].key) : now,
        ),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { groups, loose } = steps.reduce((now, change) => change(now), preview);
        expect([...groups.flatMap((group) => group.cards), ...loose].toSorted()).toEqual(cards.toSorted());
        for (const group of groups) expect(group.cards.length).toBeGreaterThan(1);
      }),
    );
  });
});
