import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import { readEntries } from './awareness.ts';
import * as messages from './messages.ts';

const bytes = fc.uint8Array({ maxLength: 64 });

describe('sync messages', () => {
  it('read back what was written', () => {
    fc.assert(
      fc.property(bytes, (payload) => {
        expect(messages.readClientMessage(messages.writeUpdate(payload))).toEqual({
          type: 'update',
          update: payload,
        });
        expect(messages.readClientMessage(messages.writeMissing(payload))).toEqual({
          type: 'update',
          update: payload,
        });
        expect(messages.readClientMessage(messages.writeStateVector(payload))).toEqual({
          type: 'stateVector',
          stateVector: payload,
        });
      }),
    );
  });

  it('[T6] read garbage as null and never throw', () => {
    fc.assert(
      fc.property(bytes, (frame) => {
        messages.readClientMessage(frame);
        readEntries(frame, 10);
      }),
      { numRuns: 2_000 },
    );
    expect(messages.readClientMessage(new Uint8Array())).toBeNull();
    expect(messages.readClientMessage(Uint8Array.of(9, 9))).toBeNull();
    // A padded 0, 1 or 3 is the same number, and would pass by whoever counts frames by their first bytes.
    expect(messages.readClientMessage(Uint8Array.of(0x80, 0, 0, 1, 0))).toBeNull();
    expect(messages.readClientMessage(Uint8Array.of(0, 0x82, 0, 1, 0))).toBeNull();
    expect(messages.readClientMessage(Uint8Array.of(0x81, 0, 1, 0))).toBeNull();
    expect(messages.readClientMessage(Uint8Array.of(0x83, 0))).toBeNull();
  });

  it('refuse trailing bytes', () => {
    const frame = messages.writeUpdate(Uint8Array.of(1, 2));
    expect(messages.readClientMessage(Uint8Array.of(...frame, 0))).toBeNull();
  });

  it('carry the session and what is saved', () => {
    const session = decoding.createDecoder(messages.writeSession({ phase: 'vote' }));
    expect(decoding.readVarUint(session)).toBe(messages.messageType.session);
    expect(messages.readSession(session)).toEqual({ phase: 'vote' });
    const saved = decoding.createDecoder(messages.writeSaved(300));
    expect(decoding.readVarUint(saved)).toBe(messages.messageType.saved);
    expect(messages.readSaved(saved)).toBe(300);
  });

  it('tell updates from other frames', () => {
    expect(messages.isUpdateFrame(messages.writeUpdate(Uint8Array.of()))).toBe(true);
    expect(messages.isUpdateFrame(messages.writeStateVector(Uint8Array.of()))).toBe(false);
    expect(messages.isUpdateFrame(messages.signOfLife)).toBe(false);
  });
});
