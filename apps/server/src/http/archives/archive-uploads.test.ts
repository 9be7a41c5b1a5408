// Archives that come slowly: nobody waits for whoever sends one, neither the end of the server nor who sends another.

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createApp } from '../../app.ts';
import { archiveLimits } from '../../archive/archive-limits.ts';
import { writeArchive } from '../../archive/write-archive.ts';
import { playFullEvening } from '../../testing/full-evening.ts';
import {
  jsonOf,
  openTestEvening,
  organiserKey,
  problemOf,
  type TestEvening,
} from '../../testing/test-evening.ts';
import { defaultHttpLimits } from '../http-limits.ts';

/** Each archive is read in a process, which starts slowly on a machine that does other things. */
vi.setConfig({ testTimeout: 60_000 });

let t: TestEvening;
let zipped: Uint8Array<ArrayBuffer>;
let isStopping = false;

beforeAll(async () => {
  t = await openTestEvening();
  const { event } = await playFullEvening(t);
  zipped = new Uint8Array(await writeArchive(t.evening, event, new Uint8Array()));
});
afterAll(() => t.close());

/** A server that is told to stop by `isStopping`. */
function newApp() {
  return createApp({
    evening: t.evening,
    organiserKey,
    publicUrl: null,
    log: { info() {}, warn() {}, error: console.error },
    documentsFolder: '/nowhere',
    webRoot: '/nowhere',
    addressOf: () => 'here',
    limits: defaultHttpLimits,
    isStopping: () => isStopping,
  });
}

/** Sends something as an archive, and says how long it is or does not. */
async function send(
  app: ReturnType<typeof newApp>,
  body: ReadableStream<Uint8Array> | null,
  length: number | null,
): Promise<Response> {
  const headers = {
    authorization: `Bearer ${organiserKey}`,
    'content-type': 'application/zip',
    ...(length !== null && { 'content-length': String(length) }),
  };
  return app.request('/api/v1/archives?dry=1', { method: 'POST', headers, body, duplex: 'half' });
}

/** Begins to send an archive; resolves when the server wants more than its first half. */
async function sendHalf(app: ReturnType<typeof newApp>, length: number | null = zipped.length) {
  const half = zipped.length / 2;
  const wanted = Promise.withResolvers<void>();
  const rest = Promise.withResolvers<void>();
  let pulls = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (++pulls === 1) return controller.enqueue(zipped.slice(0, half));
        wanted.resolve();
        await rest.promise;
        controller.enqueue(zipped.slice(half));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const answer = send(app, body, length);
  await wanted.promise;
  return { answer, sendRest: () => rest.resolve() };
}

it('[T6] a slow upload holds up neither the end of the server nor another archive', async () => {
  const app = newApp();
  const slow = await sendHalf(app);
  await t.evening.queue.idle();
  const other = await sendHalf(app);
  other.sendRest();
  expect(await jsonOf(await other.answer)).toMatchObject({ obstacle: 'already-here' });
  slow.sendRest();
  expect(await jsonOf(await slow.answer)).toMatchObject({ obstacle: 'already-here' });
});

it('an upload that is under way when the server ends is let go, with a word', async () => {
  const slow = await sendHalf(newApp());
  isStopping = true;
  slow.sendRest();
  expect(await problemOf(await slow.answer)).toMatchObject({ status: 503, code: 'unavailable' });
});

it('[T6] only so many are taken at once, and the others wait for their turn', async () => {
  isStopping = false;
  const app = newApp();
  const slow = [await sendHalf(app), await sendHalf(app), await sendHalf(app)];
  const fourth = sendHalf(app);
  // Whoever does not say how long theirs is waits as the others do, and nothing of it is gathered meanwhile.
  let pulls = 0;
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    pulls++;
    controller.enqueue(zipped);
    controller.close();
  };
  const fifth = send(app, new ReadableStream({ pull }, { highWaterMark: 0 }), null);
  expect((await app.request('/api/health')).status).toBe(200);
  expect(pulls).toBe(0);
  for (const { sendRest, answer } of slow) {
    sendRest();
    expect((await answer).status).toBe(200);
  }
  const { answer, sendRest } = await fourth;
  sendRest();
  expect((await answer).status).toBe(200);
  expect((await fifth).status).toBe(200);
});

it('[T6] more than an archive may be is refused, as soon as it is known', async () => {
  const body = (): ReadableStream<Uint8Array> =>
    new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(8 * 1024 * 1024)) });
  for (const length of [archiveLimits.zippedBytes + 1, null])
    expect(await problemOf(await send(newApp(), body(), length))).toMatchObject({
      status: 413,
      code: 'too-large',
    });
});
