import { expect, test } from 'vitest';
import { createAnswerLine } from './answer-line.ts';

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('[T6] a turn writes so many bytes and one answer over, in order, and leaves the rest to the next', async () => {
  const { stand } = createAnswerLine({ maxAnswerBytesPerTurn: 1_000 });
  const written: number[] = [];
  const ask = (id: number, bytes: number): void => stand(bytes, () => void written.push(id));
  for (let id = 0; id < 10; id++) ask(id, 400);
  expect(written).toEqual([0, 1, 2]);
  ask(10, 1);
  await nextTurn();
  expect(written).toEqual([0, 1, 2, 3, 4, 5]);
  await nextTurn();
  await nextTurn();
  expect(written).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('an answer larger than a turn goes out all the same, and a quiet line waits for nothing', async () => {
  const { stand } = createAnswerLine({ maxAnswerBytesPerTurn: 1_000 });
  const written: string[] = [];
  stand(5_000, () => void written.push('large'));
  stand(5_000, () => void written.push('another'));
  expect(written).toEqual(['large']);
  await nextTurn();
  expect(written).toEqual(['large', 'another']);
  await nextTurn();
  await nextTurn();
  stand(10, () => void written.push('at once'));
  expect(written.at(-1)).toBe('at once');
});
