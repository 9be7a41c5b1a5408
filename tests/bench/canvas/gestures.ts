// Hands: real input at sixty events a second that does not wait for the page, and what it cost the main thread.

import type { Session } from './session.ts';

export interface Cost {
  /** Processor time of the main thread for each frame that was made. */
  readonly msPerFrame: number;
  readonly frames: number;
}

type Point = readonly [x: number, y: number];

const perSecond = 60;

/** Does something while frames are counted. */
export async function costOf({ page, mainMs }: Session, act: () => Promise<void>): Promise<Cost> {
  await page.evaluate(startCounting);
  const before = await mainMs();
  await act();
  await untilStill(page);
  const after = await mainMs();
  const frames = await page.evaluate(() => window.countFrames?.() ?? 0);
  return { frames, msPerFrame: frames > 0 ? (after - before) / frames : Number.POSITIVE_INFINITY };
}

/** The share of a time in which the main thread was busy, in percent. */
export async function busyFor({ mainMs, page }: Session, ms: number): Promise<number> {
  const [before, began] = [await mainMs(), performance.now()];
  await page.waitForTimeout(ms);
  return (100 * ((await mainMs()) - before)) / (performance.now() - began);
}

/** Turns the wheel at a point, so often; with control it zooms. */
export function turnWheel(
  { cdp }: Session,
  [x, y]: Point,
  count: number,
  turn: (step: number) => { readonly dx: number; readonly dy: number; readonly zooms?: boolean },
): Promise<void> {
  return onSchedule(count, (step) => {
    const { dx, dy, zooms } = turn(step);
    const modifiers = zooms ? control : 0;
    return cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x,
      y,
      deltaX: dx,
      deltaY: dy,
      modifiers,
    });
  });
}

const control = 2;

/** Takes something up and carries it in circles; the cost is that of the carrying alone. */
export async function carry(session: Session, [x, y]: Point): Promise<Cost> {
  const { mouse } = session.page;
  await mouse.move(x, y);
  await mouse.down();
  // Beyond the distance at which a press becomes a drag.
  await mouse.move(x + 4, y);
  await mouse.move(x + 9, y, { steps: 2 });
  await session.page.waitForTimeout(400);
  const cost = await costOf(session, () =>
    onSchedule(2 * perSecond, (step) => {
      const turn = (step / (2 * perSecond)) * 3 * Math.PI;
      const [dx, dy] = [110 - 110 * Math.cos(turn), 66 * Math.sin(turn)];
      return session.cdp.send('Input.dispatchMouseEvent', {
        type: 'mouseMoved',
        x: x + dx,
        y: y + dy,
        button: 'left',
        buttons: 1,
      });
    }),
  );
  await mouse.move(x, y, { steps: 4 });
  await mouse.up();
  await session.page.waitForTimeout(400);
  return cost;
}

/** Types into the field that has the focus; the median of the times from a key to the frame that shows it. */
export async function type({ page }: Session, text: string): Promise<number> {
  await page.evaluate(startTiming);
  for (const letter of text) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(90);
  }
  await page.waitForTimeout(400);
  const delays = await page.evaluate(() => window.keyDelays ?? []);
  return medianOf(delays);
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

async function onSchedule(count: number, send: (step: number) => Promise<unknown>): Promise<void> {
  const began = performance.now();
  const underWay: Promise<unknown>[] = [];
  for (let step = 0; step < count; step++) {
    const waitMs = began + (step * 1_000) / perSecond - performance.now();
    if (waitMs > 1) await new Promise((resume) => setTimeout(resume, waitMs));
    underWay.push(send(step));
  }
  await Promise.all(underWay);
}

declare global {
  interface Window {
    countFrames?: () => number;
    keyDelays?: number[];
  }
}

/** Input that the browser has taken may still wait in the page: the gesture ends when the camera rests. */
async function untilStill(page: Session['page']): Promise<void> {
  let last = '';
  for (let checks = 0; checks < 60; checks++) {
    const now = await page.evaluate(() => JSON.stringify(window.probe?.view()));
    if (now === last) return;
    last = now;
    await page.waitForTimeout(100);
  }
}

/** Counts the frames until the camera's last movement: those after it are not part of the gesture. */
function startCounting(): void {
  let [frames, counted, last] = [0, 0, ''];
  let isOn = true;
  const frame = () => {
    if (!isOn) return;
    frames++;
    const now = JSON.stringify(window.probe?.view());
    if (now !== last) counted = frames;
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.countFrames = () => {
    isOn = false;
    // A drag moves no camera: all of its frames count.
    return counted > 1 ? counted : frames;
  };
}

function startTiming(): void {
  const delays: number[] = [];
  window.keyDelays = delays;
  const onKey = ({ timeStamp }: KeyboardEvent) => {
    requestAnimationFrame(() => {
      // The next task begins when the frame has been made.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => delays.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  };
  window.addEventListener('keydown', onKey, true);
}
