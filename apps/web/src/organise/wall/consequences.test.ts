import { defaultScript } from '@terreau/workshop/script';
import { describe, expect, it } from 'vitest';
import { consequencesOf } from './consequences.ts';
import { tableOf } from './sample-table.ts';

const stepOf = (phase: string): number => defaultScript.findIndex((step) => step.phase === phase);
const of = (tables: Parameters<typeof consequencesOf>[0], phase: string) =>
  consequencesOf(tables, defaultScript, stepOf(phase));

describe('what moving tables will do', () => {
  it('counts who moves and who is there already', () => {
    expect(of([tableOf('1'), tableOf('2', { step: 2, phase: 'share' })], 'share')).toMatchObject({
      moves: ['1'],
      stays: 1,
      reveals: { tables: 1, drafts: 12 },
    });
  });

  it('reveals nothing between two steps of writing, or where nothing was written', () => {
    expect(consequencesOf([tableOf('1')], defaultScript, 3).reveals.drafts).toBe(0);
    expect(of([tableOf('1', { drafts: 0 })], 'share').reveals.tables).toBe(0);
  });

  it('tells votes that end, and those without a quorum', () => {
    const voting = { phase: 'vote', step: stepOf('vote') } as const;
    const tables = [tableOf('1', { ...voting, ballots: 5 }), tableOf('2', { ...voting, ballots: 4 })];
    expect(of(tables, 'converge').endsVote).toEqual({ tables: 2, short: 1 });
    expect(of(tables, 'vote')).toMatchObject({ moves: [], stays: 2, endsVote: { tables: 0 } });
  });

  it('tells ways back, reopened votes and the end', () => {
    const decided = tableOf('1', { phase: 'converge', step: stepOf('converge') });
    expect(of([decided], 'vote')).toMatchObject({ goesBack: 1, reopensVote: 1, closes: 0 });
    expect(of([decided], 'closed')).toMatchObject({ goesBack: 0, closes: 1 });
  });

  it('moves a table that has left the script back to it, and nothing to a step that there is not', () => {
    expect(of([tableOf('1', { step: null, phase: 'share' })], 'share').moves).toEqual(['1']);
    expect(consequencesOf([], defaultScript, 99).moves).toEqual([]);
  });
});
