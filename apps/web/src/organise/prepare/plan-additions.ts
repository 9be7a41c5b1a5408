// What somebody added and sent, while its answer was lost: it is in the evening already, under an id that the form has not heard
// of. Found again by its words, it is one and the same, and not there twice. Pure.

import { type ChallengeDraft, type PlanDraft, planOf, type TableDraft, tablesOf } from './plan-draft.ts';

/** `mine`, with what I added and is stored already under the ids that it is stored by. */
export function withStoredAdditions(base: PlanDraft, mine: PlanDraft, theirs: PlanDraft): PlanDraft {
  const challenges = withStored(base.challenges, mine.challenges, theirs.challenges, (challenge) =>
    wordsOf(mine, challenge),
  );
  const wordsOfTable = (table: TableDraft) =>
    wordsOf(mine, { key: '', title: '', context: '', domain: '', count: 1, tables: [table] });
  return {
    ...mine,
    challenges: challenges.map((challenge) => {
      const [before, stored] = [base, theirs].map((plan) => tablesIn(plan, challenge.key));
      const tables = withStored(before ?? [], tablesOf(challenge), stored ?? [], wordsOfTable);
      return { ...challenge, tables, count: tables.length };
    }),
  };
}

interface Item {
  readonly key: string;
  readonly id?: string | undefined;
}

function withStored<T extends Item>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  words: (item: T) => string,
): readonly T[] {
  const known = new Set([...base, ...mine].map(({ key }) => key));
  const added = theirs.filter(({ key }) => !known.has(key));
  return mine.map((item) => {
    if (item.id !== undefined) return item;
    const at = added.findIndex((other) => words(other) === words(item));
    const [same] = at === -1 ? [] : added.splice(at, 1);
    return same ?? item;
  });
}

function tablesIn({ challenges }: PlanDraft, key: string): readonly TableDraft[] {
  const challenge = challenges.find((each) => each.key === key);
  return challenge ? tablesOf(challenge) : [];
}

/** As it is sent, without ids and the spaces around its words. */
function wordsOf(draft: PlanDraft, challenge: ChallengeDraft): string {
  return JSON.stringify(planOf({ ...draft, challenges: [challenge] }).challenges, (key, part) => {
    if (key === 'id') return;
    return typeof part === 'string' ? part.trim() : part;
  });
}
