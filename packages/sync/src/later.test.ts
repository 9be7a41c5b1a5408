import { expect, test } from 'vitest';
import { readLater, writeLater } from './later.ts';

test('a close reason says in words why, and in milliseconds when to come back', () => {
  expect(writeLater('the server stops', 849.2)).toBe('the server stops, later 850');
  expect(readLater('the server stops, later 850')).toBe(850);
});

test.each(['', 'unloaded', 'later', 'later 5', 'x, later -5', 'x, later 5 s', 'x, later 999999999'])(
  '%j names no time',
  (reason) => {
    expect(readLater(reason)).toBeNull();
  },
);
