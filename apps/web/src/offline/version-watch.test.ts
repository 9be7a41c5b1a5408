import { expect, it } from 'vitest';
import { createVersionWatch } from './version-watch.ts';

it('says when the server has another build, and then asks no more', async () => {
  const answers = ['one', null, 'two', 'three'];
  let asked = 0;
  const watch = createVersionWatch({ own: 'one', ask: async () => answers[asked++] ?? null });
  const seen: (string | null)[] = [];
  for (let i = 0; i < 5; i++) {
    await watch.check();
    seen.push(watch.newer.get());
  }
  expect(seen).toEqual([null, null, 'two', 'two', 'two']);
  expect(asked).toBe(3);
});

it('asks once at a time, and never in development', async () => {
  let asked = 0;
  const ask = async () => {
    asked++;
    return 'two';
  };
  const watch = createVersionWatch({ own: 'one', ask });
  await Promise.all([watch.check(), watch.check()]);
  await createVersionWatch({ own: null, ask }).check();
  expect(asked).toBe(1);
});
