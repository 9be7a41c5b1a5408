import type { ParticipantId } from '@terreau/board/ids';
import type { Person } from '@terreau/workshop/session';
import { describe, expect, it } from 'vitest';
import { whoIsIn } from './who-is-in.ts';
import { takingPartWords } from './words.ts';

const [ana, bob, cleo, dan] = ['ana', 'bob', 'cleo', 'dan'] as ParticipantId[] as [
  ParticipantId,
  ParticipantId,
  ParticipantId,
  ParticipantId,
];
const person = (name: string): Person => ({ name, role: 'participant' });
const people = { [ana]: person('Ana'), [bob]: person('Bob'), [cleo]: person('Cléo') };

function said(ids: readonly ParticipantId[], locale: 'fr' | 'en'): string {
  return takingPartWords[locale].areIn(whoIsIn(ids, people, ana, 'Quelqu’un'));
}

describe('who is in', () => {
  it.each([
    [[ana], 'Vous en êtes', 'You are in'],
    [[bob], 'Bob en est', 'Bob is in'],
    [[bob, ana], 'Vous et Bob en êtes', 'You and Bob are in'],
    [[bob, cleo], 'Bob et Cléo en sont', 'Bob and Cléo are in'],
    [[bob, cleo, dan], 'Bob et 2 autres en sont', 'Bob and 2 others are in'],
    [[bob, ana, cleo], 'Vous et 2 autres en êtes', 'You and 2 others are in'],
  ])('%j', (ids, fr, en) => {
    expect(said(ids, 'fr')).toBe(fr);
    expect(said(ids, 'en')).toBe(en);
  });

  it('names nobody whom nobody remembers', () => {
    expect(said([dan], 'fr')).toBe('Quelqu’un en est');
    expect(said([], 'fr')).toBe('');
  });
});
