// The client's half of RFC 6455, as much of it as a load generator needs. A library would cost the generator more than the
// server under test: these frames are read where they lie in the socket's buffer.

export const opcodes = { binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** The servers do the same work for any key but an all-zero one. The specification's own example. */
const maskingKey = [0x37, 0xfa, 0x21, 0x3d] as const;

/** The HTTP request that becomes a WebSocket. */
export function upgradeRequest(path: string, port: number): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version: 13',
    '\r\n',
  ].join('\r\n');
}

/** One masked frame whose payload is the given head followed by the given body. */
export function maskedFrame(head: Uint8Array, body: Uint8Array, opcode: number = opcodes.binary): Buffer {
  const length = head.length + body.length;
  const lengthBytes = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const payloadAt = 2 + lengthBytes + maskingKey.length;
  const frame = Buffer.allocUnsafe(payloadAt + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (lengthBytes === 0 ? length : lengthBytes === 2 ? 126 : 127);
  if (lengthBytes === 2) frame.writeUInt16BE(length, 2);
  if (lengthBytes === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(maskingKey, 2 + lengthBytes);
  frame.set(head, payloadAt);
  frame.set(body, payloadAt + head.length);
  for (let i = 0; i < length; i++)
    frame[payloadAt + i] = byteAt(frame, payloadAt + i) ^ byteAt(maskingKey, i & 3);
  return frame;
}

/** Takes the payload of one frame: `bytes` from `start` to before `end`, valid only during the call. */
export type FrameSink = (opcode: number, bytes: Buffer, start: number, end: number) => void;

/**
 * Reads a server's frames from the chunks in which they arrive; a chunk may be overwritten after the call. Only a frame that
 * is not whole within its chunk is copied.
 */
export function createFrameReader(sink: FrameSink): (chunk: Buffer, end: number) => void {
  let rest: Buffer = Buffer.alloc(0);
  let filled = 0;
  let isHeaderCut = false;

  const keep = (chunk: Buffer, start: number, end: number, size: number): void => {
    isHeaderCut = size === 0;
    rest = Buffer.allocUnsafe(isHeaderCut ? end - start : size);
    filled = chunk.copy(rest, 0, start, end);
  };

  const readFrom = (chunk: Buffer, start: number, end: number): void => {
    let at = start;
    while (at < end) {
      const size = frameSize(chunk, at, end);
      if (size === 0 || at + size > end) {
        keep(chunk, at, end, size);
        return;
      }
      deliver(sink, chunk, at, at + size);
      at += size;
    }
  };

  return (chunk, end) => {
    if (filled === 0) return readFrom(chunk, 0, end);
    if (isHeaderCut) {
      const joined = Buffer.concat([rest, chunk.subarray(0, end)]);
      filled = 0;
      return readFrom(joined, 0, joined.length);
    }
    const taken = chunk.copy(rest, filled, 0, Math.min(end, rest.length - filled));
    filled += taken;
    if (filled < rest.length) return;
    const whole = rest;
    filled = 0;
    deliver(sink, whole, 0, whole.length);
    readFrom(chunk, taken, end);
  };
}

/** The size of the frame that begins at `at`, its header included; 0 when not all of the header is there. */
function frameSize(chunk: Buffer, at: number, end: number): number {
  if (end - at < 2) return 0;
  const length = byteAt(chunk, at + 1) & 127;
  if (length < 126) return 2 + length;
  if (length === 126) return end - at < 4 ? 0 : 4 + chunk.readUInt16BE(at + 2);
  return end - at < 10 ? 0 : 10 + Number(chunk.readBigUInt64BE(at + 2));
}

function deliver(sink: FrameSink, chunk: Buffer, start: number, end: number): void {
  const first = byteAt(chunk, start);
  if ((first & 0x80) === 0 || (first & 15) === 0)
    throw new Error('a fragmented message, which no server here sends');
  const length = byteAt(chunk, start + 1) & 127;
  sink(first & 15, chunk, start + (length < 126 ? 2 : length === 126 ? 4 : 10), end);
}

/** A byte that is known to be there. */
function byteAt(bytes: ArrayLike<number>, at: number): number {
  return bytes[at] ?? 0;
}
