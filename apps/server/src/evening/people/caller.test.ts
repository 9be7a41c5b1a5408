// What was asked before somebody was removed, or got another role, and comes to its turn after that. [T4] [T5]

import type { ParticipantId } from '@terreau/board/ids';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { setTable, type TestTable } from '../../testing/table.ts';
import { openTestEvening, type TestEvening } from '../../testing/test-evening.ts';
import { setSigns } from '../attention.ts';
import { writeDraft } from '../drafts/drafts.ts';
import { castBallot } from '../voting/ballots.ts';
import type { Caller } from './caller.ts';
import { removePerson, setLeader } from './people.ts';
import { makePersonalLink } from './personal-link.ts';

let t: TestEvening;
let table: TestTable;
let ana: Caller & { readonly id: ParticipantId };
let facilitator: Caller;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  table = await setTable(t);
  ana = { id: table.ana.participantId, role: 'participant' };
  facilitator = { id: table.facilitator.participantId, role: 'facilitator' };
});
afterAll(() => t.close());

const remove = () => removePerson(t.evening, facilitator, table.board, { person: ana.id, cards: 'keep' });
const notHere = { ok: false, refusal: { reason: 'not-here' } };

it('leaves no ballot of somebody who was removed', async () => {
  const [card = ''] = await table.addCards('un');
  await table.phase('vote');
  const [, late] = await Promise.all([remove(), castBallot(t.evening, ana, table.board, { [card]: 3 })]);
  expect(late).toEqual(notHere);
  expect((await table.session(table.bob)).vote.ballots).toBe(0);
});

it('leaves no draft and no link of theirs either', async () => {
  await table.phase('ideate');
  const draft = { id: `late-${table.board}`, text: 'trop tard', kind: 'idea' } as never;
  const [, written, link] = await Promise.all([
    remove(),
    writeDraft(t.evening, ana, table.board, draft),
    makePersonalLink(t.evening, ana, table.board),
  ]);
  expect([written, link]).toEqual([notHere, notHere]);
  expect((await table.session(table.bob)).drafts.count).toBe(0);
});

it('counts no ballot of whoever leads by then', async () => {
  const [card = ''] = await table.addCards('un');
  await table.phase('vote');
  const [led, late] = await Promise.all([
    setLeader(t.evening, facilitator, table.board, { person: ana.id, leads: true }),
    castBallot(t.evening, ana, table.board, { [card]: 3 }),
  ]);
  expect(led.ok).toBe(true);
  expect(late).toMatchObject({ ok: false, refusal: { reason: 'wrong-role', role: 'facilitator' } });
  expect((await table.session(table.bob)).vote.ballots).toBe(0);
});

it('goes on for whoever is still there', async () => {
  const [, raised] = await Promise.all([
    remove(),
    setSigns(
      t.evening,
      { id: table.bob.participantId, role: 'participant' },
      table.board,
      table.bob.participantId,
      {
        hand: true,
      },
    ),
  ]);
  expect(raised).toEqual({ ok: true, value: null });
});
