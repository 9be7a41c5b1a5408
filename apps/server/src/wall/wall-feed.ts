// The wall of one event while somebody watches it. It is told which boards have changed, and reads those again when it is asked,
// however many watch: nothing runs when nobody asks. Who asks says which version they have and gets the tables that have
// changed since.

import type { BoardId, EventId } from '@terreau/board/ids';
import { type ConvergenceRule, defaultRule, turnoutNeeded } from '@terreau/project/convergence/convergence';
import type { Message } from '@terreau/workshop/session';
import type { WallFrame, WallNews, WallTable } from '@terreau/workshop/wall';
import type { Evening } from '../evening/evening.ts';
import { readRule } from '../evening/projects/convergence-rule.ts';
import { type BoardFigures, readFigures } from './board-figures.ts';
import type { News, SignsOfLife } from './signs-of-life.ts';
import { readFrame, readTableRows, type TableRow } from './table-rows.ts';

export interface WallFeed {
  /** Something may look different on a board, of this event or not. */
  readonly note: (board: BoardId, news: News) => void;
  /** What has changed since a version, or everything; undefined when the event is gone. */
  readonly newsSince: (version: string | undefined) => Promise<WallNews | undefined>;
}

export interface WallFeedDeps {
  readonly evening: Pick<Evening, 'database' | 'hub' | 'now'>;
  readonly signs: Pick<SignsOfLife, 'seenAt'>;
  readonly event: EventId;
  /** Tells this feed's versions from those of one before. */
  readonly epoch: string;
  /** Milliseconds from any moment. */
  readonly clock: () => number;
}

/** After so long everything is read again: what was told of nowhere, as a new table, is found then. */
const rereadMs = 20_000;
/** How long one answer may take to count documents that nobody has open; the others follow with the next. */
const countingMs = 50;
/** So that a table at work does not look different each second. */
const seenWithinMs = 15_000;

interface Entry {
  readonly row: TableRow;
  readonly table: WallTable;
  /** The version in which it last changed. */
  readonly version: number;
}

/** A feed that has read nothing yet. */
export function createWallFeed({ evening, signs, event, epoch, clock }: WallFeedDeps): WallFeed {
  const { database, hub, now } = evening;
  let frame: WallFrame | undefined;
  let rule: ConvergenceRule = defaultRule;
  let entries = new Map<BoardId, Entry>();
  let version = 0;
  /** The version since which there are these tables in this order. */
  let wholeSince = 0;
  let readAllAt = Number.NEGATIVE_INFINITY;
  /** Boards whose ruled state is to be read again, and those whose document is to be counted. */
  let unread = new Set<BoardId>();
  let uncounted = new Set<BoardId>();
  const figures = new Map<BoardId, BoardFigures>();
  let refreshing: Promise<void> | null = null;

  const readAll = async (): Promise<readonly TableRow[]> => {
    readAllAt = clock();
    unread = new Set();
    const [read, rows, ruled] = await Promise.all([
      readFrame(database, event),
      readTableRows(database, event, null),
      readRule(database, event),
    ]);
    rule = ruled ?? rule;
    const isSame =
      JSON.stringify(read) === JSON.stringify(frame) &&
      rows.length === entries.size &&
      [...entries.keys()].every((id, index) => rows[index]?.id === id);
    if (isSame) return rows;
    frame = read;
    wholeSince = version;
    const ids = new Set(rows.map(({ id }) => id));
    for (const { id } of rows) if (!figures.has(id)) uncounted.add(id);
    for (const id of figures.keys()) if (!ids.has(id)) figures.delete(id);
    entries = new Map(
      rows.map((row) => [row.id, entries.get(row.id) ?? { row, table: tableOf(row), version }]),
    );
    return rows;
  };

  const readSome = async (): Promise<readonly TableRow[]> => {
    const ids = [...unread];
    unread = new Set();
    return ids.length === 0 ? [] : readTableRows(database, event, ids);
  };

  /** Counts what can be counted in a moment; at least one, so that it comes to an end. */
  const count = async (): Promise<void> => {
    const waiting = [...uncounted].filter((id) => entries.has(id));
    uncounted = new Set();
    const open = waiting.filter((id) => hub.headCount(id) > 0 && figures.has(id));
    const counting = open.map(countOne);
    const until = clock() + countingMs;
    for (const id of waiting.filter((other) => !open.includes(other))) {
      if (clock() < until) await countOne(id);
      else uncounted.add(id);
    }
    await Promise.all(counting);
  };

  const countOne = async (id: BoardId): Promise<void> => {
    try {
      figures.set(id, await readFigures(evening, id));
    } catch {
      // The room has just closed, or could not be kept, which the relay has logged: it is counted with the next answer.
      uncounted.add(id);
    }
  };

  const tableOf = (row: TableRow): WallTable => {
    const { leaderIds, voterIds, paperVoters, storedAt, lastMessage, ...rest } = row;
    const counted = figures.get(row.id);
    const present = leaderIds.length > 0 && hub.headCount(row.id) > 0 ? hub.present(row.id) : null;
    const seenAt = signs.seenAt(row.id) ?? Math.max(storedAt ?? 0, counted?.newestAt ?? 0);
    return {
      ...rest,
      here: hub.headCount(row.id),
      leaders: present ? leaderIds.filter((id) => present.has(id)).length : 0,
      cards: counted?.cards ?? null,
      clusters: counted?.clusters ?? null,
      quorum: turnoutNeeded(counted ? activeOn(counted, row) : row.voters, rule),
      seenAt: seenAt === 0 ? null : seenAt - (seenAt % seenWithinMs),
      message: lastMessage && lastMessage.endsAt > now() ? lastMessage.id : null,
    };
  };

  const refresh = async (): Promise<void> => {
    version++;
    const rows = await (clock() - readAllAt >= rereadMs ? readAll() : readSome());
    await count();
    const fresh = new Map(rows.map((row) => [row.id, row]));
    for (const [id, entry] of entries) {
      const row = fresh.get(id) ?? entry.row;
      const table = tableOf(row);
      entries.set(id, isSameTable(entry.table, table) ? { ...entry, row } : { row, table, version });
    }
  };

  /** What could not be read is read with everything else next time. */
  const refreshOrForget = async (): Promise<void> => {
    try {
      await refresh();
    } catch (error) {
      readAllAt = Number.NEGATIVE_INFINITY;
      throw error;
    }
  };

  return {
    note(board, news) {
      if (!entries.has(board)) return;
      if (news === 'session') unread.add(board);
      if (news === 'document') uncounted.add(board);
    },
    async newsSince(asked) {
      refreshing ??= refreshOrForget().finally(() => {
        refreshing = null;
      });
      await refreshing;
      if (!frame) return undefined;
      const since = sinceOf(asked, epoch);
      const isWhole = since === null || since < wholeSince || since > version;
      const tables = [...entries.values()]
        .filter((entry) => isWhole || entry.version > since)
        .map(({ table }) => table);
      return {
        version: `${epoch}.${version}`,
        now: now(),
        frame: isWhole ? frame : null,
        tables,
        messages: messagesOf(entries.values(), now()),
      };
    },
  };
}

/** How many wrote or voted, as the rule of convergence counts them. */
function activeOn({ authors }: BoardFigures, { voterIds, paperVoters }: TableRow): number {
  return new Set([...authors, ...voterIds]).size + paperVoters;
}

/** null when the version is of another feed, or none. */
function sinceOf(asked: string | undefined, epoch: string): number | null {
  const [of, number] = (asked ?? '').split('.');
  return of === epoch && number !== undefined && /^\d{1,12}$/.test(number) ? Number(number) : null;
}

function isSameTable(one: WallTable, other: WallTable): boolean {
  return (Object.keys(one) as (keyof WallTable)[]).every((key) => one[key] === other[key]);
}

function messagesOf(entries: Iterable<Entry>, now: number): Message[] {
  const byId = new Map<string, Message>();
  for (const { row } of entries)
    if (row.lastMessage && row.lastMessage.endsAt > now) byId.set(row.lastMessage.id, row.lastMessage);
  return [...byId.values()].sort((one, other) => other.sentAt - one.sentAt);
}
