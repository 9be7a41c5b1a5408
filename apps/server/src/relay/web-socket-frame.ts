// A whole WebSocket frame (RFC 6455, section 5.2) as one buffer, from server to client and so unmasked: made once for a
// room and written as it is to each of its sockets.

/** A frame, or several one after another, that can be written to any number of sockets. */
export interface Frame {
  readonly bytes: Uint8Array;
}

const finalBinary = 0x82;
const sixteenBits = 126;
const sixtyFourBits = 127;

/** Frames a message. */
export function frameOf(message: Uint8Array): Frame {
  const header = headerLength(message.length);
  const bytes = new Uint8Array(header + message.length);
  const view = new DataView(bytes.buffer);
  bytes[0] = finalBinary;
  if (header === 2) bytes[1] = message.length;
  else if (header === 4) {
    bytes[1] = sixteenBits;
    view.setUint16(2, message.length);
  } else {
    bytes[1] = sixtyFourBits;
    view.setBigUint64(2, BigInt(message.length));
  }
  bytes.set(message, header);
  return { bytes };
}

/** Longer frames are not copied together: writing them costs more than one write more. */
const longBytes = 1 << 14;

/**
 * Joins rows of frames into as few pieces as are worth it. Rows of the same frames, one after the other, become the same
 * piece, made once.
 */
export function createFrameJoiner(): (frames: readonly Frame[]) => readonly Frame[] {
  let lastRow: readonly Frame[] = [];
  let lastPiece: readonly Frame[] = [];
  return (frames) => {
    if (frames.length < 2 || frames.some(({ bytes }) => bytes.length > longBytes)) return frames;
    if (frames.length === lastRow.length && frames.every((frame, i) => frame === lastRow[i]))
      return lastPiece;
    lastRow = [...frames];
    lastPiece = [{ bytes: Buffer.concat(frames.map(({ bytes }) => bytes)) }];
    return lastPiece;
  };
}

function headerLength(messageLength: number): number {
  if (messageLength < sixteenBits) return 2;
  return messageLength < 1 << 16 ? 4 : 10;
}
