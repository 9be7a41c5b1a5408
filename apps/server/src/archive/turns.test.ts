import { expect, it } from 'vitest';
import { createTurns } from './turns.ts';

it('[T6] lets only so many run at once; the next begins when one ends, even badly', async () => {
  const turns = createTurns(2);
  const begun: number[] = [];
  const tasks = [1, 2, 3, 4].map((n) => {
    const end = Promise.withResolvers<number>();
    const result = turns(() => {
      begun.push(n);
      return end.promise;
    });
    return { ...end, result };
  });
  expect(begun).toEqual([1, 2]);
  tasks[1]?.reject(new Error('broken'));
  await expect(tasks[1]?.result).rejects.toThrow('broken');
  expect(begun).toEqual([1, 2, 3]);
  tasks[0]?.resolve(1);
  expect(await tasks[0]?.result).toBe(1);
  expect(begun).toEqual([1, 2, 3, 4]);
  for (const { resolve } of tasks) resolve(0);
  expect(await Promise.all([tasks[2]?.result, tasks[3]?.result])).toEqual([0, 0]);
});
