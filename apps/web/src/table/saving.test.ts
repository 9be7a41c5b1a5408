import { expect, it } from 'vitest';
import { savingOf } from './saving.ts';

it('[T1] says “saved” only when everything is durable and the server’s state has arrived', () => {
  expect(savingOf({ connection: 'online', synced: true, saved: true })).toBe('saved');
  expect(savingOf({ connection: 'online', synced: true, saved: false })).toBe('saving');
  expect(savingOf({ connection: 'online', synced: false, saved: true })).toBe('connecting');
});

it('believes a device that knows that it has no network', () => {
  expect(savingOf({ connection: 'online', synced: true, saved: false }, false)).toBe('offlineKept');
  expect(savingOf({ connection: 'online', synced: true, saved: true }, false)).toBe('offline');
});

it('says without a network whether something waits on this device', () => {
  expect(savingOf({ connection: 'offline', synced: false, saved: false })).toBe('offlineKept');
  expect(savingOf({ connection: 'connecting', synced: false, saved: false })).toBe('offlineKept');
  expect(savingOf({ connection: 'offline', synced: false, saved: true })).toBe('offline');
  expect(savingOf({ connection: 'connecting', synced: false, saved: true })).toBe('connecting');
});
