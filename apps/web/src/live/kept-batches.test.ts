import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { keepInBatches } from './kept-batches.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function setUp() {
  const doc = new Y.Doc();
  const store = vi.fn<(update: Uint8Array, origin: unknown) => void>();
  const kept: Pick<IndexeddbPersistence, 'doc' | '_storeUpdate' | '_destroyed'> = {
    doc,
    _storeUpdate: store,
    _destroyed: false,
  };
  doc.on('update', store);
  const told: boolean[] = [];
  const { promise: written, resolve: finishWriting } = Promise.withResolvers<void>();
  const options = {
    isFromServer: (origin: unknown) => origin === 'server',
    whenWritten: () => written,
    onOwnKept: (isKept: boolean) => told.push(isKept),
  };
  const stop = keepInBatches(kept, options);
  const write = (key: string, origin: string) => doc.transact(() => doc.getMap('m').set(key, 1), origin);
  /** What a device that has only what was stored shows. */
  const keptKeys = () => {
    const copy = new Y.Doc();
    for (const [update] of store.mock.calls) Y.applyUpdate(copy, update);
    return [...copy.getMap('m').keys()].sort();
  };
  return { doc, kept, store, stop, write, keptKeys, told, finishWriting, options };
}

it('writes what many do in one, and one’s own soon with all that it builds on', () => {
  const { store, write, keptKeys } = setUp();
  for (let n = 0; n < 50; n++) write(`theirs ${n}`, 'server');
  expect(store).not.toHaveBeenCalled();
  write('mine', 'hand');
  vi.advanceTimersByTime(200);
  expect(store).toHaveBeenCalledOnce();
  expect(keptKeys()).toHaveLength(51);
  write('later', 'server');
  vi.advanceTimersByTime(900);
  expect(store).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(200);
  expect(keptKeys()).toContain('later');
});

it('writes at once what waits when the page goes or the board is left, and nothing after it was cleared', () => {
  const { doc, kept, store, stop, write, keptKeys, options } = setUp();
  write('mine', 'hand');
  window.dispatchEvent(new Event('pagehide'));
  expect(keptKeys()).toEqual(['mine']);
  write('more', 'hand');
  stop();
  expect(keptKeys()).toEqual(['mine', 'more']);
  vi.advanceTimersByTime(5_000);
  expect(store).toHaveBeenCalledTimes(2);
  const cleared = keepInBatches({ ...kept, _destroyed: true }, options);
  doc.getMap('m').set('refused', 1);
  cleared();
  expect(store).toHaveBeenCalledTimes(2);
});

it('[T1] writes at once what waits when the page is out of sight', () => {
  const { write, keptKeys } = setUp();
  write('mine', 'hand');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(keptKeys()).toEqual([]);
  Object.assign(document, { visibilityState: 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
  expect(keptKeys()).toEqual(['mine']);
});

it('[T1] says that one’s own is kept when it is written, whoever’s turn wrote it', async () => {
  const { write, told, finishWriting } = setUp();
  write('theirs', 'server');
  expect(told).toEqual([]);
  write('mine', 'hand');
  vi.advanceTimersByTime(200);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([false]);
  finishWriting();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([false, true]);
});
