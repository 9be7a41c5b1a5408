// The names of all tables of a plan: numbers without holes, and no name twice. Pure.

import { tableNameKey } from '@terreau/workshop/preparing/planned-event';
import { nextTableName, type PlanDraft, type TableDraft, tablesOf } from './plan-draft.ts';

/** With numbers that leave none out, in the order of the challenges, for all tables that have only a number. */
export function withNumbers(draft: PlanDraft): PlanDraft {
  const names = new Set(
    draft.challenges.flatMap(tablesOf).flatMap(({ table, isNumbered }) => (isNumbered ? [] : [table])),
  );
  const numbered = (table: TableDraft): TableDraft => {
    if (!table.isNumbered) return table;
    const name = nextTableName(names);
    names.add(name);
    return { ...table, table: name };
  };
  const challenges = draft.challenges.map((challenge) => ({
    ...challenge,
    tables: [...tablesOf(challenge).map(numbered), ...challenge.tables.slice(challenge.count)],
  }));
  return { ...draft, challenges };
}

/** The keys of the tables that are called like one before them. */
export function tablesCalledAgain({ challenges }: PlanDraft): ReadonlySet<string> {
  const names = new Set<string>();
  const again = challenges.flatMap(tablesOf).filter(({ table }) => {
    const name = tableNameKey(table);
    const isAgain = name !== '' && names.has(name);
    names.add(name);
    return isAgain;
  });
  return new Set(again.map(({ key }) => key));
}
