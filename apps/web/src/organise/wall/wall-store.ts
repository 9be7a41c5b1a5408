// All tables as they were last heard of. A component wakes only for the table that it shows, or for the sums of all; however many
// tables change at once, they are drawn in one go.

import type { BoardId, ChallengeId } from '@terreau/board/ids';
import type { Message } from '@terreau/workshop/session';
import type { WallFrame, WallNews, WallTable } from '@terreau/workshop/wall';
import { type Need, needOf, needs, usualStepOf } from './needs.ts';

/** A table, and what it needs. */
export interface Item {
  readonly table: WallTable;
  readonly need: Need | null;
}

/** What is shown of all tables together. */
export interface Overview {
  readonly frame: WallFrame;
  /** In the order of the evening. */
  readonly ids: readonly BoardId[];
  readonly idsByChallenge: ReadonlyMap<ChallengeId, readonly BoardId[]>;
  /** Those that need something: the most urgent first, and of calls the one that has waited longest. */
  readonly needy: readonly BoardId[];
  readonly calls: readonly BoardId[];
  readonly here: number;
  readonly messages: readonly Message[];
}

export interface WallStore {
  readonly apply: (news: WallNews) => void;
  /** What may have come to need something only because time has passed. */
  readonly tick: (now: number) => void;
  readonly item: (id: BoardId) => Item | undefined;
  readonly subscribeTo: (id: BoardId, wake: () => void) => () => void;
  /** null until the first news. */
  readonly overview: () => Overview | null;
  readonly subscribe: (wake: () => void) => () => void;
}

/** Nothing is known yet. */
export function createWallStore(): WallStore {
  let items = new Map<BoardId, Item>();
  let frame: WallFrame | null = null;
  let messages: readonly Message[] = [];
  let overview: Overview | null = null;
  const listeners = new Set<() => void>();
  const listenersTo = new Map<BoardId, Set<() => void>>();

  /** Judges all tables anew, and wakes who shows one that is different. */
  const settle = (tables: ReadonlyMap<BoardId, WallTable>, now: number): void => {
    if (!frame) return;
    const usual = usualStepOf(tables.values());
    const before = items;
    items = new Map();
    const touched: BoardId[] = [];
    for (const [id, table] of tables) {
      const need = needOf(table, now, usual);
      const known = before.get(id);
      const isSame = known?.table === table && known.need === need;
      items.set(id, isSame ? known : { table, need });
      if (!isSame) touched.push(id);
    }
    const next = overviewOf({ frame, items, messages }, overview);
    if (!overview || !isSameOverview(overview, next)) {
      overview = next;
      for (const wake of listeners) wake();
    }
    for (const id of touched) for (const wake of listenersTo.get(id) ?? []) wake();
  };

  const tablesNow = (): Map<BoardId, WallTable> => new Map([...items].map(([id, { table }]) => [id, table]));

  return {
    apply(news) {
      const tables = news.frame ? new Map<BoardId, WallTable>() : tablesNow();
      frame = news.frame ?? frame;
      messages = news.messages;
      for (const table of news.tables) if (news.frame || tables.has(table.id)) tables.set(table.id, table);
      settle(tables, news.now);
    },
    tick: (now) => settle(tablesNow(), now),
    item: (id) => items.get(id),
    subscribeTo(id, wake) {
      const wakes = listenersTo.get(id) ?? new Set();
      listenersTo.set(id, wakes.add(wake));
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0 && listenersTo.get(id) === wakes) listenersTo.delete(id);
      };
    },
    overview: () => overview,
    subscribe(wake) {
      listeners.add(wake);
      return () => listeners.delete(wake);
    },
  };
}

/** Lists that are the same as before stay the very same, so that what shows them is not drawn again. */
function overviewOf(
  now: {
    readonly frame: WallFrame;
    readonly items: ReadonlyMap<BoardId, Item>;
    readonly messages: readonly Message[];
  },
  before: Overview | null,
): Overview {
  const { frame, items, messages } = now;
  const all = [...items.values()];
  const ids = [...items.keys()];
  const isSameWall = before?.frame === frame && isSameList(before.ids, ids);
  const needy = all.filter(({ need }) => need !== null).sort(byUrgency);
  return {
    frame,
    ids: isSameWall ? before.ids : ids,
    idsByChallenge: isSameWall ? before.idsByChallenge : groupByChallenge(all),
    needy: needy.map(({ table }) => table.id),
    calls: needy.filter(({ need }) => need === 'help').map(({ table }) => table.id),
    here: all.reduce((sum, { table }) => sum + table.here, 0),
    messages,
  };
}

function groupByChallenge(items: readonly Item[]): Overview['idsByChallenge'] {
  const groups = Map.groupBy(items, ({ table }) => table.challenge);
  return new Map([...groups].map(([id, some]) => [id, some.map(({ table }) => table.id)]));
}

function byUrgency(one: Item, other: Item): number {
  const rank = ({ need }: Item): number => (need === null ? needs.length : needs.indexOf(need));
  return rank(one) - rank(other) || (one.table.helpAt ?? 0) - (other.table.helpAt ?? 0);
}

function isSameOverview(one: Overview, other: Overview): boolean {
  return (
    one.frame === other.frame &&
    one.here === other.here &&
    isSameList(one.ids, other.ids) &&
    isSameList(one.needy, other.needy) &&
    isSameList(one.calls, other.calls) &&
    isSameList(
      one.messages.map(({ id, endsAt }) => `${id} ${endsAt}`),
      other.messages.map(({ id, endsAt }) => `${id} ${endsAt}`),
    )
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
