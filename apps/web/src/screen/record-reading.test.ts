import { expect, test } from 'vitest';
import { createRecordReading } from './record-reading.ts';

interface Answer {
  readonly text: string;
  readonly revision: number;
}

function openReading() {
  const asked: ((answer: Answer) => void)[] = [];
  const waiting: (() => void)[] = [];
  let shown: string | null = null;
  const reading = createRecordReading<Answer>({
    read: () => new Promise((resolve) => asked.push(resolve)),
    take: ({ text }) => {
      shown = text;
    },
    later: (run) => {
      waiting.push(run);
      return () => waiting.splice(waiting.indexOf(run), 1);
    },
  });
  const answer = async (index: number, text: string, revision: number) => {
    asked[index]?.({ text, revision });
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { reading, answer, waiting, asked, shown: () => shown };
}

test('what is told of other hidden cards is shown, whatever its revision', async () => {
  const { reading, answer, shown } = openReading();
  const stop = reading.follow({ id: 'p', revision: 2, hiding: 'x' });
  await answer(0, 'without x', 2);
  stop();
  reading.follow({ id: 'p', revision: 2, hiding: 'y' });
  await answer(1, 'without y', 2);
  expect(shown()).toBe('without y');
});

test('an older answer that comes late is passed over, and one that is not new enough asked for again', async () => {
  const { reading, answer, waiting, asked, shown } = openReading();
  reading.follow({ id: 'p', revision: 1, hiding: undefined })();
  const stop = reading.follow({ id: 'p', revision: 1, hiding: 'y' });
  await answer(1, 'without y', 1);
  await answer(0, 'with y', 1);
  expect(shown()).toBe('without y');
  expect(waiting).toHaveLength(0);
  stop();
  const last = reading.follow({ id: 'p', revision: 2, hiding: 'y' });
  await answer(2, 'without y', 1);
  expect(waiting).toHaveLength(1);
  waiting.splice(0)[0]?.();
  await answer(3, 'written on', 2);
  expect([shown(), asked.length, waiting.length]).toEqual(['written on', 4, 0]);
  last();
});
