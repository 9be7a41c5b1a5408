import { describe, expect, it } from 'vitest';
import { mergeApart } from './merge-apart.ts';
import { mergeText } from './merge-text.ts';

describe('two people in the same few words', () => {
  it.each([
    ['goes on with a word, and begins another behind it', 'foy', 'foyer', 'foy rural', 'foyer rural'],
    ['takes out the sentence before it', 'Un café.', 'Un café. Un jardin.', '', 'Un jardin.'],
    [
      'takes out the first words',
      'pain four blé sel',
      'pain four blé levain sel',
      'blé sel',
      'blé levain sel',
    ],
    ['changes the beginning, and the end of one word', 'chats', 'Chats', 'chaton', 'Chaton'],
  ])('one %s', (_, base, mine, theirs, merged) => {
    expect(mergeText({ base, mine, theirs })).toBe(merged);
    expect(mergeText({ base, mine: theirs, theirs: mine })).toBe(merged);
  });

  it('are left to choose where both changed the same letters', () => {
    expect(mergeApart({ base: 'un four', mine: 'un pré', theirs: 'un puits' })).toBeNull();
    expect(mergeText({ base: 'un four', mine: 'un pré', theirs: 'un puits' })).toBe('un puits pré');
  });

  it('keep what one has written into what the other took out', () => {
    expect(mergeText({ base: 'un four', mine: 'un grand four', theirs: '' })).toContain('grand');
  });

  it('are not doubled when a change is sent again', () => {
    expect(mergeText({ base: 'foy', mine: 'foyer rural', theirs: 'foyer' })).toBe('foyer rural');
  });
});
