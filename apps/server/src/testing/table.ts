// A table for tests: a board with a facilitator and participants, and short ways to do what they do.

import { addCluster, dissolveCluster, mergeClusters } from '@terreau/board/cluster-edits';
import { addCards, type Hand, setHidden } from '@terreau/board/edits';
import type { BoardId, CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import type { Phase } from '@terreau/workshop/phases';
import type { Session } from '@terreau/workshop/session';
import type { BoardView } from '../evening/export.ts';
import { type Ask, jsonOf, organiserKey, type Person, type TestEvening } from './test-evening.ts';

export interface TestTable {
  readonly event: string;
  readonly board: BoardId;
  readonly path: string;
  readonly joinCode: string;
  readonly ana: Person;
  readonly bob: Person;
  readonly facilitator: Person;
  readonly screen: Person;
  /** Somebody at another table of the same evening. */
  readonly stranger: Person;
  readonly ask: (who: Person, method: string, path: string, request?: Ask) => Promise<Response>;
  /** Sets the phase as the organiser, who may at any time. */
  readonly phase: (phase: Phase, minutes?: number) => Promise<void>;
  readonly session: (who: Person) => Promise<Session>;
  readonly view: () => Promise<BoardView>;
  readonly addCards: (...texts: string[]) => Promise<CardId[]>;
  readonly addCluster: (title: string, cards: readonly CardId[]) => Promise<ClusterId>;
  readonly merge: (from: ClusterId, into: ClusterId) => Promise<void>;
  readonly dissolve: (cluster: ClusterId) => Promise<void>;
  readonly hide: (card: CardId) => Promise<void>;
}

/** Creates an event with two tables and seats people at the first. */
export async function setTable(t: TestEvening): Promise<TestTable> {
  const { event, boards } = await t.event(2);
  const [sheet, other] = boards;
  if (!sheet || !other) throw new Error('no tables');
  const { id: board, joinCode } = sheet;
  const path = `/api/v1/boards/${board}`;
  const [ana, bob] = [await t.join(joinCode, 'Ana'), await t.join(joinCode, 'Bob')];
  const hand: Hand = {
    author: ana.participantId as ParticipantId,
    now: t.evening.now,
    newId: t.evening.newId,
    origin: null,
  };
  return {
    event: event.id,
    board,
    path,
    joinCode,
    ana,
    bob,
    facilitator: await t.join(sheet.facilitatorKey, 'Flo'),
    screen: await t.join(sheet.screenKey),
    stranger: await t.join(other.joinCode, 'Sam'),
    ask: (who, method, rest, request) => t.ask(method, `${path}${rest}`, { ...request, as: who.token }),
    async phase(phase, minutes) {
      await jsonOf(await t.ask('POST', `${path}/phase`, { as: organiserKey, json: { phase, minutes } }));
    },
    session: async (who) => jsonOf(await t.ask('GET', `${path}/session`, { as: who.token })),
    view: async () => jsonOf(await t.ask('GET', path, { as: organiserKey })),
    addCards: (...texts) =>
      t.evening.hub.edit(board, (doc) =>
        addCards(
          doc,
          hand,
          texts.map((text, index) => ({ text, kind: index === 0 ? 'need' : 'idea', at: [index * 300, 0] })),
        ),
      ),
    addCluster: (title, cards) =>
      t.evening.hub.edit(board, (doc) =>
        addCluster(doc, hand, { title, at: [0, 0], size: [900, 300] }, cards),
      ),
    merge: (from, into) => t.evening.hub.edit(board, (doc) => mergeClusters(doc, hand, [from], into, [])),
    dissolve: (cluster) => t.evening.hub.edit(board, (doc) => dissolveCluster(doc, hand, cluster)),
    hide: (card) => t.evening.hub.edit(board, (doc) => setHidden(doc, hand, [card], true)),
  };
}
