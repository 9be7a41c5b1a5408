import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DemoLinks } from '../../evening/demo/demo.ts';
import { jsonOf, openTestEvening, problemOf, type TestEvening } from '../../testing/test-evening.ts';

let t: TestEvening;
beforeAll(async () => {
  t = await openTestEvening();
});
afterAll(() => t.close());

it('shows the keys of the demo evening to everybody only while there is nothing else', async () => {
  const installation = async () => jsonOf(await t.ask('GET', '/api/v1/installation'));
  expect(await installation()).toEqual({ empty: true, demo: null });
  const demo = await jsonOf<DemoLinks>(await t.ask('POST', '/api/v1/demo'));
  expect(demo.tables[0]?.facilitatorKey).toEqual(expect.any(String));
  expect(await installation()).toEqual({ empty: false, demo });
  await t.event();
  expect(await installation()).toEqual({ empty: false, demo: null });
  expect(await problemOf(await t.ask('POST', '/api/v1/demo'))).toMatchObject({
    status: 409,
    code: 'not-empty',
  });
});
