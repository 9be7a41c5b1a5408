// Two organisers may have called two tables the same: then the one that is called so by who saves last gets a name of its own,
// near to what was typed. Pure.

import { nextTableName, type PlanDraft, type TableDraft, tablesOf } from './plan-draft.ts';

/** As long as a table's name may be. */
const maxLength = 60;

/** What `merged` is, where no two tables are called the same that were not so in `mine` either. */
export function withOwnNames(merged: PlanDraft, mine: PlanDraft, theirs: PlanDraft): PlanDraft {
  const tables = allTables(merged);
  const before = new Map(allTables(theirs).map(({ key, table }) => [key, table]));
  const isStored = ({ key, table }: TableDraft) => before.get(key) === table;
  const isNew = (table: TableDraft) => table.id === undefined && !isStored(table);
  const isByMerging = ({ table }: TableDraft) => timesIn(tables, table) > timesIn(allTables(mine), table);
  const taken = new Set(tables.filter(isStored).map(({ table }) => table));
  const names = new Map<string, string>();
  const renamed = tables.filter((table) => !isStored(table) && !isNew(table));
  for (const table of [...renamed, ...tables.filter(isNew)]) {
    const isTwice = taken.has(table.table) && (isNew(table) || isByMerging(table));
    const name = isTwice ? freeName(table.table, taken) : table.table;
    names.set(table.key, name);
    taken.add(name);
  }
  return {
    ...merged,
    challenges: merged.challenges.map((challenge) => ({
      ...challenge,
      tables: challenge.tables.map((table) => ({ ...table, table: names.get(table.key) ?? table.table })),
    })),
  };
}

/** Of "Table 13" the next number, of "Rouge" a second one. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (/^Table \d+$/.test(name)) return nextTableName(taken);
  const numbered = (number: number) => `${name.slice(0, maxLength - 6)} (${number})`;
  let number = 2;
  while (taken.has(numbered(number))) number++;
  return numbered(number);
}

function allTables({ challenges }: PlanDraft): readonly TableDraft[] {
  return challenges.flatMap(tablesOf);
}

function timesIn(tables: readonly TableDraft[], name: string): number {
  return tables.filter(({ table }) => table === name).length;
}
