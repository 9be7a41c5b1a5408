import type { CardId, ClusterId } from '@terreau/board/ids';
import { describe, expect, it } from 'vitest';
import { focusAfter, type Listed, stepFrom } from './focus-target.ts';

/** `a b | k: c d` are two loose cards, and two in the cluster k. */
function list(text: string): Listed[] {
  return text.split('|').flatMap((part) => {
    const [names = '', cluster = null] = part.split(':').reverse();
    return names
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => ({ card: name as CardId, cluster: (cluster?.trim() ?? null) as ClusterId | null }));
  });
}

function lose(lost: string, before: string, now: string, clusters = 'k m') {
  return focusAfter(lost as CardId, {
    before: list(before),
    after: list(now),
    hasCluster: (id) => clusters.split(' ').includes(id),
  });
}

describe('the focus', () => {
  it('stays on a card that was moved to another cluster', () => {
    expect(lose('b', 'a b|k:c d', 'a|k:c d b')).toEqual({ on: 'same', card: 'b' });
  });

  it('goes to the next card of the cluster when its card is gone', () => {
    expect(lose('c', 'a|k:b c d e', 'a|k:b d e')).toEqual({ on: 'neighbour', card: 'd' });
  });

  it('goes to the card before when it was the last', () => {
    expect(lose('d', 'a|k:b c d|m:e', 'a|k:b c|m:e')).toEqual({ on: 'neighbour', card: 'c' });
  });

  it('passes over neighbours that went too, or elsewhere', () => {
    expect(lose('b', 'k:a b c d e', 'd|k:a e')).toEqual({ on: 'neighbour', card: 'e' });
  });

  it('goes to the title of a cluster that has no card left', () => {
    expect(lose('b', 'a|k:b|m:c', 'a|m:c')).toEqual({ on: 'title', cluster: 'k' });
  });

  it('goes to the next card of the list when the cluster went with its only card', () => {
    expect(lose('b', 'a|k:b|m:c', 'a|m:c', 'm')).toEqual({ on: 'neighbour', card: 'c' });
    expect(lose('c', 'a|k:b|m:c', 'a|k:b', 'k')).toEqual({ on: 'neighbour', card: 'b' });
  });

  it('goes nowhere when no card is left', () => {
    expect(lose('a', 'a', '')).toEqual({ on: 'nothing' });
  });

  it('goes to the first card when it is not known where the lost one stood', () => {
    expect(lose('x', 'a b', 'a b')).toEqual({ on: 'neighbour', card: 'a' });
  });
});

describe('arrows', () => {
  const listed = list('a b|k:c d');

  it.each([
    ['a', 1, 'b'],
    ['b', 1, 'c'],
    ['c', -1, 'b'],
    ['d', 1, 'd'],
    ['a', -1, 'a'],
    [null, 1, 'a'],
    ['b', Number.POSITIVE_INFINITY, 'd'],
    ['c', Number.NEGATIVE_INFINITY, 'a'],
  ])('from %s by %s reach %s', (from, by, to) => {
    expect(stepFrom(listed, from as CardId | null, by)).toBe(to);
  });
});
