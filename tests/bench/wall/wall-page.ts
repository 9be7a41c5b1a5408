// The wall in a real browser, and what it costs there: how evenly frames come, what keeps the page busy, how much of the page is
// changed, and when a tile shows which number.

import type { Browser } from 'playwright';
import { newPerson, type PersonOptions } from '../../e2e/browser.ts';
import { organiserKey } from '../../server-process.ts';
import type { Shown } from './lateness.ts';

export interface WallPage {
  /** Forgets what was seen before. */
  readonly restart: () => Promise<void>;
  readonly figures: () => Promise<PageFigures>;
  readonly close: () => Promise<void>;
}

interface PageFigures {
  readonly forMs: number;
  /** From one frame to the next, in milliseconds. */
  readonly frames: readonly number[];
  /** How long each task took that took longer than 50 ms. */
  readonly longTasks: readonly number[];
  /** How long each question waited for its answer. */
  readonly answers: readonly number[];
  /** Of the page's main thread. */
  readonly busyMs: number;
  /** Texts, attributes and lists of children that were changed. */
  readonly mutations: number;
  readonly shown: readonly Shown[];
  /** What came over the network, compressed, with its headers. */
  readonly bytes: number;
}

/** Opens the wall of an event, and waits until all tables are on it. */
export async function openWall(
  browser: Browser,
  url: string,
  event: string,
  tables: number,
  device: PersonOptions['device'] & string,
): Promise<WallPage> {
  const { page, close } = await newPerson(browser, url, { device });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Network.enable');
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const busyMs = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  await page.goto(`/organise/${event}/wall`);
  await page.locator('input[type="password"]').fill(organiserKey);
  await page.keyboard.press('Enter');
  await page
    .locator('[data-table]')
    .nth(tables - 1)
    .waitFor({ state: 'attached' });
  await page.evaluate(watchPage);
  let [began, busyBefore] = [0, 0];
  return {
    async restart() {
      await page.evaluate(() => window.seenOnWall?.());
      bytes = 0;
      [began, busyBefore] = [performance.now(), await busyMs()];
    },
    async figures() {
      const [forMs, busy] = [performance.now() - began, (await busyMs()) - busyBefore];
      const seen = await page.evaluate(() => window.seenOnWall?.());
      if (!seen) throw new Error('the page is another one');
      return { ...seen, forMs, busyMs: busy, bytes, shown: seen.texts.flatMap(numbersOf) };
    },
    close,
  };
}

/** The figure of a table's step, among the texts of its tile. */
function numbersOf({ table, texts, at }: SeenText): Shown[] {
  const figure = /(\d+)(?:\/\d+)?\s(?:cartes?|brouillons?|votes?)(?:\n|$)/u.exec(texts);
  return figure ? [{ table, number: Number(figure[1]), at }] : [];
}

interface SeenText {
  readonly table: string;
  /** Each on a line of its own. */
  readonly texts: string;
  readonly at: number;
}

declare global {
  interface Window {
    /** What was seen since it was last asked. */
    seenOnWall?: () => {
      readonly frames: number[];
      readonly longTasks: number[];
      readonly answers: number[];
      readonly mutations: number;
      readonly texts: SeenText[];
    };
  }
}

/** Runs in the page. */
function watchPage(): void {
  const nothing = () => ({
    frames: [] as number[],
    longTasks: [] as number[],
    answers: [] as number[],
    mutations: 0,
    texts: [] as SeenText[],
  });
  let seen = nothing();
  let last = performance.now();
  const frame = (now: number) => {
    seen.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { duration, name } of list.getEntries())
      if (new URL(name).pathname.endsWith('/wall')) seen.answers.push(duration);
  }).observe({ type: 'resource' });
  new MutationObserver((records) => {
    const at = Date.now();
    seen.mutations += records.length;
    const tiles = new Set(
      records.flatMap(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest('[data-table]') ?? [];
      }),
    );
    for (const tile of tiles) {
      const spans = [...tile.querySelectorAll('span')].filter((span) => !span.querySelector('span'));
      const texts = spans.map(({ textContent }) => textContent).join('\n');
      seen.texts.push({ table: tile.getAttribute('data-table') ?? '', texts, at });
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  window.seenOnWall = () => {
    const all = seen;
    seen = nothing();
    return all;
  };
}
