// A table on which commands are in flight when the server dies: drafts and their reveal, ballots, phases, imports, people
// who join. Nothing on it is ever deleted, so that each thing must be found exactly as often as it was promised.

import type { Card } from '@terreau/board/card';
import { addNote, moveCards } from '@terreau/board/edits';
import { snapshotOf } from '@terreau/board/snapshot';
import type { Votes } from '@terreau/workshop/ballots';
import type { Phase } from '@terreau/workshop/phases';
import type { Session, SessionPatch } from '@terreau/workshop/session';
import { expect } from 'vitest';
import { get, type Joined, join, type TestBoard } from '../evening.ts';
import type { Random } from '../random.ts';
import { organiserKey } from '../server-process.ts';
import { type Commands, sendTo } from './commands.ts';
import { createPledge, type Pledge } from './pledge.ts';
import { createPromises } from './promises.ts';
import type { CrashTable } from './storm.ts';
import { connectSyncClient, type SyncClient } from './sync-client.ts';

const participantsAtTable = 4;
const script: readonly Phase[] = ['ideate', 'share', 'vote', 'converge'];
const ideasInImport = 3;
const newcomersInRound = 2;
const maxVotes = 3;

interface Draft {
  readonly text: string;
  readonly author: Joined;
  /** How often it is there: as a draft of its author or as a card of the board. */
  readonly count: Pledge<number>;
  /** Whether it was promised that it is a card now. */
  isRevealed: boolean;
}

interface BoardView {
  readonly phase: Phase;
  readonly cards: readonly Card[];
}

/** Seats its people. */
export async function createRuledTable(serverUrl: string, board: TestBoard): Promise<CrashTable> {
  const facilitator = await join(serverUrl, board.facilitatorKey, 'Animatrice');
  const participants = await Promise.all(
    Array.from({ length: participantsAtTable }, (_, index) => join(serverUrl, board.joinCode, `P${index}`)),
  );
  const path = `/boards/${board.id}`;
  const cards = createPromises();
  const phase = createPledge<Phase>('welcome');
  const ballots = new Map(participants.map((person) => [person, createPledge<Votes>({})]));
  const drafts: Draft[] = [];
  const imports: { readonly texts: ReadonlySet<string>; readonly count: Pledge<number> }[] = [];
  const newcomers: string[] = [];
  let targets: readonly Card[] = [];
  let commands: Commands | null = null;
  let clients: readonly SyncClient[] = [];

  const steer = async ({ send, isBroken }: Commands, random: Random): Promise<void> => {
    while (!isBroken()) {
      const next = script[(script.indexOf(phase.promised()) + 1) % script.length] ?? 'ideate';
      const shownByThen =
        phase.promised() === 'ideate' ? drafts.filter(({ count }) => count.promised() === 1) : [];
      const answer = await phase.set(next, send('POST', `${path}/phase`, facilitator.token, { phase: next }));
      if (answer?.ok) for (const draft of shownByThen) draft.isRevealed = true;
      // Long enough for the others to do something in it.
      for (let more = random.below(4); more > 0 && !isBroken(); more--) {
        const ideas = Array.from({ length: ideasInImport }, (_, index) => `idée ${imports.length}.${index}`);
        const count = createPledge(0);
        imports.push({ texts: new Set(ideas), count });
        const body = { cards: ideas.map((text) => ({ text })) };
        await count.set(ideasInImport, send('POST', `${path}/cards`, organiserKey, body));
      }
    }
  };

  const writeDraft = async (author: Joined, { send }: Commands): Promise<void> => {
    const text = `brouillon ${drafts.length}`;
    const id = `${author.participantId}-${drafts.length}`;
    const count = createPledge(0);
    drafts.push({ text, author, count, isRevealed: false });
    await count.set(1, send('PUT', `${path}/drafts/${id}`, author.token, { text, kind: 'idea' }));
  };

  const castBallot = async (
    voter: Joined,
    ballot: Pledge<Votes>,
    { send }: Commands,
    random: Random,
  ): Promise<void> => {
    const chosen = Array.from({ length: 1 + random.below(maxVotes) }, () => random.pick(targets)?.id ?? '');
    const votes = Object.fromEntries([...new Set(chosen)].sort().map((id) => [id, 1]));
    await ballot.set(votes, send('PUT', `${path}/ballot`, voter.token, { votes }));
  };

  const takePart = async (sending: Commands, random: Random): Promise<void> => {
    const each = [...ballots].map(async ([person, ballot]) => {
      while (!sending.isBroken())
        await (random.chance(0.6)
          ? writeDraft(person, sending)
          : castBallot(person, ballot, sending, random));
    });
    await Promise.all(each);
  };

  const arrive = async ({ send }: Commands): Promise<void> => {
    for (let more = newcomersInRound; more > 0; more--) {
      const answer = await send('POST', '/join', '', { code: board.joinCode, name: 'Arrivée' });
      if (answer?.ok) newcomers.push((answer.body as Joined).token);
    }
  };

  /** The facilitator's hand on the board, meanwhile. */
  const arrange = async (client: SyncClient, random: Random): Promise<void> => {
    await Promise.race([client.synced, client.closed]);
    for (; !client.isClosed(); await new Promise((resolve) => setImmediate(resolve))) {
      const card = random.pick(targets);
      if (!card || client.unsaved() > maxVotes) continue;
      if (random.chance(0.9))
        moveCards(client.doc, client.hand, [[card.id, [random.below(900), random.below(900)]]]);
      else addNote(client.doc, client.hand, card.id, 'vu');
    }
  };

  return {
    connect(url, onMessage) {
      const onSession = ({ phase: seen }: SessionPatch): void => {
        if (seen) phase.shown(seen.name);
      };
      commands = sendTo(url, onMessage);
      clients = [facilitator, ...participants].map((person) =>
        connectSyncClient(url, person, { onMessage, onSession }),
      );
    },
    settled: async () => void (await Promise.all(clients.map(({ synced }) => synced))),
    async work(random) {
      const [arranging] = clients;
      if (!commands || !arranging) throw new Error('nobody has connected');
      await Promise.all([
        steer(commands, random),
        takePart(commands, random),
        arrive(commands),
        arrange(arranging, random),
        ...clients.map(({ closed }) => closed),
      ]);
      for (const client of clients) cards.add(client.promised());
    },
    async expectKept(url, occasion) {
      const fresh = connectSyncClient(url, facilitator);
      const sessionOf = ({ token }: { readonly token: string }): Promise<Session> =>
        get<Session>(`${url}/api/v1${path}/session`, token);
      const [view, sessions] = await Promise.all([
        get<BoardView>(`${url}/api/v1${path}`, organiserKey),
        Promise.all(participants.map(sessionOf)),
        fresh.synced,
      ]);
      cards.expectKeptIn(fresh.doc, occasion);
      fresh.close();
      phase.expectKept(view.phase, occasion);

      const timesOnBoard = countTexts(view.cards.map(({ text }) => text));
      for (const { texts, count } of imports) {
        const found = [...texts].reduce((sum, text) => sum + (timesOnBoard.get(text) ?? 0), 0);
        count.expectKept(found, `${occasion}, import of ${[...texts]}`);
      }
      const timesDrafted = countTexts(
        sessions.flatMap(({ drafts: { mine } }) => mine.map(({ text }) => text)),
      );
      for (const { text, count, isRevealed } of drafts) {
        const asCard = timesOnBoard.get(text) ?? 0;
        count.expectKept(asCard + (timesDrafted.get(text) ?? 0), `${occasion}, ${text}`);
        if (isRevealed) expect(asCard, `${occasion}, ${text} was revealed`).toBe(1);
      }
      participants.forEach((person, index) => {
        ballots.get(person)?.expectKept(sessions[index]?.vote.mine ?? {}, `${occasion}, ballot of P${index}`);
      });
      for (const token of newcomers)
        expect((await sessionOf({ token })).you.role, occasion).toBe('participant');
      targets = snapshotOf(fresh.doc).cards;
    },
  };
}

function countTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
