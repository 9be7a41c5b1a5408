// A WebSocket client over a bare TCP socket, lean enough that thousands of them fit on one core.

import { connect } from 'node:net';
import { createFrameReader, maskedFrame, opcodes, upgradeRequest } from './frames.ts';

export interface WebSocketClient {
  /** Sends one binary message: the head followed by the body. */
  readonly send: (head: Uint8Array, body: Uint8Array) => void;
  /** Bytes that came, those of the protocols included. */
  readonly receivedBytes: () => number;
  /** Bytes that the socket has not taken yet. */
  readonly unsentBytes: () => number;
  readonly close: () => void;
  /** Breaks the connection off. */
  readonly destroy: () => void;
}

export interface WebSocketListener {
  readonly opened: () => void;
  /** The bytes are valid only during the call. */
  readonly message: (bytes: Buffer, start: number, end: number) => void;
  readonly closed: () => void;
}

/** All sockets of the process read into the same buffer, one after the other. */
const readBuffer = Buffer.allocUnsafeSlow(256 * 1024);
const nothing = new Uint8Array(0);
/** 1000: a normal end. */
const closeBody = Uint8Array.of(3, 232);

/** Connects to a server on this machine. */
export function openWebSocket(port: number, path: string, listener: WebSocketListener): WebSocketClient {
  let receivedBytes = 0;
  const readFrames = createFrameReader((opcode, bytes, start, end) => {
    if (opcode === opcodes.binary) listener.message(bytes, start, end);
    else if (opcode === opcodes.ping)
      socket.write(maskedFrame(bytes.subarray(start, end), nothing, opcodes.pong));
    else if (opcode === opcodes.close) socket.end();
  });
  const upgrade = createUpgrade(
    (rest) => {
      listener.opened();
      readFrames(rest, rest.length);
    },
    () => socket.destroy(),
  );
  const socket = connect({
    host: '127.0.0.1',
    port,
    noDelay: true,
    onread: {
      buffer: readBuffer,
      callback(length) {
        receivedBytes += length;
        if (upgrade.isDone()) readFrames(readBuffer, length);
        else upgrade.read(readBuffer, length);
        return true;
      },
    },
  });
  socket.on('connect', () => socket.write(upgradeRequest(path, port)));
  // A server that goes away is part of what is measured: `closed` tells of it.
  socket.on('error', () => undefined);
  socket.on('close', listener.closed);
  return {
    send: (head, body) => {
      socket.write(maskedFrame(head, body));
    },
    receivedBytes: () => receivedBytes,
    unsentBytes: () => socket.writableLength,
    close: () => {
      if (!socket.destroyed) socket.end(maskedFrame(closeBody, nothing, opcodes.close));
    },
    destroy: () => {
      socket.destroy();
    },
  };
}

/** Reads the answer to the upgrade, and passes on what came after it. */
function createUpgrade(done: (rest: Buffer) => void, refused: () => void) {
  const headEnd = '\r\n\r\n';
  let head = '';
  let isDone = false;
  return {
    isDone: () => isDone,
    read(chunk: Buffer, length: number): void {
      head += chunk.toString('latin1', 0, length);
      const end = head.indexOf(headEnd);
      if (end < 0) return;
      isDone = true;
      if (head.startsWith('HTTP/1.1 101')) done(Buffer.from(head.slice(end + headEnd.length), 'latin1'));
      else refused();
    },
  };
}
