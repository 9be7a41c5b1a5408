// [T2] [T4] What a participant does and undoes without a network is merged on return, whole: nothing of it is mistaken for
// somebody else's words or for a record put in the place of another.

import * as clusterEdits from '@terreau/board/cluster-edits';
import { cardsOf, clustersOf } from '@terreau/board/document';
import * as edits from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createEvent, join, post, type TestBoard } from '../evening.ts';
import { type ServerProcess, startServer } from '../server-process.ts';

type Client = Awaited<ReturnType<typeof connect>>;

let server: ServerProcess;
let boards: readonly TestBoard[];

beforeAll(async () => {
  server = await startServer();
  ({ boards } = await createEvent(server.url, { tables: 6 }));
});

afterAll(() => server.stop());

async function connect(code: string) {
  const { token, boardId, participantId } = await join(server.url, code);
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, boardId, doc, {
    params: { token },
    disableBc: true,
  });
  onTestFinished(() => provider.destroy());
  let refusal: string | null = null;
  provider.on('closed', ({ code: closeCode, reason }) => {
    refusal = `${closeCode} ${reason}`;
  });
  let ids = 0;
  const origin = { hand: participantId };
  const newId = () => `${doc.clientID}-${++ids}-record`;
  const hand = { author: participantId, now: () => 1_000 + ids, newId, origin };
  const undo = new Y.UndoManager([cardsOf(doc), clustersOf(doc)], { trackedOrigins: new Set([origin]) });
  return { doc, provider, hand, undo, refusal: () => refusal };
}

/** Everyone's state as it is when the two have nothing more to tell each other. */
async function agree(one: Client, other: Client): Promise<void> {
  await vi.waitFor(
    () => {
      expect(one.refusal()).toBeNull();
      expect(one.provider.synced && other.provider.synced).toBe(true);
      expect(snapshotOf(other.doc)).toEqual(snapshotOf(one.doc));
      expect(Y.encodeStateVector(other.doc)).toEqual(Y.encodeStateVector(one.doc));
    },
    { timeout: 30_000, interval: 20 },
  );
}

const cases: readonly [string, (client: Client, own: CardId) => void][] = [
  [
    'adds a card and deletes it',
    ({ doc, hand }) => edits.deleteCards(doc, hand, edits.addCards(doc, hand, [card('passagère')])),
  ],
  [
    'adds a card and undoes it',
    ({ doc, hand, undo }) => {
      edits.addCards(doc, hand, [card('passagère')]);
      undo.undo();
    },
  ],
  [
    'deletes a card that others have enriched, and undoes it',
    ({ doc, hand, undo }, own) => {
      edits.deleteCards(doc, hand, [own]);
      undo.undo();
    },
  ],
  [
    'dissolves a cluster, and undoes it',
    ({ doc, hand, undo }) => {
      for (const { id } of snapshotOf(doc).clusters) clusterEdits.dissolveCluster(doc, hand, id);
      undo.undo();
    },
  ],
  [
    'drags, types, groups, undoes and does again',
    ({ doc, hand, undo }, own) => {
      for (let step = 0; step < 5; step++) edits.moveCards(doc, hand, [[own, [step, step]]]);
      undo.stopCapturing();
      edits.editText(
        doc,
        hand,
        { of: 'card', card: own },
        { before: 'la mienne', after: 'la mienne, mieux dite' },
      );
      undo.stopCapturing();
      clusterEdits.addCluster(doc, hand, { title: 'Deux', at: [0, 0], size: [9, 9] }, [own]);
      undo.undo();
      undo.undo();
      undo.redo();
      undo.redo();
    },
  ],
];

test.each(cases)('a participant offline %s', async (name, act) => {
  const board = boards[cases.findIndex(([other]) => other === name)];
  if (!board) throw new Error('the event has too few tables');
  const facilitator = await join(server.url, board.facilitatorKey);
  await post(`${server.url}/api/v1/boards/${board.id}/phase`, { phase: 'cluster' }, facilitator.token);
  const [ana, bo] = [await connect(board.joinCode), await connect(board.joinCode)];
  await vi.waitUntil(() => ana.provider.synced && bo.provider.synced, { timeout: 30_000 });
  const [own] = edits.addCards(ana.doc, ana.hand, [card('la mienne')]);
  if (!own) throw new Error('no card');
  await agree(ana, bo);
  edits.addNote(bo.doc, bo.hand, own, 'et la vôtre');
  clusterEdits.addCluster(bo.doc, bo.hand, { title: 'Une', at: [0, 0], size: [9, 9] }, [own]);
  await agree(ana, bo);

  ana.undo.clear();
  ana.provider.disconnect();
  act(ana, own);
  ana.provider.connect();
  await agree(ana, bo);
  const kept = snapshotOf(bo.doc).cards.find(({ id }) => id === own);
  expect(kept?.notes.map(({ text }) => text)).toEqual(['et la vôtre']);
});

function card(text: string): edits.NewCard {
  return { text, kind: 'idea', at: [0, 0] };
}
