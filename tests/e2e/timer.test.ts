// The timer of a step is the server's: a phone whose clock is an hour ahead and a screen whose clock is an hour behind show
// what the facilitator’s laptop shows, also after a reload, after the server was killed and has come back, and while it is
// paused.

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { join } from '../evening.ts';
import { setStage } from './stage.ts';
import { eventually, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 1 });
const hourMs = 3_600_000;
/** Clocks tick in seconds, and pages are read one after the other. */
const apartSeconds = 3;

it('is the same on all devices, whatever their clocks say', async () => {
  const table = stage.table(0);
  const board = `${stage.url()}/api/v1/boards/${table.id}`;
  const { token } = await join(stage.url(), table.facilitatorKey, 'Sam');
  const command = async (method: 'POST' | 'PUT', path: string, body: object): Promise<void> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${board}${path}`, { method, headers, body: JSON.stringify(body) });
    expect(response.ok).toBe(true);
  };
  const [nadia, lea, wall] = await Promise.all([
    stage.arrive(),
    stage.arrive({ device: 'phone' }),
    stage.arrive({ device: 'projector' }),
  ]);
  await shiftClock(lea.page, hourMs);
  await shiftClock(wall.page, -hourMs);
  await takeSeat(nadia.page, table.facilitatorKey, 'Nadia');
  await takeSeat(lea.page, table.joinCode, 'Léa');
  await wall.page.goto(`/j/${table.screenKey}`);
  const pages = [nadia.page, lea.page, wall.page];
  const expectAbout = async (minutes: number): Promise<void> => {
    for (const page of pages) await shown(page.getByRole('timer').first());
    await eventually(async () => {
      const left = await Promise.all(pages.map(secondsOn));
      const isAlike = Math.max(...left) - Math.min(...left) <= apartSeconds;
      return isAlike && left.every((seconds) => seconds <= minutes * 60 && seconds > (minutes - 5) * 60);
    }, true);
  };

  await command('POST', '/phase', { phase: 'share', minutes: 12 });
  await expectAbout(12);
  await command('PUT', '/timer', { minutes: 20, isRunning: true });
  await expectAbout(20);
  await lea.page.reload();
  await expectAbout(20);
  await stage.whileServerIsAway(async () => undefined);
  await shown(lea.page.getByText('Enregistré').first());
  await expectAbout(20);
  const again = await stage.arrive({ device: 'phone' });
  await shiftClock(again.page, hourMs);
  await takeSeat(again.page, table.joinCode, 'Tom');
  pages.push(again.page);
  await expectAbout(20);

  // Paused, it stands on all of them, and after another restart too.
  await command('PUT', '/timer', { minutes: 7, isRunning: false });
  const stands = async () => (await Promise.all(pages.map(secondsOn))).every((seconds) => seconds === 7 * 60);
  await eventually(stands, true);
  await stage.whileServerIsAway(async () => undefined);
  await lea.page.reload();
  await shown(lea.page.getByText('Enregistré').first());
  await eventually(stands, true);
});

/** From now on a page's clock is off. */
function shiftClock(page: Page, byMs: number): Promise<unknown> {
  return page.addInitScript((by) => {
    const now = Date.now;
    Date.now = () => now() + by;
  }, byMs);
}

/** What the timer of a page says, in seconds; NaN where there is none. */
async function secondsOn(page: Page): Promise<number> {
  const text = (await page.getByRole('timer').first().textContent()) ?? '';
  const [, minutes, seconds] = /(\d+)[:\s′]+(\d\d)/.exec(text) ?? [];
  return minutes === undefined ? Number.NaN : Number(minutes) * 60 + Number(seconds);
}
