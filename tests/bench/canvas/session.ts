// A browser with one page, and what its main thread has done.

import type { Browser, CDPSession, JSHandle, Page } from 'playwright';
import type { Contender, Sight } from './contender.ts';
import type { Probe } from './probe.ts';

export interface Session {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly probe: JSHandle<Probe>;
  /** Milliseconds of processor time of the page's main thread until now. */
  readonly mainMs: () => Promise<number>;
  readonly heapMegabytes: () => Promise<number>;
  /** From the navigation until the board was there and the page at rest, in milliseconds. */
  readonly openedInMs: number;
  readonly close: () => Promise<void>;
}

export const viewport = { width: 1_440, height: 900 } as const;
const openWithinMs = 90_000;
/** A page is at rest when no task has taken longer than 50 ms for so long. */
const restMs = 600;

/** Opens a contender's board in a context of its own. */
export async function openSession(browser: Browser, contender: Contender, sight: Sight): Promise<Session> {
  const context = await browser.newContext({ viewport, locale: 'fr-FR', colorScheme: 'light' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(watchLongTasks);
  await contender.prepare(context, page, sight);
  const metric = async (name: string) => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  };
  await page.goto(contender.address(sight), { waitUntil: 'commit', timeout: openWithinMs });
  await untilReady(contender, page);
  const readyAt = await page.evaluate(() => performance.now());
  await untilAtRest(page);
  const lastLongTask = await page.evaluate(() => window.lastLongTaskEnd ?? 0);
  return {
    page,
    cdp,
    probe: await page.evaluateHandle(probeInPage),
    openedInMs: Math.max(readyAt, lastLongTask),
    mainMs: async () => (await metric('TaskDuration')) * 1_000,
    async heapMegabytes() {
      await cdp.send('HeapProfiler.collectGarbage');
      return (await metric('JSHeapUsedSize')) / 2 ** 20;
    },
    close: () => context.close(),
  };
}

function probeInPage(): Probe {
  if (!window.probe) throw new Error('the page has no probe');
  return window.probe;
}

async function untilReady(contender: Contender, page: Page): Promise<void> {
  const deadline = Date.now() + openWithinMs;
  while (!(await contender.isReady(page))) {
    if (Date.now() > deadline) throw new Error(`${contender.name} was not ready in ${openWithinMs} ms`);
  }
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** Waits until the page has nothing long to do, at most for a while. */
export async function untilAtRest(page: Page): Promise<void> {
  const isAtRest = (ms: number) => performance.now() - (window.lastLongTaskEnd ?? 0) > ms;
  // A page that never rests is measured as it is.
  await page.waitForFunction(isAtRest, restMs, { polling: 100, timeout: 15_000 }).catch(() => null);
}

declare global {
  interface Window {
    lastLongTaskEnd?: number;
  }
}

function watchLongTasks(): void {
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.lastLongTaskEnd = startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
}
