// Archives that come slowly: nobody waits for whoever sends one, neither the end of the server nor who sends another.

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createApp } from '../app.ts';
import { writeArchive } from '../archive/write-archive.ts';
import { playFullEvening } from '../testing/full-evening.ts';
import {
  jsonOf,
  openTestEvening,
  organiserKey,
  problemOf,
  type TestEvening,
} from '../testing/test-evening.ts';
import { defaultHttpLimits } from './http-limits.ts';

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
    webRoot: '/nowhere',
    addressOf: () => 'here',
    limits: defaultHttpLimits,
    isStopping: () => isStopping,
  });
}

/** Begins to send an archive; resolves when the server wants more than its first half. */
async function sendHalf(app: ReturnType<typeof newApp>) {
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
  // What says how long it is, is not gathered before it is taken.
  const headers = {
    authorization: `Bearer ${organiserKey}`,
    'content-type': 'application/zip',
    'content-length': String(zipped.length),
  };
  const sent: RequestInit = { method: 'POST', headers, body, duplex: 'half' };
  const answer = Promise.resolve(app.request('/api/v1/archives?dry=1', sent));
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

it('only so many are taken at once, and the others wait for their turn', async () => {
  isStopping = false;
  const app = newApp();
  const slow = [await sendHalf(app), await sendHalf(app), await sendHalf(app)];
  const fourth = sendHalf(app);
  for (const { sendRest, answer } of slow) {
    sendRest();
    expect((await answer).status).toBe(200);
  }
  const { answer, sendRest } = await fourth;
  sendRest();
  expect((await answer).status).toBe(200);
});
