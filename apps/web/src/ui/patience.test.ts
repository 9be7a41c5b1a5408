import { expect, it } from 'vitest';
import { withPatience } from './patience.ts';

/** A server that is there or not, and has the part or not, at each try; what happened is told in order. */
function scene(
  tries: readonly { readonly there: boolean; readonly has: boolean }[],
  { styles = tries, isShown = true } = {},
) {
  const told: string[] = [];
  let at = 0;
  const now = (list: typeof tries) => {
    const found = list[Math.min(at, list.length - 1)];
    if (!found) throw new Error('a scene has at least one try');
    return found;
  };
  const load = async () => {
    told.push('load');
    const { there, has } = now(tries);
    if (!there || !has) throw new Error(`lost ${at}`);
    return 'part';
  };
  const part = withPatience(load, {
    isServerThere: async () => now(tries).there,
    onAway: isShown ? () => void told.push('away') : null,
    renew: async () => {
      told.push('renew');
      if (!now(styles).there) throw new Error('no style');
    },
    async wait(ms) {
      told.push(`${ms}`);
      at++;
    },
  });
  return { part, told };
}

const away = { there: false, has: false };
const without = { there: true, has: false };
const whole = { there: true, has: true };

it('asks once for what is there', async () => {
  const { part, told } = scene([whole]);
  expect(await part).toBe('part');
  expect(told).toEqual(['load']);
});

it('waits as long as the server is away, and says so once', async () => {
  const { part, told } = scene([...Array(20).fill(away), whole]);
  expect(await part).toBe('part');
  expect(told.filter((what) => what === 'away')).toHaveLength(1);
  expect(told.filter((what) => /\d/.test(what)).slice(0, 5)).toEqual(['500', '1000', '2000', '3000', '3000']);
});

it('gives up with the first reason where the server does not have it', async () => {
  const { part, told } = scene([away, without]);
  await expect(part).rejects.toThrow('lost 0');
  expect(told.filter((what) => what === 'load')).toHaveLength(4);
});

it('shows no part without its looks', async () => {
  const { part, told } = scene([away, whole, whole], {
    styles: [away, away, whole],
  });
  expect(await part).toBe('part');
  expect(told).toEqual(['load', 'away', '500', 'renew', '1000', 'renew', 'load']);
});

it('gives up at once where nobody waits for it and the server is away', async () => {
  const { part, told } = scene([away, whole], { isShown: false });
  await expect(part).rejects.toThrow('lost 0');
  expect(told).toEqual(['load']);
});
