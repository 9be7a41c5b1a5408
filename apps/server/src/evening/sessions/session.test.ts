import type { ParticipantId } from '@terreau/board/ids';
import { messageType, readSession } from '@terreau/sync/messages';
import type { Votes } from '@terreau/workshop/ballots';
import * as decoding from 'lib0/decoding';
import { expect, it, vi } from 'vitest';
import { createSocketDouble } from '../../relay/testing/socket-double.ts';
import { setTable } from '../../testing/table.ts';
import { openTestEvening } from '../../testing/test-evening.ts';
import { votesFor } from '../voting/votes.ts';

it('sums the ballots once, for however many members the sums are [T5]', () => {
  let reads = 0;
  const ballots = Array.from({ length: 50 }, (_, n) => ({
    by: `participant-${n}` as ParticipantId,
    isPaper: false,
    at: n,
    get votes(): Votes {
      reads++;
      return { 'card-0001': 1 };
    },
  }));
  const voteOf = votesFor({ phase: 'converge', budget: 3 }, { ballots, visible: new Set(['card-0001']) });
  const before = reads;
  const votes = ballots.map(({ by }) => voteOf(by));
  expect(reads).toBe(before);
  for (const vote of votes) {
    expect(vote).toEqual({
      budget: 3,
      mine: { 'card-0001': 1 },
      ballots: 50,
      paper: [],
      tallies: { votes: { 'card-0001': 50 }, supporters: { 'card-0001': 50 }, ballots: 50 },
    });
  }
});

it('is sent whole to whoever connects, without what is hidden', async () => {
  const t = await openTestEvening();
  const table = await setTable(t);
  const [shown, hidden] = (await table.addCards('one', 'two')).map(String) as [string, string];
  await table.phase('vote');
  await table.ask(table.ana, 'PUT', '/ballot', { json: { votes: { [shown]: 1, [hidden]: 2 } } });
  await table.phase('converge');
  await table.hide(hidden as Parameters<typeof table.hide>[0]);
  const socket = createSocketDouble();
  const bob = { id: table.bob.participantId, board: table.board, role: 'participant', name: 'Bob' } as const;
  t.evening.hub.accept(socket, bob, { wantsSession: true });
  const received: Uint8Array[] = [];
  const heard = () => {
    received.push(...socket.flush());
    return received.find(([type]) => type === messageType.session);
  };
  const session = await vi.waitUntil(heard, { timeout: 30_000 });
  const decoder = decoding.createDecoder(session);
  decoding.readVarUint(decoder);
  expect(readSession(decoder)).toMatchObject({ vote: { tallies: { ballots: 1 } } });
  expect(new TextDecoder().decode(session)).not.toContain(hidden);
  await t.close();
});
