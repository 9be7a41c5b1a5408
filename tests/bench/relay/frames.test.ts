import { describe, expect, it } from 'vitest';
import { createFrameReader, maskedFrame, opcodes } from './frames.ts';

/** A server's frame: not masked. */
function serverFrame(payload: Uint8Array, opcode: number = opcodes.binary): Buffer {
  const header =
    payload.length < 126
      ? Buffer.of(0x80 | opcode, payload.length)
      : payload.length < 65_536
        ? Buffer.of(0x80 | opcode, 126, payload.length >> 8, payload.length & 255)
        : Buffer.of(
            0x80 | opcode,
            127,
            0,
            0,
            0,
            0,
            0,
            payload.length >> 16,
            (payload.length >> 8) & 255,
            payload.length & 255,
          );
  return Buffer.concat([header, payload]);
}

const payloads = [0, 1, 125, 126, 300, 65_535, 65_536, 70_000].map((length) =>
  Buffer.from(Array.from({ length }, (_, i) => i % 251)),
);
const stream = Buffer.concat(payloads.map((payload) => serverFrame(payload)));

describe('a frame reader', () => {
  it.each([1, 2, 3, 7, 64, 4_096, stream.length])('reads every frame from chunks of %i bytes', (size) => {
    const read: Buffer[] = [];
    const take = createFrameReader((_opcode, bytes, start, end) => {
      read.push(Buffer.from(bytes.subarray(start, end)));
    });
    const chunk = Buffer.alloc(size);
    for (let at = 0; at < stream.length; at += size) {
      const length = stream.copy(chunk, 0, at, Math.min(stream.length, at + size));
      take(chunk, length);
      chunk.fill(0xee);
    }
    expect(read.map(({ length }) => length)).toEqual(payloads.map(({ length }) => length));
    expect(Buffer.concat(read).equals(Buffer.concat(payloads))).toBe(true);
  });

  it('tells what kind a frame is', () => {
    const kinds: number[] = [];
    const take = createFrameReader((opcode) => kinds.push(opcode));
    const frames = Buffer.concat(
      [opcodes.ping, opcodes.binary, opcodes.close].map((opcode) => serverFrame(Buffer.of(1), opcode)),
    );
    take(frames, frames.length);
    expect(kinds).toEqual([opcodes.ping, opcodes.binary, opcodes.close]);
  });

  it('refuses fragments rather than miscount them', () => {
    const take = createFrameReader(() => undefined);
    expect(() => take(Buffer.of(0x02, 1, 1), 3)).toThrow('fragmented');
  });
});

describe('a masked frame', () => {
  it.each([0, 5, 125, 126, 70_000])('holds a payload of %i bytes that unmasks to what it was', (length) => {
    const head = Buffer.of(0, 2, 200);
    const body = Buffer.from(Array.from({ length }, (_, i) => (i * 7) % 256));
    const frame = maskedFrame(head, body);
    const size = length + head.length;
    const keyAt = size < 126 ? 2 : size < 65_536 ? 4 : 10;
    const key = frame.subarray(keyAt, keyAt + 4);
    const payload = frame.subarray(keyAt + 4).map((byte, i) => byte ^ (key[i & 3] ?? 0));
    expect(frame[0]).toBe(0x80 | opcodes.binary);
    expect((frame[1] ?? 0) & 0x80).toBe(0x80);
    expect(Buffer.from(payload).equals(Buffer.concat([head, body]))).toBe(true);
  });
});
