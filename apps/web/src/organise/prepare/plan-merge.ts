// Two organisers have changed one evening: what each wrote is kept, wherever only one of them did. What both wrote otherwise, or
// one removed and the other changed, is a clash, for a person to choose. Challenges and tables are matched by their ids. Pure.

import type { Script } from '@terreau/workshop/script';
import { withStoredAdditions } from './plan-additions.ts';
import { type ChallengeDraft, type PlanDraft, type TableDraft, tablesOf } from './plan-draft.ts';
import { withOwnNames } from './plan-names.ts';

export type Side = 'mine' | 'theirs';

type Facts = Exclude<keyof PlanDraft, 'challenges'>;

/** One thing of which there are two versions. */
export interface Clash {
  /** Names it among all of them. */
  readonly path: string;
  /** The challenge and the table that it is of, as the first organiser calls them. */
  readonly of: readonly string[];
  /** `isThere` where one has removed what the other has changed. */
  readonly field: Facts | 'title' | 'context' | 'domain' | 'table' | 'seats' | 'facilitators' | 'isThere';
  readonly mine: ClashValue;
  readonly theirs: ClashValue;
}

export type ClashValue = string | number | boolean | null | Script | readonly string[];

export interface Merge {
  /** With what was chosen; where nothing is chosen yet, with mine. */
  readonly draft: PlanDraft;
  readonly clashes: readonly Clash[];
}

/** `base` is what both began with; `written`, what the one who saves last has made of it. */
export function mergePlans(
  base: PlanDraft,
  written: PlanDraft,
  theirs: PlanDraft,
  choices: ReadonlyMap<string, Side> = new Map(),
): Merge {
  const mine = withStoredAdditions(base, written, theirs);
  const clashes: Clash[] = [];
  const ask: Ask = (of, field, key, one, other) => {
    const path = `${key} ${field}`;
    clashes.push({ path, of, field, mine: one, theirs: other });
    return choices.get(path) ?? 'mine';
  };
  const take = taking(ask, [], '');
  const draft: PlanDraft = {
    name: take('name', base.name, mine.name, theirs.name),
    territory: take('territory', base.territory, mine.territory, theirs.territory),
    insee: take('insee', base.insee, mine.insee, theirs.insee),
    date: take('date', base.date, mine.date, theirs.date),
    locale: take('locale', base.locale, mine.locale, theirs.locale),
    seatCodes: take('seatCodes', base.seatCodes, mine.seatCodes, theirs.seatCodes),
    script: take('script', base.script, mine.script, theirs.script),
    domains: take('domains', base.domains, mine.domains, theirs.domains),
    challenges: mergeLists(
      { base: shown(base), mine: shown(mine), theirs: shown(theirs) },
      ({ key, title }) =>
        ask([title], 'isThere', key, hasKey(mine.challenges, key), hasKey(theirs.challenges, key)),
      (was, one, other) => mergeChallenges(ask, was, one, other),
    ),
  };
  return { draft: withOwnNames(draft, mine, theirs), clashes };
}

type Ask = (
  of: readonly string[],
  field: Clash['field'],
  key: string,
  mine: ClashValue,
  theirs: ClashValue,
) => Side;

/** Decides one field after the other of what `key` names. */
function taking(ask: Ask, of: readonly string[], key: string) {
  return <T extends ClashValue>(field: Clash['field'], base: T, mine: T, theirs: T): T => {
    if (isSame(base, mine) || isSame(mine, theirs)) return theirs;
    if (isSame(base, theirs)) return mine;
    return ask(of, field, key, mine, theirs) === 'mine' ? mine : theirs;
  };
}

function mergeChallenges(
  ask: Ask,
  base: ChallengeDraft,
  mine: ChallengeDraft,
  theirs: ChallengeDraft,
): ChallengeDraft {
  const take = taking(ask, [mine.title], mine.key);
  const tables = mergeLists(
    { base: base.tables, mine: mine.tables, theirs: theirs.tables },
    ({ key, table }) =>
      ask([mine.title, table], 'isThere', key, hasKey(mine.tables, key), hasKey(theirs.tables, key)),
    (was, one, other) => mergeTables(ask, mine.title, was, one, other),
  );
  return {
    ...theirs,
    title: take('title', base.title, mine.title, theirs.title),
    context: take('context', base.context, mine.context, theirs.context),
    domain: take('domain', base.domain, mine.domain, theirs.domain),
    tables,
    count: tables.length,
  };
}

function mergeTables(
  ask: Ask,
  challenge: string,
  base: TableDraft,
  mine: TableDraft,
  theirs: TableDraft,
): TableDraft {
  const take = taking(ask, [challenge, mine.table], mine.key);
  return {
    ...theirs,
    table: take('table', base.table, mine.table, theirs.table),
    seats: take('seats', base.seats, mine.seats, theirs.seats),
    facilitators: take('facilitators', base.facilitators, mine.facilitators, theirs.facilitators),
  };
}

interface Three<T> {
  readonly base: readonly T[];
  readonly mine: readonly T[];
  readonly theirs: readonly T[];
}

/** `keeper` says whose decision counts about what one has removed and the other changed. */
function mergeLists<T extends { readonly key: string }>(
  lists: Three<T>,
  keeper: (item: T) => Side,
  merge: (base: T, mine: T, theirs: T) => T,
): readonly T[] {
  const { base, mine, theirs } = lists;
  return orderOf(lists).flatMap((key): readonly T[] => {
    const [was, one, other] = [base, mine, theirs].map((list) => list.find((item) => item.key === key));
    const left = one ?? other;
    if (!left) return [];
    if (!was) return [left];
    if (one && other) return [merge(was, one, other)];
    if (isSame(left, was)) return [];
    return (keeper(left) === 'mine') === (left === one) ? [left] : [];
  });
}

/** The order of whoever has changed it, mine where both have; what the other has added stands after what it stood after, or last. */
function orderOf<T extends { readonly key: string }>({ base, mine, theirs }: Three<T>): readonly string[] {
  const [before, one, other] = [base, mine, theirs].map((list) => list.map(({ key }) => key));
  if (!before || !one || !other) return [];
  const isMineAsBefore = isSame(
    one.filter((key) => before.includes(key)),
    before.filter((key) => one.includes(key)),
  );
  const [first, second] = isMineAsBefore ? [other, one] : [one, other];
  const order = [...first];
  const last = second.findLastIndex((key) => before.includes(key));
  for (const [at, key] of second.entries()) {
    if (order.includes(key)) continue;
    const after = order.indexOf(second[at - 1] ?? '');
    order.splice(at > last ? order.length : after + 1, 0, key);
  }
  return order;
}

/** Without the tables that a smaller number hides. */
function shown({ challenges }: PlanDraft): readonly ChallengeDraft[] {
  return challenges.map((challenge) => ({ ...challenge, tables: tablesOf(challenge) }));
}

function hasKey(list: readonly { readonly key: string }[], key: string): boolean {
  return list.some((item) => item.key === key);
}

/** Links that were made meanwhile are no difference. */
function isSame(one: unknown, other: unknown): boolean {
  const text = (value: unknown) => JSON.stringify(value, (key, part) => (key === 'known' ? undefined : part));
  return text(one) === text(other);
}
