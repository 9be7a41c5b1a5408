// [T2] Two people put the cards of one selection into two clusters at the same time: whatever the order in which it reaches
// the server, and whoever is cut off meanwhile, both show the same, no card is there twice, and none is lost.

import type { Card } from '@terreau/board/card';
import * as clusterEdits from '@terreau/board/cluster-edits';
import * as edits from '@terreau/board/edits';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import { createUndo } from '@terreau/board/undoing';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createEvent, get, type Joined, join, post, type TestBoard } from '../evening.ts';
import { createRandom, type Random } from '../random.ts';
import { type ServerProcess, startServer, withoutPace } from '../server-process.ts';

const seeds = [1, 2, 3, 4, 5];
const roundsPerSeed = 100;
const cardCount = 30;

let server: ServerProcess;
let boards: readonly TestBoard[];

beforeAll(async () => {
  server = await startServer({ env: withoutPace });
  ({ boards } = await createEvent(server.url, { tables: seeds.length }));
});

afterAll(() => server.stop());

interface Person {
  readonly member: Joined;
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly hand: edits.Hand;
  readonly undo: Y.UndoManager;
  /** With which code the server has ended the connection for good; null while it has not. */
  readonly refusal: () => string | null;
}

async function connect(code: string): Promise<Person> {
  const member = await join(server.url, code);
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, member.boardId, doc, {
    params: { token: member.token },
    // In one process, the providers would otherwise talk to each other past the server.
    disableBc: true,
  });
  onTestFinished(() => provider.destroy());
  let refusal: string | null = null;
  provider.on('closed', ({ code: closeCode, reason }) => {
    refusal = `${closeCode} ${reason}`;
  });
  const origin = { hand: member.participantId };
  const newId = () => `${doc.clientID}-${Y.getState(doc.store, doc.clientID)}-record`;
  const hand = { author: member.participantId, now: () => 1_000, newId, origin };
  const undo = createUndo(doc, origin, 0);
  return { member, doc, provider, hand, undo, refusal: () => refusal };
}

/** Both have what the server has. */
async function agree(ana: Person, bo: Person): Promise<BoardSnapshot> {
  await vi.waitFor(
    () => {
      expect([ana.refusal(), bo.refusal()]).toEqual([null, null]);
      expect(ana.provider.synced && bo.provider.synced).toBe(true);
      expect(Y.encodeStateVector(bo.doc)).toEqual(Y.encodeStateVector(ana.doc));
      expect(snapshotOf(bo.doc)).toEqual(snapshotOf(ana.doc));
    },
    { timeout: 30_000, interval: 2 },
  );
  return snapshotOf(ana.doc);
}

/** What somebody does with a selection that somebody else holds too. */
type Regrouping = (person: Person, selected: readonly CardId[], random: Random) => void;

/** Dragged onto a region: places and membership in one change, as the canvas does it. */
const dropInto =
  (cluster: ClusterId | null): Regrouping =>
  ({ doc, hand }, selected, random) => {
    const [x, y] = [random.below(2_000), random.below(2_000)];
    edits.dropCards(
      doc,
      hand,
      selected.map((id, i) => ({ id, at: [x + 20 * i, y] as const, cluster })),
    );
  };

const group: Regrouping = ({ doc, hand }, selected, random) => {
  const at = [random.below(2_000), random.below(2_000)] as const;
  clusterEdits.addCluster(doc, hand, { title: 'Une autre', at, size: [300, 200] }, selected);
};

const takeOut: Regrouping = ({ doc, hand }, selected) => edits.assignCards(doc, hand, selected, null);

/** In most rounds the two drag into two clusters; in others, one of them does something else with the same cards. */
function regroupings(clusters: readonly ClusterId[], random: Random): readonly [Regrouping, Regrouping] {
  const [one, other] = inRandomOrder(clusters, random);
  if (one === undefined || other === undefined) return [group, group];
  const dissolveTarget: Regrouping = ({ doc, hand }) => clusterEdits.dissolveCluster(doc, hand, one);
  const second = random.chance(0.7)
    ? dropInto(other)
    : (random.pick([group, takeOut, dissolveTarget, dropInto(null)]) ?? group);
  return random.chance(0.5) ? [dropInto(one), second] : [second, dropInto(one)];
}

function inRandomOrder<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, key: random.below(1_000_000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** One round: who is cut off, who begins, and whether somebody takes back what they did. */
async function playRound(ana: Person, bo: Person, random: Random): Promise<void> {
  const { cards, clusters } = snapshotOf(ana.doc);
  const selected = cards.filter(() => random.chance(0.4)).map(({ id }) => id);
  const [first, second] = regroupings(
    clusters.map(({ id }) => id),
    random,
  );
  const cutOff = [ana, bo].filter(() => random.chance(0.15));
  for (const { provider } of cutOff) provider.disconnect();
  // No turn of the event loop lies between: neither has heard of the other's change.
  first(ana, inRandomOrder(selected, random), random);
  second(bo, inRandomOrder(selected, random), random);
  const regretful = random.chance(0.15) ? random.pick([ana, bo]) : undefined;
  if (random.chance(0.5)) regretful?.undo.undo();
  for (const { provider } of inRandomOrder(cutOff, random)) provider.connect();
  await agree(ana, bo);
  if (random.chance(0.5)) regretful?.undo.undo();
}

/** Every card of the beginning is there once, with its words, and in a cluster that exists or in none. */
function expectWhole({ cards, clusters }: BoardSnapshot, beginning: readonly Card[]): void {
  const wordsOf = (list: readonly Card[]) => list.map(({ id, text }) => `${id} ${text}`).sort();
  expect(wordsOf(cards)).toEqual(wordsOf(beginning));
  const known = new Set(clusters.map(({ id }) => id));
  expect(cards.filter(({ cluster }) => cluster !== null && !known.has(cluster))).toEqual([]);
}

test.each(seeds)('[T2] two people regroup one selection at the same time, seed %i', async (seed) => {
  const board = boards[seeds.indexOf(seed)];
  if (!board) throw new Error('the event has too few tables');
  const { token } = await join(server.url, board.facilitatorKey);
  await post(`${server.url}/api/v1/boards/${board.id}/phase`, { phase: 'cluster' }, token);
  const [ana, bo] = [await connect(board.facilitatorKey), await connect(board.facilitatorKey)];
  await vi.waitUntil(() => ana.provider.synced && bo.provider.synced, { timeout: 30_000 });
  const newCards = Array.from({ length: cardCount }, (_, i) => ({
    text: `carte ${i}`,
    kind: 'idea' as const,
    at: [250 * (i % 6), 200 * Math.floor(i / 6)] as const,
  }));
  edits.addCards(ana.doc, ana.hand, newCards);
  const { cards: beginning } = await agree(ana, bo);
  ana.undo.clear();

  const random = createRandom(seed);
  let landedInBoth = 0;
  for (let round = 0; round < roundsPerSeed; round++) {
    await playRound(ana, bo, random);
    const after = await agree(ana, bo);
    expectWhole(after, beginning);
    landedInBoth += new Set(after.cards.map(({ cluster }) => cluster)).size > 1 ? 1 : 0;
    // Grouping makes clusters; a table keeps a handful.
    for (const { id } of after.clusters.slice(4)) clusterEdits.dissolveCluster(ana.doc, ana.hand, id);
    await agree(ana, bo);
  }
  expect(landedInBoth).toBeGreaterThan(roundsPerSeed / 2);
  const stored = await get<BoardSnapshot>(`${server.url}/api/v1/boards/${board.id}`, token);
  expect({ cards: stored.cards, clusters: stored.clusters }).toEqual(await agree(ana, bo));
});
