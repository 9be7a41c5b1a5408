import { expect, it } from 'vitest';
import { savingOf } from './saving.ts';

const calm = { crowded: false };

it('[T1] says “saved” only when everything is durable and the server’s state has arrived', () => {
  expect(savingOf({ ...calm, connection: 'online', synced: true, saved: true })).toBe('saved');
  expect(savingOf({ ...calm, connection: 'online', synced: true, saved: false })).toBe('saving');
  expect(savingOf({ ...calm, connection: 'online', synced: false, saved: true })).toBe('connecting');
});

it('believes a device that knows that it has no network', () => {
  expect(savingOf({ ...calm, connection: 'online', synced: true, saved: false }, false)).toBe('offlineKept');
  expect(savingOf({ ...calm, connection: 'online', synced: true, saved: true }, false)).toBe('offline');
});

it('says without a network whether something waits on this device', () => {
  expect(savingOf({ ...calm, connection: 'offline', synced: false, saved: false })).toBe('offlineKept');
  expect(savingOf({ ...calm, connection: 'connecting', synced: false, saved: false })).toBe('offlineKept');
  expect(savingOf({ ...calm, connection: 'offline', synced: false, saved: true })).toBe('offline');
  expect(savingOf({ ...calm, connection: 'connecting', synced: false, saved: true })).toBe('connecting');
});

it('says why one waits when many arrive, unless there is something of more weight to say', () => {
  const waiting = { connection: 'offline', crowded: true, synced: false } as const;
  expect(savingOf({ ...waiting, saved: true })).toBe('arriving');
  expect(savingOf({ ...waiting, saved: false })).toBe('offlineKept');
  expect(savingOf({ ...waiting, saved: true }, false)).toBe('offline');
});
