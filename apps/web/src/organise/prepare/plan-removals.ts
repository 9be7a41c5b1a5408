// What was removed from a plan, put back where it was into what the plan has become since. Pure.

import { defaultScript, type Script } from '@terreau/workshop/script';
import { type ChallengeDraft, type PlanDraft, type TableDraft, withChange, withCount } from './plan-draft.ts';

/** With a challenge put back; unless it is there. */
export function withChallengeAt(draft: PlanDraft, challenge: ChallengeDraft, index: number): PlanDraft {
  const { challenges } = draft;
  if (challenges.some(({ key }) => key === challenge.key)) return draft;
  const all = { ...draft, challenges: challenges.toSpliced(index, 0, challenge) };
  return withCount(all, challenge.key, challenge.count);
}

/** Without one table of a challenge. */
export function withoutTable(draft: PlanDraft, challenge: string, table: string): PlanDraft {
  return withChange(draft, challenge, (before) => ({
    ...before,
    count: before.count - 1,
    tables: before.tables.filter(({ key }) => key !== table),
  }));
}

/** With a table put back into its challenge, if that is there still. */
export function withTableAt(
  draft: PlanDraft,
  challenge: string,
  table: TableDraft,
  index: number,
): PlanDraft {
  return withChange(draft, challenge, (now) => {
    if (now.tables.some(({ key }) => key === table.key)) return now;
    return { ...now, count: now.count + 1, tables: now.tables.toSpliced(index, 0, table) };
  });
}

/** With a domain put back; unless there is one of that name. */
export function withDomainAt(draft: PlanDraft, domain: string, index: number): PlanDraft {
  const { domains } = draft;
  return domains.includes(domain) ? draft : { ...draft, domains: domains.toSpliced(index, 0, domain) };
}

/** With a step put back that was removed from `before`; unless the script is the usual one by now. */
export function withStepAt(draft: PlanDraft, before: Script | null, index: number): PlanDraft {
  const whole = before ?? defaultScript;
  const script = draft.script?.toSpliced(index, 0, ...whole.slice(index, index + 1));
  if (!script) return draft;
  return { ...draft, script: JSON.stringify(script) === JSON.stringify(whole) ? before : script };
}
