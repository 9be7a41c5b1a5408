// [T6] Connections that say nothing, half a sentence, or the same wrong thing two thousand times.

import { addCards, deleteCards } from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import { closeCode, writeUpdate } from '@terreau/sync/messages';
import { describe, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { withoutPace } from '../server-process.ts';
import { closeCodeOf, hungUp, opened, setScene } from './scene.ts';

describe('[T6] connections that say nothing', () => {
  test('1,000 sockets of one person: a few are kept, and the newest of them', async () => {
    const { connect, withstand } = await setScene();
    const open: WebSocket[] = [];
    await withstand(async () => {
      for (let i = 0; i < 20; i++) {
        const sockets = Array.from({ length: 50 }, connect);
        const outcomes = await Promise.allSettled(sockets.map(opened));
        open.push(...sockets.filter((_, n) => outcomes[n]?.status === 'fulfilled'));
      }
    });
    await vi.waitUntil(() => open.filter(({ readyState }) => readyState === 1).length <= 12, {
      timeout: 30_000,
    });
  });

  test('1,000 connections that never ask for anything', async () => {
    const { dial, withstand } = await setScene();
    await withstand(async () => {
      const sockets = Array.from({ length: 1_000 }, () => dial(''));
      await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.on('connect', resolve))));
    });
  });
});

describe('[T6] upgrades that are not finished', () => {
  test('500 requests that stop in the middle of a header', async () => {
    const { dial, upgradeRequest, withstand } = await setScene();
    await withstand(async () => {
      const half = upgradeRequest.slice(0, upgradeRequest.length / 2);
      const sockets = Array.from({ length: 500 }, () => dial(half));
      await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.on('connect', resolve))));
    });
  });

  test('200 requests that dribble their headers', async () => {
    const { dial, withstand } = await setScene();
    await withstand(async () => {
      const sockets = Array.from({ length: 200 }, () => dial('GET /sync/a HTTP/1.1\r\n'));
      for (let i = 0; i < 100; i++) {
        for (const socket of sockets) socket.write(`X-${i}: ${'x'.repeat(i)}\r\n`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    });
  });

  test('headers without end are cut off', async () => {
    const { dial, withstand } = await setScene();
    await withstand(async () => {
      const sockets = Array.from({ length: 20 }, () => dial('GET /sync/a HTTP/1.1\r\n'));
      const line = `X-Long: ${'x'.repeat(8_000)}\r\n`;
      for (const socket of sockets) for (let i = 0; i < 20; i++) socket.write(line);
      await Promise.all(sockets.map(hungUp));
    });
  });

  test('500 that ask and then do not read the answer', async () => {
    const { dial, upgradeRequest, withstand } = await setScene();
    await withstand(async () => {
      const sockets = Array.from({ length: 500 }, () => dial(upgradeRequest));
      for (const socket of sockets) socket.pause();
      await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.on('connect', resolve))));
    });
  });
});

test('[T6] somebody who never reads does not make the server remember what they miss', async () => {
  const { connect, withstand, writer } = await setScene(withoutPace);
  const deaf = Array.from({ length: 8 }, connect);
  await Promise.all(deaf.map(opened));
  for (const socket of deaf) socket.pause();
  const closed = deaf.map(closeCodeOf);
  await withstand(async () => {
    const { doc, hand } = writer;
    const cards: CardId[] = [];
    const text = 'x'.repeat(2_000);
    // 24 MB, of which hardly anything remains. What the system buffers for itself is nearly half of that.
    for (let i = 0; i < 12_000; i++) {
      cards.push(...addCards(doc, hand, [{ text, kind: 'idea', at: [0, 0] }]));
      // Not at once: what comes and goes in one turn is not sent.
      if (cards.length > 400) deleteCards(doc, hand, cards.splice(0, 1));
      if (i % 50 === 0) await vi.waitUntil(() => writer.unsaved() < 100, { timeout: 60_000, interval: 1 });
    }
    deleteCards(doc, hand, cards);
  });
  for (const socket of deaf) socket.resume();
  // Whoever has not even read the goodbye after half a minute is cut off.
  for (const code of await Promise.all(closed)) expect([closeCode.comeBack, 1006]).toContain(code);
});

test('[T6] 2,000 refusals in a loop: Mallory is slowed down or barred, and nobody else waits', async () => {
  const { connect, withstand, expectLogged } = await setScene();
  const forged = writeUpdate(Uint8Array.of(1, 1, 9, 0, 31, 0));
  const codes: number[] = [];
  await withstand(async () => {
    for (let i = 0; i < 100; i++) {
      const attempts = Array.from({ length: 20 }, async () => {
        const socket = connect();
        socket.on('open', () => socket.send(forged));
        codes.push(await closeCodeOf(socket));
      });
      await Promise.all(attempts);
    }
  });
  expect(codes).toHaveLength(2_000);
  const refused = await expectLogged('A change was refused');
  expect(refused, 'the first few are judged, and then a few that come after a wait').toBeLessThan(100);
  const turnedAway = codes.filter((code) => code === closeCode.comeBack || code === closeCode.barred);
  expect(turnedAway.length).toBeGreaterThan(0);
});
