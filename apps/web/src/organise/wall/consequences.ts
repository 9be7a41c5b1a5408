// What moving many tables to a step will do to them, in figures, as far as the wall knows. Pure.

import type { Script } from '@terreau/workshop/script';
import type { WallTable } from '@terreau/workshop/wall';
import { changeOf } from '../../leading/phase-changes.ts';

export interface Consequences {
  /** The names of the tables that will change step, and how many are there already. */
  readonly moves: readonly string[];
  readonly stays: number;
  readonly reveals: { readonly tables: number; readonly drafts: number };
  /** Votes that end, and how many of them without the ballots that the rule wants. */
  readonly endsVote: { readonly tables: number; readonly short: number };
  readonly reopensVote: number;
  readonly goesBack: number;
  readonly closes: number;
}

export function consequencesOf(tables: readonly WallTable[], script: Script, step: number): Consequences {
  const phase = script[step]?.phase;
  const moving = tables.filter((table) => table.step !== step || table.phase !== phase);
  const changes =
    phase === undefined ? [] : moving.map((table) => [table, changeOf(table, { phase, step })] as const);
  const of = (kind: ReturnType<typeof changeOf>): WallTable[] =>
    changes.flatMap(([table, change]) => (change === kind ? [table] : []));
  const leaving = (from: WallTable['phase']): WallTable[] =>
    phase === from ? [] : moving.filter((table) => table.phase === from);
  const writing = leaving('ideate').filter(({ drafts }) => drafts > 0);
  const voting = leaving('vote');
  return {
    moves: moving.map(({ table }) => table),
    stays: tables.length - moving.length,
    reveals: { tables: writing.length, drafts: writing.reduce((sum, { drafts }) => sum + drafts, 0) },
    endsVote: {
      tables: voting.length,
      short: voting.filter(({ ballots, quorum }) => ballots < quorum).length,
    },
    reopensVote: of('backToVote').length,
    goesBack: moving.filter((table) => table.step !== null && table.step > step).length,
    closes: phase === 'closed' ? moving.length : 0,
  };
}
