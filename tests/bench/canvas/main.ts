// npm run bench:canvas -- [--cards 5000] [--rounds 3] [--board terreau,excalidraw,tldraw]
//
// Measures the board, the whole product, beside Excalidraw and tldraw in headless Chromium without a graphics card: the
// same cards, the same hands, one after the other, round after round. Machines drift, so only ratios within one run count.

import type { Browser } from 'playwright';
import { launchBrowser } from '../../e2e/browser.ts';
import { buildPages } from './build-pages.ts';
import type { Contender } from './contender.ts';
import { createPeer } from './contenders/peer.ts';
import { openTerreau } from './contenders/terreau.ts';
import { medianOf } from './gestures.ts';
import { makeCards } from './material.ts';
import { readOptions } from './options.ts';
import { scenes } from './scenes.ts';
import { openSession } from './session.ts';
import { serveFolder } from './static-server.ts';
import { type Figure, tableOf } from './table.ts';

// Whatever ends us ends the server and the browser, which die with our process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const options = readOptions(process.argv.slice(2));
const peers = options.boards.filter((board) => board !== 'terreau');
const pages = await serveFolder(await buildPages(peers));
const contenders = await Promise.all(options.boards.map(open));
const browser = await launchBrowser();
const figures: Figure[] = [];
for (let round = 0; round < options.rounds; round++)
  for (const contender of contenders) await measure(browser, contender, round);
process.stdout.write(`${tableOf(`${options.cards} cards`, figures, medianOf)}\n`);
await browser.close();
for (const contender of contenders) await contender.close();
pages.close();

function open(board: string): Promise<Contender> {
  if (board === 'terreau') return openTerreau(makeCards(options.cards));
  // tldraw adds a share of the zoom for a hundred pixels of the wheel, Excalidraw the same at every zoom.
  const wheelFor = (from: number, to: number) =>
    board === 'tldraw' ? -100 * (to / from - 1) : 100 * (from - to);
  return Promise.resolve(
    createPeer({ name: board, url: `${pages.url}/${board}`, cards: options.cards, wheelFor }),
  );
}

async function measure(browser: Browser, contender: Contender, round: number): Promise<void> {
  const { name } = contender;
  const note = (figure: string, unit: string, value: number) => {
    figures.push({ figure, unit, board: name, value });
    process.stderr.write(`round ${round + 1}, ${name}: ${figure}: ${value.toFixed(1)} ${unit}\n`);
  };
  const far = await openSession(browser, contender, 'far');
  note('opened with all cards in view', 'ms', far.openedInMs);
  await far.close();
  const near = await openSession(browser, contender, 'near');
  note('opened with about 50 cards in view', 'ms', near.openedInMs);
  note('JavaScript heap', 'MB', await near.heapMegabytes());
  for (const scene of scenes) {
    const value = await scene.run(near, contender).catch((error: unknown) => {
      process.stderr.write(`${name}: ${scene.name}: ${String(error)}\n`);
      return Number.NaN;
    });
    note(scene.name, scene.unit, value);
  }
  await near.close();
}
