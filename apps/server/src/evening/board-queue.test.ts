import { describe, expect, it } from 'vitest';
import { createBoardQueue } from './board-queue.ts';

describe('the queue of commands', () => {
  it('runs the commands of one board one after another', async () => {
    const queue = createBoardQueue();
    const steps: string[] = [];
    const first = Promise.withResolvers<void>();
    const one = queue.run('a', async () => {
      steps.push('one begins');
      await first.promise;
      steps.push('one ends');
    });
    const two = queue.run('a', async () => {
      steps.push('two');
    });
    await queue.run('b', async () => {
      steps.push('other board');
    });
    first.resolve();
    await Promise.all([one, two]);
    expect(steps).toEqual(['one begins', 'other board', 'one ends', 'two']);
  });

  it('gives a failure to whoever asked, and goes on', async () => {
    const queue = createBoardQueue();
    const failing = queue.run('a', () => Promise.reject(new Error('no')));
    const next = queue.run('a', async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('is idle when the last command has ended', async () => {
    const queue = createBoardQueue();
    let ended = false;
    void queue.run('a', async () => {
      await queue.run('b', async () => {});
      ended = true;
    });
    await queue.idle();
    expect(ended).toBe(true);
  });
});
