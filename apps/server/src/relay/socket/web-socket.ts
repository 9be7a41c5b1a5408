// A client's socket over the `ws` package. Frames are written to the underlying stream as they are, because they are the
// same for a whole room; everything else of the protocol, closing and pings included, stays with `ws`.

import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { ClientSocket } from './client-socket.ts';

/** A peer that has not answered a ping by the next one is gone. */
const pingEveryMs = 30_000;

/** Wraps an open WebSocket and the stream that it was made from. */
export function toClientSocket(socket: WebSocket, stream: Duplex): ClientSocket {
  return {
    write({ bytes }) {
      if (socket.readyState === socket.OPEN) stream.write(bytes);
    },
    bufferedBytes: () => stream.writableLength,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: (code, reason) => {
      socket.resume();
      socket.close(code, reason);
    },
    listen({ message, closed, control }) {
      const pinging = keepPinging(socket);
      answerPings(socket);
      socket.on('message', (data, isBinary) => {
        pinging.isAlive();
        message(isBinary ? toBytes(data) : null);
      });
      for (const frame of ['ping', 'pong'] as const) socket.on(frame, () => control?.());
      socket.on('close', () => {
        pinging.stop();
        closed();
      });
    },
  };
}

/** Ends the connection of a peer that no longer answers; `close` follows. */
function keepPinging(socket: WebSocket): { readonly isAlive: () => void; readonly stop: () => void } {
  let hasAnswered = true;
  const isAlive = (): void => {
    hasAnswered = true;
  };
  const timer = setInterval(() => {
    // What it has answered is not read now.
    if (socket.isPaused) return;
    if (!hasAnswered) return socket.terminate();
    hasAnswered = false;
    socket.ping();
  }, pingEveryMs).unref();
  socket.on('pong', isAlive);
  return { isAlive, stop: () => clearInterval(timer) };
}

/** Answers the newest of the pings that came in one packet, which may hold thousands (RFC 6455, section 5.5.3). [T6] */
function answerPings(socket: WebSocket): void {
  let newest: Buffer | null = null;
  const answer = (): void => {
    if (newest && socket.readyState === socket.OPEN) socket.pong(newest);
    newest = null;
  };
  socket.on('ping', (data) => {
    if (!newest) setImmediate(answer);
    newest = data;
  });
}

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
