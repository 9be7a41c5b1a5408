import type { CardId } from '@terreau/board/ids';
import { expect, it } from 'vitest';
import { createNews, newsForMs } from './news.ts';

const [a, b] = ['card-a', 'card-b'] as unknown as [CardId, CardId];

it('knows what is new for a while, and from when on it is not', () => {
  const news = createNews();
  expect(news.nextEnd()).toBeNull();
  news.note([a], 1_000);
  news.note([b], 5_000);
  expect(news.fresh(5_000)).toEqual([a, b]);
  expect(news.nextEnd()).toBe(1_000 + newsForMs);
  expect(news.fresh(1_000 + newsForMs)).toEqual([b]);
  expect(news.fresh(5_000 + newsForMs)).toEqual([]);
  expect(news.nextEnd()).toBeNull();
});

it('counts from the last change', () => {
  const news = createNews();
  news.note([a, b], 0);
  news.note([a], 9_000);
  expect(news.fresh(newsForMs)).toEqual([a]);
  expect(news.nextEnd()).toBe(9_000 + newsForMs);
});
