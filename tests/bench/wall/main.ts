// npm run bench:wall -- [tables] [seconds]
//
// Measures the wall of an evening of ten challenges and 168 tables while people write, vote and take seats at all of them: what it
// costs a real browser on a laptop and on a projector, how late a change shows, and what one wall and five cost the server.
// The other four ask as a browser does and draw nothing. People, server and browser share this machine, without a graphics card,
// so compare the figures of one run only, and none of a row in which people waited long for a processor: somebody else had it.

import { launchBrowser } from '../../e2e/browser.ts';
import { createEvent, get } from '../../evening.ts';
import { organiserKey, startServer, withoutPace } from '../../server-process.ts';
import { machineUse, processUse } from '../relay/machine.ts';
import { numberText } from '../relay/table.ts';
import { wait } from '../relay/waiting.ts';
import { seatPeople } from './busy-tables.ts';
import { latenessOf } from './lateness.ts';
import { openWall, type WallPage } from './wall-page.ts';

const tableCount = Number(process.argv[2] ?? 168);
const forMs = 1_000 * Number(process.argv[3] ?? 30);
const askEveryMs = 1_000;
const smoothMs = 33.4;

const server = await startServer({ env: withoutPace });
const browser = await launchBrowser();
const { event, boards } = await createEvent(server.url, { tables: tableCount, challenges: 10 });
const tables = await seatPeople(server.url, boards);
try {
  await row('no wall', 0);
  await row('one, laptop', 1, 'laptop');
  await row('one, projector', 1, 'projector');
  await row('five, laptop', 5, 'laptop');
} finally {
  tables.close();
  await browser.close();
  await server.stop();
}

/** Lets people work while so many walls are open, the first of them in a browser, and tells what that cost. */
async function row(name: string, walls: number, device?: 'laptop' | 'projector'): Promise<void> {
  const page = device && (await openWall(browser, server.url, event.id, tableCount, device));
  const others = Array.from({ length: Math.max(0, walls - 1) }, () => askAgainAndAgain());
  await wait(2 * askEveryMs);
  await page?.restart();
  const [before, waitedBefore] = [cpuSeconds(), waitSeconds()];
  const dues = await tables.work(forMs);
  const [used, waited] = [cpuSeconds() - before, waitSeconds() - waitedBefore];
  print(name, `${perSecond(dues.length)} changes/s by people who waited ${perSecond(1_000 * waited)} ms/s`);
  print(name, `server ${perSecond(1_000 * used)} ms/s`);
  if (page) {
    // What was changed last has yet to show.
    await wait(3 * askEveryMs);
    await tell(name, page, dues);
    await page.close();
  }
  for (const stop of others) stop();
}

async function tell(name: string, page: WallPage, dues: Parameters<typeof latenessOf>[0]): Promise<void> {
  const { frames, longTasks, answers, busyMs, mutations, shown, bytes, forMs: seenMs } = await page.figures();
  const rate = (count: number) => numberText(count / (seenMs / 1_000));
  const late = percentilesOf(latenessOf(dues, shown));
  const janky = (100 * frames.filter((ms) => ms > smoothMs).length) / frames.length;
  print(name, `frames: ${percentilesOf(frames)}; ${numberText(janky)} % over 33 ms`);
  const longest = numberText(Math.max(0, ...longTasks));
  print(name, `main thread ${rate(busyMs)} ms/s; ${longTasks.length} long tasks, the longest ${longest} ms`);
  print(
    name,
    `${rate(mutations)} changes of the page/s, ${numberText(bytes / seenMs)} kB/s over the network`,
  );
  print(name, `an answer takes: ${percentilesOf(answers)}`);
  print(name, `a change shows after: ${late}`);
}

/** A wall that nobody looks at; returns what ends it. */
function askAgainAndAgain(): () => void {
  let isOn = true;
  const run = async (): Promise<void> => {
    for (let since = ''; isOn; await wait(askEveryMs)) {
      const path = `${server.url}/api/v1/events/${event.id}/wall?since=${since}`;
      since = (await get<{ version: string }>(path, organiserKey)).version;
    }
  };
  const running = run();
  running.catch(() => process.exit(1));
  return () => {
    isOn = false;
  };
}

function cpuSeconds(): number {
  return processUse(server.pid)?.cpuSeconds ?? 0;
}

function waitSeconds(): number {
  return machineUse()?.waitSeconds ?? 0;
}

function percentilesOf(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => numberText(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}

function perSecond(amount: number): string {
  return numberText(amount / (forMs / 1_000));
}

function print(name: string, figures: string): void {
  process.stdout.write(`${name.padEnd(16)}${figures}\n`);
}
