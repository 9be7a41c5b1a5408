// Changes a prepared event to a plan, as one unit: what the plan names by its id stays and is changed, what it does not name
// goes, what has no id yet is new. Tables that are there keep their codes and keys, because these may be printed already.

import type { BoardId, ChallengeId, EventId } from '@terreau/board/ids';
import { defaultScript, type Script, stepOfPhase } from '@terreau/workshop/script';
import type { Locale } from '@terreau/workshop/session';
import type { Compilable } from 'kysely';
import { readBoard } from '../boards.ts';
import type { Evening } from '../evening.ts';
import { newKey } from '../people/codes.ts';
import { phasePart, seatPart } from '../sessions/session.ts';
import { type Deletes, deletionOf, type Losses, lossesBeyond, sendAway, withPractice } from './deleting.ts';
import { droppedFacilitators, dropping, sendDroppedAway } from './dropped-facilitators.ts';
import type { BoardSheet, ChallengeSheet, EventSheet } from './event-sheet.ts';
import { versionOf } from './event-version.ts';
import { readEvent } from './events.ts';
import {
  boardStatements,
  challengeStatements,
  codesFor,
  drawBoard,
  eventColumns,
  freshJoinCodes,
} from './new-event.ts';

export interface EventPlan {
  readonly name: string;
  readonly territory: string;
  readonly insee?: string | null | undefined;
  readonly date: string;
  readonly locale: Locale;
  readonly script?: Script | null | undefined;
  readonly domains?: readonly string[] | null | undefined;
  readonly seatCodes?: boolean | undefined;
  readonly challenges: readonly ChallengePlan[];
  readonly deletes: Deletes;
  /** Of the sheet that the plan was made from; left out by whoever means the plan whatever the event has become. */
  readonly version?: string | undefined;
}

interface ChallengePlan {
  readonly id?: string | undefined;
  readonly title: string;
  readonly domain: string;
  readonly context?: string | null | undefined;
  readonly boards: readonly BoardPlan[];
}

interface BoardPlan {
  readonly id?: string | undefined;
  readonly table: string;
  readonly seats: number | null;
  readonly facilitators: readonly { readonly id?: string | undefined; readonly name: string }[];
}

export type EventChange =
  | { readonly ok: true; readonly sheet: EventSheet }
  | { readonly ok: false; readonly why: 'losses'; readonly losses: Losses }
  | { readonly ok: false; readonly why: 'unknown-event' | 'changed-meanwhile' };

/** Answers the event as it is then, or what would be lost though the plan does not say that it may be. */
export function changeEvent(evening: Evening, id: EventId, plan: EventPlan): Promise<EventChange> {
  return evening.queue.run(`event ${id}`, async (): Promise<EventChange> => {
    const before = await readEvent(evening.database, id);
    if (!before) return { ok: false, why: 'unknown-event' };
    if (plan.version !== undefined && plan.version !== versionOf(before))
      return { ok: false, why: 'changed-meanwhile' };
    const kept = new Set(plan.challenges.flatMap(({ boards }) => boards.map((board) => board.id)));
    const gone = boardsOf(before).filter((board) => !kept.has(board.id));
    const losses = await lossesBeyond(evening, gone, plan.deletes);
    if (losses) return { ok: false, why: 'losses', losses };
    const after = await planned(evening, before, plan);
    const away = await withPractice(evening, gone);
    const dropped = await droppedFacilitators(evening, boardsOf(before), boardsOf(after));
    await evening.database.batch([
      ...deletionOf(evening, away),
      ...dropping(evening, dropped),
      ...(await statements(evening, before, after)),
    ]);
    await sendAway(evening, away);
    await sendDroppedAway(evening, dropped);
    for (const board of boardsOf(after)) await tellBoard(evening, board.id);
    // As it is read the next time: its version is of that.
    return { ok: true, sheet: (await readEvent(evening.database, id)) ?? after };
  });
}

function boardsOf({ challenges }: EventSheet): readonly BoardSheet[] {
  return challenges.flatMap(({ boards }) => boards);
}

/** The event as it will be, with fresh codes for what is new. What has an id that is not there is new as well. */
async function planned(evening: Evening, before: EventSheet, plan: EventPlan): Promise<EventSheet> {
  const known = new Map<string | undefined, BoardSheet>(boardsOf(before).map((board) => [board.id, board]));
  const challenges = new Map<string | undefined, ChallengeSheet>(
    before.challenges.map((each) => [each.id, each]),
  );
  const seatCodes = plan.seatCodes ?? false;
  const all = plan.challenges.flatMap(({ boards }) => boards);
  const tables = all.map(({ table, seats }) => ({ name: table, seats, facilitators: [] }));
  // More than enough where tables keep the codes that they have.
  const codes = await freshJoinCodes(evening, codesFor(tables, seatCodes));
  const taken = new Set<string>();
  /** An id names one thing: named again, it is something new. */
  const isTaken = (id: string | undefined): boolean => {
    if (id === undefined) return false;
    const isAgain = taken.has(id);
    taken.add(id);
    return isAgain;
  };
  const board = ({ id, table, seats, facilitators }: BoardPlan): BoardSheet => {
    const old = isTaken(id) ? undefined : known.get(id);
    const base = old ?? drawBoard(evening, { name: table, seats, facilitators: [] }, seatCodes, codes);
    const wanted = seatCodes ? (seats ?? 0) : 0;
    const missing = Math.max(0, wanted - base.seatCodes.length);
    return {
      ...base,
      table,
      seats,
      seatCodes: [...base.seatCodes.slice(0, wanted), ...codes.splice(0, missing)],
      facilitators: facilitators.map((each) => ({
        ...(old?.facilitators.find((one) => one.id === each.id) ?? {
          id: evening.newId(),
          key: newKey(evening.random),
        }),
        name: each.name,
      })),
    };
  };
  const { name, territory, insee = null, date, locale, script = null, domains = null } = plan;
  return {
    id: before.id,
    ...{ name, territory, insee, date, locale, script, domains, seatCodes },
    challenges: plan.challenges.map(({ id, title, domain, context, boards }) => ({
      id: (isTaken(id) ? undefined : challenges.get(id)?.id) ?? (evening.newId() as ChallengeId),
      title,
      domain,
      context: context ?? '',
      boards: boards.map(board),
    })),
  };
}

async function statements(evening: Evening, before: EventSheet, after: EventSheet): Promise<Compilable[]> {
  const { db } = evening.database;
  const challenges = new Set(before.challenges.map(({ id }) => id));
  const boards = new Map(boardsOf(before).map((board) => [board.id, board]));
  const kept = new Set(after.challenges.map(({ id }) => id));
  const gone = [...challenges].filter((id) => !kept.has(id));
  return [
    db.updateTable('events').set(eventColumns(after)).where('id', '=', after.id),
    // All challenges first: a table may have moved to another one.
    ...after.challenges.flatMap((challenge, position) => {
      const { id, title, domain, context } = challenge;
      return challenges.has(id)
        ? [db.updateTable('challenges').set({ title, domain, context, position }).where('id', '=', id)]
        : challengeStatements(evening, after.id, { ...challenge, boards: [] }, position);
    }),
    ...after.challenges.flatMap(({ id, boards: planned }) =>
      planned.flatMap((board, position) => {
        const old = boards.get(board.id);
        return old
          ? boardChanges(evening, id, old, board, position)
          : boardStatements(evening, id, board, position);
      }),
    ),
    ...gone.map((id) => db.deleteFrom('challenges').where('id', '=', id)),
    ...(await stepChanges(evening, before, after)),
  ];
}

function boardChanges(
  { database: { db } }: Evening,
  challenge: ChallengeId,
  before: BoardSheet,
  { id, table, seats, seatCodes, facilitators }: BoardSheet,
  position: number,
): Compilable[] {
  const kept = facilitators.map((each) => each.id);
  const known = new Set(before.facilitators.map((each) => each.id));
  return [
    db
      .updateTable('boards')
      .set({ table_name: table, seats, challenge_id: challenge, position })
      .where('id', '=', id),
    db.deleteFrom('seats').where('board_id', '=', id).where('number', '>', seatCodes.length),
    ...seatCodes
      .map((code, index) => ({ board_id: id, number: index + 1, code }))
      .slice(before.seatCodes.length)
      .map((seat) => db.insertInto('seats').values(seat)),
    db
      .deleteFrom('facilitators')
      .where('board_id', '=', id)
      .where('id', 'not in', ['', ...kept]),
    ...facilitators.map((each, at) =>
      known.has(each.id)
        ? db.updateTable('facilitators').set({ name: each.name, position: at }).where('id', '=', each.id)
        : db
            .insertInto('facilitators')
            .values({ id: each.id, board_id: id, position: at, name: each.name, key: each.key }),
    ),
  ];
}

/** Where each table is in another script: at the step that has the phase in which it is. */
async function stepChanges(
  { database: { db } }: Evening,
  before: EventSheet,
  after: EventSheet,
): Promise<Compilable[]> {
  if (JSON.stringify(before.script) === JSON.stringify(after.script)) return [];
  const ids = boardsOf(before).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('boards')
    .select(['id', 'phase', 'step'])
    .where((is) => is.or([is('id', 'in', ids), is('practice_of', 'in', ids)]))
    .execute();
  return rows.map(({ id, phase, step }) =>
    db
      .updateTable('boards')
      .set({ step: stepOfPhase(after.script ?? defaultScript, step, phase) })
      .where('id', '=', id),
  );
}

/** What the people of a table see of the plan. */
async function tellBoard({ database, hub, queue }: Evening, id: BoardId): Promise<void> {
  if (hub.present(id).size === 0) return;
  await queue.run(id, async () => {
    const row = await readBoard(database, id);
    if (!row) return;
    const { locale: _, ...event } = row.event;
    const { challenge, script } = row;
    hub.tell(id, { event, challenge, script, board: seatPart(row), phase: phasePart(row) });
  });
}
