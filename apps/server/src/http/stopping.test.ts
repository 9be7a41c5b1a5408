import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { problemOf } from '../testing/test-evening.ts';
import { unlessStopping, watchResponses } from './stopping.ts';

test('once the server stops, commands are refused and their connections end', async () => {
  let isStopping = false;
  const app = new Hono().use(unlessStopping(() => isStopping)).post('/', (c) => c.text('done'));
  const post = () => app.request('/', { method: 'POST', body: 'text' });
  expect((await post()).status).toBe(200);
  isStopping = true;
  const refused = await post();
  expect(refused.headers.get('connection')).toBe('close');
  expect(await problemOf(refused)).toMatchObject({ status: 503, code: 'unavailable' });
});

test('responses are waited for, but not for ever', async () => {
  const server = createServer();
  const responses = watchResponses(server);
  onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  await responses.settled({ quietMs: 0, withinMs: 60_000 });

  const { port } = server.address() as AddressInfo;
  const requested = once(server, 'request');
  const answer = fetch(`http://127.0.0.1:${port}`);
  const [, response] = await requested;
  await responses.settled({ quietMs: 0, withinMs: 1 });
  let isSettled = false;
  const settled = responses.settled({ quietMs: 0, withinMs: 60_000 }).then(() => {
    isSettled = true;
  });
  expect(isSettled).toBe(false);
  response.end('late');
  await settled;
  expect(await (await answer).text()).toBe('late');
});
