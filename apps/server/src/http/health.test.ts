import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestEvening, problemOf, type TestEvening } from '../testing/test-evening.ts';

let t: TestEvening;
beforeEach(async () => {
  t = await openTestEvening();
});
afterEach(() => t.close());

const health = () => t.ask('GET', '/api/health');

it('is well when the database answers', async () => {
  expect(await (await health()).json()).toEqual({ status: 'ok' });
});

it('is not well from a failure of the disk until something was written again', async () => {
  const { db } = t.evening.database;
  await sql`pragma max_page_count = 1`.execute(db);
  const text = 'x'.repeat(1_000_000);
  const write = () =>
    db
      .insertInto('events')
      .values({
        id: 'event-id' as never,
        name: text,
        territory: '',
        date: '',
        locale: 'fr',
        is_demo: 0,
        created_at: 0,
      })
      .execute();
  await expect(write()).rejects.toThrow('full');
  expect(await problemOf(await health())).toMatchObject({ status: 503, code: 'unavailable' });
  await sql`pragma max_page_count = 10000`.execute(db);
  expect((await health()).status).toBe(503);
  await write();
  expect((await health()).status).toBe(200);
});
