// [T6] A crowd of stock clients, of which only some are shown: real `Awareness` instances that echo what they hear, as stock
// providers do, come and go, move and are silent, and hear late.

import { writeAwareness } from '@terreau/sync/messages';
import type { Role } from '@terreau/workshop/permissions';
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';

// Before lib0 is imported, which takes the clock as it finds it.
vi.hoisted(() =>
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }),
);

import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type Bench, type ClientDouble, createBench } from '../testing/relay-bench.ts';

afterAll(() => {
  vi.useRealTimers();
});

interface StockClient {
  readonly name: string;
  readonly role: Role;
  readonly awareness: Awareness;
  /** What it has last said of itself; null while it shows nothing. */
  said: { readonly at: number } | null;
  line: { readonly client: ClientDouble; heard: number } | null;
  /** Whether it has come back: then it takes the others for gone until they have renewed, whatever the relay says. */
  hasComeBack: boolean;
  /** How often it has told of itself or of others. */
  tells: number;
  /** Whether it was told that it has gone itself; after coming back early, that is how it learns its clock. */
  isToldGone: boolean;
}

type Ids = Record<'added' | 'updated' | 'removed', number[]>;

const role = (index: number): Role => (index === 0 ? 'facilitator' : 'participant');

function createStockClient(index: number): StockClient {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState({ at: 0 });
  const stock: StockClient = {
    name: `client-${index}`,
    role: role(index),
    awareness,
    said: { at: 0 },
    line: null,
    hasComeBack: false,
    tells: 0,
    isToldGone: false,
  };
  // `_awarenessUpdateHandler` of the stock provider: own changes and echoes alike.
  awareness.on('update', ({ added, updated, removed }: Ids, origin: unknown) => {
    const changed = [...added, ...updated, ...removed];
    stock.isToldGone ||= !stock.hasComeBack && origin === 'provider' && removed.includes(awareness.clientID);
    stock.tells++;
    stock.line?.client.socket.receive(writeAwareness(encodeAwarenessUpdate(awareness, changed)));
  });
  return stock;
}

async function arrive(bench: Bench, stock: StockClient): Promise<void> {
  const { awareness } = stock;
  const client = await bench.join(stock.name, stock.role);
  stock.line = { client, heard: 0 };
  if (awareness.getLocalState())
    client.socket.receive(writeAwareness(encodeAwarenessUpdate(awareness, [awareness.clientID])));
}

function depart(stock: StockClient): void {
  const { line, awareness } = stock;
  stock.line = null;
  stock.hasComeBack ||= line !== null;
  line?.client.socket.leave();
  const others = [...awareness.getStates().keys()].filter((id) => id !== awareness.clientID);
  removeAwarenessStates(awareness, others, 'disconnected');
}

/** Takes in what has arrived, and echoes it. True when something had. */
function hear({ line, awareness }: StockClient): boolean {
  if (!line) return false;
  line.client.pump();
  const news = line.client.awareness.slice(line.heard);
  line.heard += news.length;
  for (const bytes of news) applyAwarenessUpdate(awareness, bytes, 'provider');
  return news.length > 0;
}

function say(stock: StockClient, said: StockClient['said']): void {
  stock.said = said;
  stock.awareness.setLocalState(said);
}

/** Passes time in which everyone hears, until nobody has told or heard anything for a few ticks. */
function settle(everyone: readonly StockClient[], atLeastMs: number): void {
  const told = (): number => everyone.reduce((sum, { tells }) => sum + tells, 0);
  let quietMs = 0;
  for (let ms = 0; ms < atLeastMs || quietMs < 800; ms += 200) {
    const before = told();
    vi.advanceTimersByTime(200);
    const heard = everyone.map(hear);
    quietMs = heard.includes(true) || told() > before ? 0 : quietMs + 200;
    if (ms > atLeastMs + 60_000) throw new Error('they never come to rest');
  }
}

/** Whom somebody who comes now is shown. */
async function shownTo(bench: Bench): Promise<Map<number, unknown>> {
  const visitor = createStockClient(99);
  visitor.awareness.setLocalState(null);
  await arrive(bench, visitor);
  hear(visitor);
  const shown = new Map(visitor.awareness.getStates());
  depart(visitor);
  visitor.awareness.destroy();
  return shown;
}

type Step = readonly [act: 'move' | 'hide' | 'leave' | 'arrive' | 'hear' | 'wait', who: number];

const people = 6;
const limits = { maxShownStates: 3, shownForMs: 2_000 };
const anyStep: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('move', 'move', 'hide', 'leave', 'arrive', 'arrive', 'hear', 'hear', 'wait'),
  fc.nat(people - 1),
);

async function act(bench: Bench, stock: StockClient, what: Step[0], step: number): Promise<void> {
  if (what === 'move') say(stock, { at: step });
  if (what === 'hide') say(stock, null);
  if (what === 'leave') depart(stock);
  if (what === 'arrive' && !stock.line) await arrive(bench, stock);
  if (what === 'hear') hear(stock);
  if (what === 'wait') vi.advanceTimersByTime(step % 2 === 0 ? 250 : 2_500);
}

/** [T3] Nobody loses what they said themselves, whatever the others and the relay say. */
function expectOwnStates(everyone: readonly StockClient[]): void {
  for (const { awareness, said, isToldGone } of everyone)
    expect([awareness.getLocalState(), isToldGone]).toEqual([said, false]);
}

/** Everyone sees whom a newcomer is shown, as they are; so do those who have come back when the others have renewed. */
async function expectOneView(
  bench: Bench,
  everyone: readonly StockClient[],
  haveRenewed: boolean,
): Promise<Map<number, unknown>> {
  const shown = await shownTo(bench);
  for (const { line, awareness, said, hasComeBack } of everyone) {
    const others = new Map([...shown].filter(([id]) => id !== awareness.clientID));
    const seen = new Map([...awareness.getStates()].filter(([id]) => id !== awareness.clientID));
    if (line && (haveRenewed || !hasComeBack)) expect(seen).toEqual(others);
    if (shown.has(awareness.clientID))
      expect([shown.get(awareness.clientID), line !== null]).toEqual([said, true]);
  }
  expect(shown.size).toBeLessThanOrEqual(limits.maxShownStates);
  const [facilitator] = everyone;
  if (facilitator?.line && facilitator.said && (haveRenewed || !facilitator.hasComeBack))
    expect(shown.has(facilitator.awareness.clientID)).toBe(true);
  return shown;
}

async function live(steps: readonly Step[]): Promise<void> {
  const bench = createBench({ limits });
  const everyone = Array.from({ length: people }, (_, index) => createStockClient(index));
  for (const [index, [what, who]] of steps.entries()) {
    const stock = everyone[who];
    if (stock) await act(bench, stock, what, index + 1);
    expectOwnStates(everyone);
  }
  // Soon, and over the time in which everybody has renewed and nobody has given up anybody by themselves.
  for (let round = 0; round < 5; round++) {
    settle(everyone, round * 2_500);
    expectOwnStates(everyone);
    const haveRenewed = round === 4;
    const shown = await expectOneView(bench, everyone, haveRenewed);
    const here = everyone.filter(({ line, said }) => line && said);
    if (haveRenewed) expect(shown.size).toBe(Math.min(here.length, limits.maxShownStates));
  }
  everyone.forEach(depart);
  for (const { awareness } of everyone) awareness.destroy();
}

test('everyone sees whom the crowd shows and nobody else, and themselves as they are', async () => {
  await fc.assert(fc.asyncProperty(fc.array(anyStep, { maxLength: 80, size: 'max' }), live), {
    numRuns: 100,
  });
}, 120_000);
