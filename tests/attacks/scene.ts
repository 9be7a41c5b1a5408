// The scene of an attack on a real server: two honest people at a table who go on writing to each other, Mallory with as many
// raw connections as she likes, and a look at the server's memory and at its log.

import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { connectSyncClient, type SyncClient } from '../crash/sync-client.ts';
import { createEvent, type Joined, join, post } from '../evening.ts';
import { inspect, inspectable } from '../load/inspector.ts';
import { type ServerProcess, startServer } from '../server-process.ts';

export interface Scene {
  readonly server: ServerProcess;
  readonly mallory: Joined;
  readonly writer: SyncClient;
  readonly reader: SyncClient;
  /** Opens a WebSocket as Mallory; it may be refused. */
  readonly connect: () => WebSocket;
  /** Opens a TCP connection and sends what a client of the sync socket sends first. */
  readonly dial: (request: string) => Socket;
  /** The request with which Mallory's client asks for the sync socket. */
  readonly upgradeRequest: string;
  /**
   * Runs an attack while the others write to each other, and expects that they notice nothing of it and that the server's
   * memory is as it was.
   */
  readonly withstand: (attack: () => Promise<void>) => Promise<void>;
  /** Expects that the log says what Mallory did, and resolves with how often. */
  readonly expectLogged: (message: string) => Promise<number>;
}

const megabyte = 1 << 20;
/** What may be in use afterwards that was not before, the honest edits and their board included. */
const spareBytes = 32 * megabyte;
/** What may be needed while it goes on: mostly garbage that nobody has collected yet. */
const spareBytesAtOnce = 256 * megabyte;
const patience = { timeout: 60_000, interval: 10 };

export async function setScene(env: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const server = await startServer({ env: { ...env, ...inspectable } });
  onTestFinished(async () => void (await server.kill('SIGKILL')));
  const inspector = await inspect(server);
  onTestFinished(inspector.close);
  const [board] = (await createEvent(server.url)).boards;
  if (!board) throw new Error('no board');
  const honest = await join(server.url, board.facilitatorKey, 'Honnête');
  await post(`${server.url}/api/v1/boards/${board.id}/phase`, { phase: 'share' }, honest.token);
  const others = [honest, await join(server.url, board.joinCode, 'Lectrice')];
  const mallory = await join(server.url, board.joinCode, 'Mallory');
  const [writer, reader] = others.map((one) => connectSyncClient(server.url, one));
  if (!writer || !reader) throw new Error('nobody is here');
  await Promise.all([writer.synced, reader.synced]);
  const { hostname, port } = new URL(server.url);
  const path = `/sync/${board.id}?token=${mallory.token}`;
  let written = 0;

  const exchange = async (): Promise<void> => {
    const text = `edit ${written++}`;
    writer.write(text);
    await vi.waitUntil(() => reader.seen().has(text), patience);
  };

  const expectUndisturbed = async (): Promise<void> => {
    await exchange();
    expect([writer, reader].map((client) => client.isClosed())).toEqual([false, false]);
    expect([...reader.seen()].filter((text) => !text.startsWith('edit '))).toEqual([]);
    expect(server.log().filter((line) => tokensOf([...others, mallory]).test(line))).toEqual([]);
  };

  return {
    server,
    mallory,
    writer,
    reader,
    upgradeRequest: [
      `GET ${path} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      '\r\n',
    ].join('\r\n'),
    connect() {
      const socket = new WebSocket(`ws://${hostname}:${port}${path}`, { perMessageDeflate: false });
      // That it is refused or cut off is what the tests are about.
      socket.on('error', () => undefined);
      onTestFinished(() => socket.terminate());
      return socket;
    },
    dial(request) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.write(request);
      onTestFinished(() => void socket.destroy());
      return socket;
    },
    async withstand(attack) {
      for (let i = 0; i < 20; i++) await exchange();
      const { usedBytes: before, residentBytes } = await inspector.measure();
      let isOver = false;
      const attacking = attack().finally(() => {
        isOver = true;
      });
      do await exchange();
      while (!isOver);
      await attacking;
      await expectUndisturbed();
      await vi.waitUntil(async () => (await inspector.measure()).usedBytes < before + spareBytes, patience);
      expect(peakBytes(server.pid)).toBeLessThan(residentBytes + spareBytesAtOnce);
    },
    async expectLogged(message) {
      const lines = (): string[] =>
        server.log().filter((line) => line.includes(message) && line.includes(mallory.participantId));
      await vi.waitUntil(() => lines().length > 0, patience);
      return lines().length;
    },
  };
}

/** Resolves with the code with which a WebSocket was closed; 1006 when it was never open. */
export function closeCodeOf(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => {
    if (socket.readyState === socket.CLOSED) resolve(1006);
    socket.on('close', resolve);
  });
}

/** Resolves when the peer has hung up. */
export function hungUp(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    socket.on('close', () => resolve());
  });
}

export function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)));
  });
}

function tokensOf(people: readonly Joined[]): RegExp {
  return new RegExp(people.map(({ token }) => token).join('|'));
}

/** The most memory that a process has ever had. */
function peakBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) << 10;
}
