import type { BoardId } from '@terreau/board/ids';
import { expect, it } from 'vitest';
import { createCameraMemory } from './camera-memory.ts';

const board = 'board-of-the-test' as BoardId;

function storageOf(items: Map<string, string>): Storage {
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

it('comes back to where a board was left, and to nowhere on another', () => {
  const storage = storageOf(new Map());
  createCameraMemory(board, () => storage).keep({ x: -20, y: 4.5, zoom: 0.7 });
  expect(createCameraMemory(board, () => storage).recall()).toEqual({ x: -20, y: 4.5, zoom: 0.7 });
  expect(createCameraMemory('another-board' as BoardId, () => storage).recall()).toBe(null);
  createCameraMemory(board, () => storage).keep(null);
  expect(createCameraMemory(board, () => storage).recall()).toBe(null);
});

it('takes nothing that is no camera', () => {
  for (const text of [
    '',
    '{',
    '7',
    '{"x":1,"y":2}',
    '{"x":1,"y":2,"zoom":900}',
    '{"x":"1","y":2,"zoom":1}',
  ]) {
    const storage = storageOf(new Map([[`terreau:camera:${board}`, text]]));
    expect(createCameraMemory(board, () => storage).recall()).toBe(null);
  }
});

it('forgets where the browser keeps nothing', () => {
  const memory = createCameraMemory(board, () => {
    throw new DOMException('no storage', 'SecurityError');
  });
  memory.keep({ x: 0, y: 0, zoom: 1 });
  expect(memory.recall()).toBe(null);
});
