// npm run bench:phone -- [rounds]
//
// Measures how long a phone takes from the link of a table to the first card that is saved, with an empty cache, a processor
// four times as slow as this one's, and a network of 1.6 Mbit/s with 150 ms to the server and back (Chromium's throttling,
// which covers requests and not sockets). Moments are read from the page's own timeline. What the person takes to type is
// left out, but goes on in real time: pages use it to fetch what comes next.

import type { Browser, Page } from 'playwright';
import { launchBrowser, newPerson } from '../../e2e/browser.ts';
import { createEvent, join, post, type TestBoard } from '../../evening.ts';
import { type ServerProcess, startServer } from '../../server-process.ts';
import { numberText } from '../relay/table.ts';

const rounds = Number(process.argv[2] ?? 5);
const goalMs = 4_000;
const keyMs = 120;
const name = 'Léa';
const idea = 'Un verger';
const throttled = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slowdown = 4;

const steps = [
  'link → the name can be typed',
  'name → the list can be written on',
  'card → it is saved',
  'link → first card, without typing',
] as const;
type Figures = Readonly<Record<(typeof steps)[number], number>>;

const server = await startServer();
const browser = await launchBrowser();
const figures: Figures[] = [];
try {
  for (let round = 0; round < rounds; round++)
    figures.push(await measure(browser, server, await newTable(server)));
} finally {
  await browser.close();
  await server.stop();
}
for (const step of steps) {
  const values = figures.map((each) => each[step]);
  const spread = `${numberText(Math.min(...values))} to ${numberText(Math.max(...values))}`;
  process.stdout.write(`${step.padEnd(36)}${numberText(medianOf(values)).padStart(8)} ms   (${spread})\n`);
}
process.stdout.write(`the goal is ${numberText(goalMs)} ms, the median of ${rounds} rounds\n`);

/** A table at which everybody writes. */
async function newTable({ url }: ServerProcess): Promise<TestBoard> {
  const [table] = (await createEvent(url)).boards;
  if (!table) throw new Error('the event has no table');
  const facilitator = await join(url, table.facilitatorKey, 'Nadia');
  await post(`${url}/api/v1/boards/${table.id}/phase`, { phase: 'share' }, facilitator.token);
  return table;
}

async function measure(on: Browser, { url }: ServerProcess, table: TestBoard): Promise<Figures> {
  const { page, close } = await newPerson(on, url, { device: 'phone' });
  await slowDown(page);
  await page.goto(`/j/${table.joinCode}`, { waitUntil: 'commit' });
  const named = await moment(page, 'input[name="name"]');
  await page.locator('input[name="name"]').fill('');
  await page.locator('input[name="name"]').pressSequentially(name, { delay: keyMs });
  const submitted = await press(page, 'Enter');
  const opened = await moment(page, '#new-idea:enabled');
  await page.locator('#new-idea').pressSequentially(idea, { delay: keyMs });
  const written = await press(page, 'Enter');
  const saved = await moment(page, '[data-card]', '[data-saving="saved"]');
  await close();
  const parts = [named, opened - submitted, saved - written] as const;
  return {
    [steps[0]]: parts[0],
    [steps[1]]: parts[1],
    [steps[2]]: parts[2],
    [steps[3]]: parts[0] + parts[1] + parts[2],
  };
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', throttled);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** When all of these are on the page and a frame has shown them, in milliseconds after the navigation. */
async function moment(page: Page, ...selectors: readonly string[]): Promise<number> {
  const found = await page.waitForFunction(
    (wanted) => wanted.every((selector) => document.querySelector(selector)) && performance.now(),
    selectors,
    { polling: 'raf' },
  );
  return Number(await found.jsonValue());
}

/** Presses a key, and says when. */
async function press(page: Page, key: string): Promise<number> {
  const at = await page.evaluate(() => performance.now());
  await page.keyboard.press(key);
  return at;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
