// An evening while an organiser writes it: what the form holds, from an evening that is there or an empty one, and what is
// sent of it. A challenge keeps the tables that a smaller number hides, so that typing "12" over "4" loses none on the way.

import { domains as usualDomains } from '@terreau/workshop/domains';
import { maxTables } from '@terreau/workshop/preparing/planned-event';
import type { Script } from '@terreau/workshop/script';
import type { Locale } from '@terreau/workshop/session';
import type { EventPlan, EventSheet, NewEvent } from '../../api/organise.ts';

export interface TableDraft {
  /** Tells the tables of the form apart. */
  readonly key: string;
  readonly id?: string | undefined;
  readonly table: string;
  readonly seats: number | null;
  /** Their names between commas, as they are typed. */
  readonly facilitators: string;
  /** Whether its name is only its number, which nobody has chosen. */
  readonly isNumbered?: boolean | undefined;
  /** Those who are there already, whose links stay as long as their names do. */
  readonly known: readonly { readonly id: string; readonly name: string }[];
}

export interface ChallengeDraft {
  readonly key: string;
  readonly id?: string | undefined;
  readonly title: string;
  readonly context: string;
  readonly domain: string;
  /** How many of the tables there shall be; 0 while nothing is typed. */
  readonly count: number;
  readonly tables: readonly TableDraft[];
}

export interface PlanDraft {
  readonly name: string;
  readonly territory: string;
  readonly insee: string;
  readonly date: string;
  readonly locale: Locale;
  readonly seatCodes: boolean;
  readonly script: Script | null;
  readonly domains: readonly string[];
  readonly challenges: readonly ChallengeDraft[];
}

const usualTables = 4;
const usualSeats = 8;

/** An empty evening with one challenge. */
export function emptyDraft(locale: Locale, today: string): PlanDraft {
  const facts = { name: '', territory: '', insee: '', date: today, locale, seatCodes: false, script: null };
  return withChallenge({ ...facts, domains: usualDomains, challenges: [] });
}

/** An evening that is there, to be changed. */
export function draftOf(event: EventSheet): PlanDraft {
  const { name, territory, insee, date, locale, seatCodes, script, domains, challenges } = event;
  return {
    ...{ name, territory, date, locale, seatCodes, script },
    insee: insee ?? '',
    domains: domains ?? usualDomains,
    challenges: challenges.map(({ id, title, context, domain, boards }) => ({
      ...{ key: id, id, title, context, domain, count: boards.length },
      tables: boards.map((board) => ({
        ...{ key: board.id, id: board.id, table: board.table, seats: board.seats },
        facilitators: board.facilitators.map((each) => each.name).join(', '),
        known: board.facilitators.map(({ id, name }) => ({ id, name })),
      })),
    })),
  };
}

/** An earlier evening as the beginning of another one: everything but its day, its codes and its links. */
export function copyOf(event: EventSheet, today: string): PlanDraft {
  const draft = draftOf(event);
  const challenges = draft.challenges.map(({ id: _, ...challenge }) => ({
    ...challenge,
    tables: challenge.tables.map(({ id: __, ...table }) => ({ ...table, known: [] })),
  }));
  return { ...draft, date: today, challenges };
}

/** With one more challenge, in the first domain that none is in. */
export function withChallenge(draft: PlanDraft): PlanDraft {
  const domain = freeDomains(draft)[0] ?? draft.domains[0] ?? '';
  const challenge = { key: crypto.randomUUID(), title: '', context: '', domain, count: 0, tables: [] };
  return withCount({ ...draft, challenges: [...draft.challenges, challenge] }, challenge.key, usualTables);
}

/** The domains that none of the challenges is in. */
export function freeDomains({ domains, challenges }: PlanDraft): readonly string[] {
  const taken = new Set(challenges.map(({ domain }) => domain));
  return domains.filter((domain) => !taken.has(domain));
}

/** With a challenge more for each domain that none is in. */
export function withAllDomains(draft: PlanDraft): PlanDraft {
  return freeDomains(draft).reduce(withChallenge, draft);
}

/** How many tables an evening has beside those of one challenge. */
export function tablesBeside(draft: PlanDraft, key: string): number {
  return draft.challenges.reduce((sum, each) => sum + (each.key === key ? 0 : each.count), 0);
}

/** With another number of tables in a challenge, as far as an evening has room; new ones get the next numbers that are free. */
export function withCount(draft: PlanDraft, key: string, wanted: number): PlanDraft {
  const count = Math.min(wanted, Math.max(0, maxTables - tablesBeside(draft, key)));
  const names = new Set(draft.challenges.flatMap(({ tables }) => tables.map(({ table }) => table)));
  const nextName = () => {
    const name = nextTableName(names);
    names.add(name);
    return name;
  };
  return withChange(draft, key, (challenge) => {
    const seats = challenge.tables.at(-1)?.seats ?? (draft.seatCodes ? usualSeats : null);
    const more = Math.max(0, count - challenge.tables.length);
    const added = Array.from({ length: more }, () => newTable(nextName(), seats));
    return { ...challenge, count, tables: [...challenge.tables, ...added] };
  });
}

/** The first number that no table is called by. */
export function nextTableName(names: ReadonlySet<string>): string {
  let number = 1;
  while (names.has(`Table ${number}`)) number++;
  return `Table ${number}`;
}

/** With one challenge changed. */
export function withChange(
  draft: PlanDraft,
  key: string,
  change: (challenge: ChallengeDraft) => ChallengeDraft,
): PlanDraft {
  return {
    ...draft,
    challenges: draft.challenges.map((each) => (each.key === key ? change(each) : each)),
  };
}

/** With a domain called otherwise, in its challenges too; or without it. */
export function withDomain(draft: PlanDraft, index: number, name: string | null): PlanDraft {
  const before = draft.domains[index];
  if (name === null) return { ...draft, domains: draft.domains.toSpliced(index, 1) };
  return {
    ...draft,
    domains: draft.domains.with(index, name),
    challenges: draft.challenges.map((each) => (each.domain === before ? { ...each, domain: name } : each)),
  };
}

/** The tables of a challenge that there shall be. */
export function tablesOf({ tables, count }: ChallengeDraft): readonly TableDraft[] {
  return tables.slice(0, count);
}

export function planOf(draft: PlanDraft): EventPlan {
  return {
    ...factsOf(draft),
    challenges: draft.challenges.map((challenge) => ({
      ...(challenge.id !== undefined && { id: challenge.id }),
      ...{ title: challenge.title, context: challenge.context, domain: challenge.domain },
      boards: tablesOf(challenge).map((table) => ({
        ...(table.id !== undefined && { id: table.id }),
        ...{ table: table.table, seats: table.seats },
        facilitators: facilitatorsOf(table),
      })),
    })),
  };
}

export function newEventOf(draft: PlanDraft, id: string): NewEvent {
  return {
    ...factsOf(draft),
    id,
    challenges: draft.challenges.map((challenge) => ({
      ...{ title: challenge.title, context: challenge.context, domain: challenge.domain },
      tables: tablesOf(challenge).map((table) => ({
        ...{ name: table.table, seats: table.seats },
        facilitators: facilitatorsOf(table).map(({ name }) => name),
      })),
    })),
  };
}

function factsOf({ name, territory, insee, date, locale, seatCodes, script, domains }: PlanDraft) {
  const named = domains.map((domain) => domain.trim()).filter((domain) => domain !== '');
  const isUsual = named.length === 0 || named.join() === usualDomains.join();
  return {
    ...{ name, territory, date, locale, seatCodes, script },
    insee: insee.trim() === '' ? null : insee.trim(),
    domains: isUsual ? null : named,
  };
}

/** Somebody who was there under that name is the same person. */
function facilitatorsOf({
  facilitators,
  known,
}: TableDraft): { readonly id?: string; readonly name: string }[] {
  const left = [...known];
  return facilitators
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const at = left.findIndex((each) => each.name === name);
      const [same] = at === -1 ? [] : left.splice(at, 1);
      return same ? { id: same.id, name } : { name };
    });
}

function newTable(table: string, seats: number | null): TableDraft {
  return { key: crypto.randomUUID(), table, isNumbered: true, seats, facilitators: '', known: [] };
}
