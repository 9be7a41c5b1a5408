import type { BoardId } from '@terreau/board/ids';
import { describe, expect, it } from 'vitest';
import { isSameSecret, tokenOf } from './credentials.ts';

const board = 'board-0001' as BoardId;
const url = (query = '') => new URL(`http://localhost/sync/${board}${query}`);

describe('tokenOf', () => {
  it('prefers the query, then the bearer, then the cookie of this board', () => {
    const headers = { cookie: `terreau_other=x; terreau_${board}=c`, authorization: 'Bearer b' };
    expect(tokenOf(headers, url('?token=q'), board)).toBe('q');
    expect(tokenOf(headers, url(), board)).toBe('b');
    expect(tokenOf({ cookie: headers.cookie }, url(), board)).toBe('c');
  });

  it('takes a screen by its own cookie', () => {
    const cookie = `terreau_${board}=person; terreau_screen_${board}=screen`;
    expect(tokenOf({ cookie }, url('?as=screen'), board)).toBe('screen');
    expect(tokenOf({ cookie }, url(), board)).toBe('person');
  });

  it('reads cookies however they stand, and the first of two of one name', () => {
    for (const cookie of [
      `terreau_${board}=c`,
      `x=1;terreau_${board}=c ;y`,
      `a; terreau_${board}=c; terreau_${board}=d`,
    ])
      expect(tokenOf({ cookie }, url(), board)).toBe('c');
    expect(tokenOf({ cookie: `terreau_${board}=` }, url(), board)).toBeNull();
    expect(tokenOf({ cookie: `not_terreau_${board}=c` }, url(), board)).toBeNull();
  });

  it('finds none where there is none', () => {
    expect(tokenOf({}, url(), board)).toBeNull();
    expect(
      tokenOf({ cookie: 'terreau_another1=x', authorization: 'Basic abc' }, url('?token='), board),
    ).toBeNull();
  });
});

describe('isSameSecret', () => {
  it('compares secrets of any length', () => {
    expect(isSameSecret('abc', 'abc')).toBe(true);
    expect(isSameSecret('abc', 'abd')).toBe(false);
    expect(isSameSecret('abc', 'abcd')).toBe(false);
  });
});
