import { expect, it } from 'vitest';
import { savingOf } from './saving.ts';

const calm = { crowded: false, kept: true };
const withoutNetwork = { isOnline: false, keeps: true };

it('[T1] says “saved” only when everything is durable and the server’s state has arrived', () => {
  expect(savingOf({ ...calm, connection: 'online', synced: true, saved: true })).toBe('saved');
  expect(savingOf({ ...calm, connection: 'online', synced: true, saved: false })).toBe('saving');
  expect(savingOf({ ...calm, connection: 'online', synced: false, saved: true })).toBe('connecting');
});

it('believes a device that knows that it has no network', () => {
  expect(savingOf({ ...calm, connection: 'online', synced: true, saved: false }, withoutNetwork)).toBe(
    'offlineKept',
  );
  expect(savingOf({ ...calm, connection: 'online', synced: true, saved: true }, withoutNetwork)).toBe(
    'offline',
  );
});

it('says without a network whether something waits on this device', () => {
  expect(savingOf({ ...calm, connection: 'offline', synced: false, saved: false })).toBe('offlineKept');
  expect(savingOf({ ...calm, connection: 'connecting', synced: false, saved: false })).toBe('offlineKept');
  expect(savingOf({ ...calm, connection: 'offline', synced: false, saved: true })).toBe('offline');
  expect(savingOf({ ...calm, connection: 'connecting', synced: false, saved: true })).toBe('connecting');
});

it('says why one waits when many arrive, unless there is something of more weight to say', () => {
  const waiting = { connection: 'offline', crowded: true, synced: false, kept: true } as const;
  expect(savingOf({ ...waiting, saved: true })).toBe('arriving');
  expect(savingOf({ ...waiting, saved: false })).toBe('offlineKept');
  expect(savingOf({ ...waiting, saved: true }, withoutNetwork)).toBe('offline');
});

it('says when the device cannot keep what waits on it', () => {
  const away = { ...calm, connection: 'offline', synced: false } as const;
  for (const isOnline of [true, false]) {
    expect(savingOf({ ...away, saved: false }, { isOnline, keeps: false })).toBe('offlineUnkept');
    expect(savingOf({ ...away, saved: true }, { isOnline, keeps: false })).toBe('offline');
  }
});

it('[T1] says that something is kept on the device only when it is written there', () => {
  const away = { crowded: false, connection: 'offline', synced: false, saved: false } as const;
  expect(savingOf({ ...away, kept: false })).toBe('saving');
  expect(savingOf({ ...away, kept: true })).toBe('offlineKept');
});
