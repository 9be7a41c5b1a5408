// [T6] Frames that are too large, too many or of no protocol, from one raw connection or a few.

import { addCards } from '@terreau/board/edits';
import { closeCode, writeStateVector } from '@terreau/sync/messages';
import { describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { closeCodeOf, hungUp, opened, setScene } from './scene.ts';

const megabyte = 1 << 20;
/** What `ws` closes with when a message is larger than it may be (RFC 6455, section 7.4.1). */
const tooBig = 1009;

describe('[T6] large frames', () => {
  test('a frame of 100 MB is cut off at its header', async () => {
    const { connect, withstand, expectLogged } = await setScene();
    await withstand(async () => {
      const socket = connect();
      await opened(socket);
      socket.send(new Uint8Array(100 * megabyte));
      expect([tooBig, 1006]).toContain(await closeCodeOf(socket));
    });
    await expectLogged('Max payload size exceeded');
  });

  test('headers of frames of 100 MB whose bodies never come keep nothing waiting', async () => {
    const { dial, upgradeRequest, withstand, expectLogged } = await setScene();
    await withstand(async () => {
      const header = Buffer.alloc(14);
      header.set([0x82, 0xff]);
      header.writeBigUInt64BE(BigInt(100 * megabyte), 2);
      const sockets = Array.from({ length: 20 }, () => dial(upgradeRequest));
      await Promise.all(
        sockets.map(async (socket) => {
          socket.once('data', () => socket.write(header));
          await hungUp(socket);
        }),
      );
    });
    expect(await expectLogged('Max payload size exceeded')).toBeGreaterThan(0);
  });

  test('a message of 4 MB in fragments of one byte is not gathered', async () => {
    const { connect, withstand } = await setScene();
    await withstand(async () => {
      const socket = connect();
      await opened(socket);
      const closed = closeCodeOf(socket);
      for (let i = 0; i < 20_000; i++) socket.send(Uint8Array.of(0), { binary: true, fin: false });
      expect(await closed).not.toBe(1000);
    });
  });
});

describe('[T6] many frames', () => {
  /** Sends so many frames each millisecond, for a while, and hangs up. */
  async function flood(socket: WebSocket, frame: Uint8Array, perMs: number, ms: number): Promise<void> {
    await opened(socket);
    let sent = 0;
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        for (let i = 0; i < perMs * 10; i++) socket.send(frame);
        sent += perMs * 10;
        if (sent < perMs * ms && socket.readyState === socket.OPEN) return;
        clearInterval(timer);
        resolve();
      }, 10);
    });
    socket.terminate();
  }

  test.each([
    ['questions who is there', Uint8Array.of(3)],
    ['changes that change nothing', Uint8Array.of(0, 2, 2, 0, 0)],
    ['state vectors', writeStateVector(Uint8Array.of(0))],
    ['state vectors of somebody else', writeStateVector(Uint8Array.of(1, 1, 1))],
  ])('10,000 %s a second', async (_, frame) => {
    const { connect, withstand, writer } = await setScene();
    const text = 'edit '.repeat(300);
    addCards(
      writer.doc,
      writer.hand,
      Array.from({ length: 300 }, () => ({ text, kind: 'idea' as const, at: [0, 0] as const })),
    );
    await withstand(() => flood(connect(), frame, 10, 3_000));
  });
});

test('frames of no protocol close the connection, and the log says whose', async () => {
  const { connect, withstand, expectLogged } = await setScene();
  const frames: readonly (string | Uint8Array)[] = ['hello', new Uint8Array(), Uint8Array.of(9, 9, 9)];
  await withstand(async () => {
    for (const frame of frames) {
      const socket = connect();
      await opened(socket);
      const closed = closeCodeOf(socket);
      socket.send(frame);
      expect(await closed).toBe(closeCode.malformed);
    }
  });
  await expect.poll(() => expectLogged('A frame was malformed')).toBe(frames.length);
});
