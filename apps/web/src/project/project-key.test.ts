import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '../api/client.ts';
import { knownAccesses, openWith } from './project-key.ts';

const kept = new Map<string, string>();
const name = 'terreau.project-key.p1';

beforeEach(() => {
  kept.clear();
  kept.set(name, 'of-a-link');
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('sessionStorage', { getItem: () => null });
  vi.stubGlobal('location', { hash: '#read=of-a-paper' });
});
afterEach(() => vi.unstubAllGlobals());

/** Opens what these keys open; everything else goes wrong with a status. */
function opening(opens: readonly (string | null)[], status: number) {
  return openWith('p1', knownAccesses('p1'), async (key) => {
    if (!opens.includes(key)) throw new Problem(status, 'no', '');
    return key;
  });
}

it('opens with what may do most', async () => {
  expect(await opening(['of-a-link', 'of-a-paper', null], 403)).toMatchObject({ access: { as: 'bearer' } });
});

it('forgets a link that has ended once the paper, or a seat at the table, opens', async () => {
  expect(await opening(['of-a-paper', null], 401)).toEqual({
    access: { key: 'of-a-paper', as: 'reader' },
    answer: 'of-a-paper',
  });
  expect(kept.has(name)).toBe(false);
  expect(await opening([null], 401)).toMatchObject({ access: { as: 'person' } });
});

it('keeps a link as long as nothing else opens, and tries nothing else when no server answers', async () => {
  await expect(opening([], 403)).rejects.toMatchObject({ status: 403 });
  await expect(opening(['of-a-paper'], 0)).rejects.toMatchObject({ status: 0 });
  expect(kept.get(name)).toBe('of-a-link');
});
