// The demo evening: plain data put on boards by the same commands as any other evening, so that nothing in it could
// not have happened.

import type { BoardId, DraftId, EventId } from '@terreau/board/ids';
import type { Role } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import type { DemoEvening, DemoTable } from '../../demo/demo-evening.ts';
import type { Member } from '../../relay/member.ts';
import { writeDraft } from '../drafts/drafts.ts';
import type { Evening } from '../evening.ts';
import { newToken } from '../people/codes.ts';
import { admit } from '../people/membership.ts';
import { setPhase } from '../phases.ts';
import { createEvent, demoState, readEvent } from '../preparing/events.ts';
import { converge } from '../projects/convergence.ts';
import { readEventProjects } from '../projects/projects.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { castBallot } from '../voting/ballots.ts';
import { type DemoIds, placeDemoTable } from './demo-board.ts';
import { removeUnfinishedDemo } from './unfinished-demo.ts';

/** The demo evening as the first page shows it, with every code: it holds nothing that is anybody's. */
export interface DemoLinks {
  readonly event: { readonly id: EventId; readonly name: string };
  readonly tables: readonly {
    readonly challenge: string;
    readonly table: string;
    readonly boardId: BoardId;
    readonly joinCode: string;
    readonly facilitatorKey: string;
    readonly screenKey: string;
  }[];
  readonly projects: readonly { readonly id: string; readonly title: string; readonly boardId: BoardId }[];
}

export interface Installation {
  readonly empty: boolean;
  readonly demo: DemoLinks | null;
}

/** Whether there is any event, and the demo evening if there is one; an unfinished one does not count. */
export async function readInstallation(evening: Evening): Promise<Installation> {
  const events = await evening.database.db
    .selectFrom('events')
    .where('is_demo', '!=', demoState.building)
    .select(['id', 'is_demo'])
    .execute();
  const demo = events.find(({ is_demo }) => is_demo === demoState.finished);
  return { empty: events.length === 0, demo: demo ? await readLinks(evening, demo.id) : null };
}

/**
 * Opens the demo evening on an empty installation; asked again, answers the one that there is. One that was interrupted
 * is not mended but written anew.
 */
export function createDemo(evening: Evening, demo: DemoEvening): Promise<Outcome<DemoLinks>> {
  return evening.queue.run('demo', async () => {
    const installation = await readInstallation(evening);
    if (installation.demo) return done(installation.demo);
    if (!installation.empty) return refuse({ reason: 'not-empty' });
    await removeUnfinishedDemo(evening.database);
    const challenges = demo.challenges.map(({ title, domain, tables }) => ({
      title,
      domain,
      tables: tables.map(({ name }) => name),
    }));
    const event = await createEvent(evening, { ...demo, challenges }, demoState.building);
    const boards = event.challenges.flatMap((challenge) => challenge.boards);
    const tables = demo.challenges.flatMap((challenge) => challenge.tables);
    for (const [index, table] of tables.entries()) {
      const board = boards[index];
      if (board) await playTable(evening, board.id, table);
    }
    const finished = { is_demo: demoState.finished };
    await evening.database.db.updateTable('events').set(finished).where('id', '=', event.id).execute();
    return done(await readLinks(evening, event.id));
  });
}

/** Brings one table to its moment of the evening. */
async function playTable(evening: Evening, board: BoardId, table: DemoTable): Promise<void> {
  const { facilitator, memberOf } = await seatTable(evening, board, table);
  const ids = await placeDemoTable(evening, board, table, (name) => memberOf(name).id);
  const steer = async (phase: Phase, minutes?: number): Promise<void> => {
    expectDone(await setPhase(evening, facilitator, board, { phase, minutes }));
  };
  if (table.drafts.length > 0) await steer('ideate');
  for (const { by, kind, text } of table.drafts) {
    const draft = { id: evening.newId() as DraftId, kind, text };
    expectDone(await writeDraft(evening, memberOf(by), board, draft));
  }
  if (table.ballots.length > 0) await steer('vote');
  for (const { by, votes } of table.ballots) {
    const cast = Object.entries(votes).map(([key, count]) => [targetOf(ids, key), count]);
    expectDone(await castBallot(evening, memberOf(by), board, Object.fromEntries(cast)));
  }
  if (table.converged.length > 0) {
    await steer('converge');
    const clusters = table.converged.map((key) => found(ids.clusters.get(key), key));
    const { refused } = expectDone(await converge(evening, facilitator, board, { clusters, reason: '' }));
    if (refused.length > 0) throw new Error(`the demo's clusters do not meet the rule: ${table.converged}`);
  }
  await steer(table.phase, table.minutesLeft ?? undefined);
}

interface Seats {
  readonly facilitator: Member;
  readonly memberOf: (name: string) => Member;
}

/** Seats everyone at a table. Nobody holds their tokens. */
function seatTable(evening: Evening, board: BoardId, table: DemoTable): Promise<Seats> {
  const seat = (role: Role, name: string): Promise<Member> =>
    admit(evening, { board, role, name }, newToken(evening.random));
  return evening.queue.run(board, async () => {
    const facilitator = await seat('facilitator', table.facilitator);
    const members = [facilitator];
    for (const name of table.people) members.push(await seat('participant', name));
    const byName = new Map(members.map((member) => [member.name, member]));
    return { facilitator, memberOf: (name: string) => found(byName.get(name), name) };
  });
}

function targetOf({ clusters, cards }: DemoIds, key: string): string {
  return found(clusters.get(key) ?? cards.get(key), key);
}

/** The demo is written by us: a name that leads nowhere in it is a bug. */
function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the demo evening refers to "${name}", which it does not have`);
  return value;
}

function expectDone<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demo evening breaks a rule: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

async function readLinks(evening: Evening, id: EventId): Promise<DemoLinks> {
  const event = await readEvent(evening.database, id);
  if (!event) throw new Error(`the demo evening ${id} does not exist`);
  const { projects } = await readEventProjects(evening, id);
  return {
    event: { id, name: event.name },
    tables: event.challenges.flatMap(({ title, boards }) =>
      boards.map(({ id: boardId, ...board }) => ({ challenge: title, boardId, ...board })),
    ),
    projects: projects.map(({ board, record }) => ({
      id: record.id,
      title: record.identity.title.text,
      boardId: board,
    })),
  };
}
