import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, it, test } from 'vitest';
import { type AwarenessEntry, presenceIntervalMs, readEntries, writeEntries } from './awareness.ts';

const safe = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const text = fc.string({ unit: 'binary', maxLength: 300 });
const entry = fc.record({ clientId: safe, clock: safe, state: text });

/** As lib0, and so every stock client, writes them. */
function writeAsStock(entries: readonly AwarenessEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
}

describe('awareness entries', () => {
  it('read back what was written, up to the number allowed', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
        expect(readEntries(writeEntries(entries), 5)).toEqual(entries);
        if (entries.length > 0) expect(readEntries(writeEntries(entries), entries.length - 1)).toBeNull();
      }),
    );
  });

  it('are written as stock clients write them', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
        expect(writeEntries(entries)).toEqual(writeAsStock(entries));
      }),
    );
    // A text of 127 letters of which one takes two bytes: its length takes a byte more than it seems.
    const accented = [{ clientId: 1, clock: 1, state: `é${'e'.repeat(126)}` }];
    expect(writeEntries(accented)).toEqual(writeAsStock(accented));
  });

  it('pass over what is not wanted, and find the next', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), safe, (entries, limit) => {
        const read = readEntries(writeEntries(entries), 5, (_, clock) => clock < limit);
        expect(read).toEqual(entries.filter(({ clock }) => clock < limit));
      }),
    );
  });

  it('[T6] are malformed where a number is none that can be counted on', () => {
    const tail = [1, 2, 0x7b, 0x7d];
    expect(readEntries(Uint8Array.of(1, 1, ...tail), 9)).toEqual([{ clientId: 1, clock: 1, state: '{}' }]);
    const tooLarge = [...Array<number>(7).fill(0xff), 0x7f];
    expect(readEntries(Uint8Array.of(1, ...tooLarge, ...tail), 9)).toBeNull();
    const padded = [...Array<number>(200).fill(0x80), 0];
    expect(readEntries(Uint8Array.of(1, ...padded, ...tail), 9)).toBeNull();
    expect(readEntries(Uint8Array.of(1, 1, ...padded, 2, 0x7b, 0x7d), 9)).toBeNull();
  });
});

test('presence is told five times a second at a table, and more rarely the larger the hall', () => {
  expect([1, 8, 50, 300, 700, 1_400, 5_000].map((people) => presenceIntervalMs(people))).toEqual([
    200, 200, 200, 485, 741, 1_000, 1_000,
  ]);
  expect([8, 1_000, 1_344, 9_000].map((inAll) => presenceIntervalMs(8, inAll))).toEqual([
    200, 200, 269, 1_000,
  ]);
});
