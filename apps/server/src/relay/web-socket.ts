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
    hold: () => stream.cork(),
    release: () => stream.uncork(),
    bufferedBytes: () => stream.writableLength,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: (code, reason) => {
      socket.resume();
      socket.close(code, reason);
    },
    listen({ message, closed }) {
      const stopPinging = keepPinging(socket);
      socket.on('message', (data, isBinary) => message(isBinary ? toBytes(data) : null));
      // `ws` closes the socket after an error by itself, with the code that fits.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        stopPinging();
        closed();
      });
    },
  };
}

/** Ends the connection of a peer that no longer answers; `close` follows. */
function keepPinging(socket: WebSocket): () => void {
  let isAlive = true;
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, pingEveryMs).unref();
  socket.on('pong', () => {
    isAlive = true;
  });
  socket.on('message', () => {
    isAlive = true;
  });
  return () => clearInterval(timer);
}

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
