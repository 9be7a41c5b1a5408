import type { Phase } from '@terreau/workshop/phases';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setTable, type TestTable } from '../testing/table.ts';
import { openTestEvening, type TestEvening } from '../testing/test-evening.ts';
import type { Evening } from './evening.ts';
import { setPhase } from './phases.ts';

let t: TestEvening;
let table: TestTable;
let told: string[];
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  table = await setTable(t);
  told = [];
});
afterAll(() => t.close());

/** The same evening, which writes down when the gate is told and when a phase is made durable. */
function watched(makeDurable: () => void): Evening {
  const { hub, database } = t.evening;
  return {
    ...t.evening,
    hub: {
      ...hub,
      setPhase(board, phase) {
        told.push(phase);
        hub.setPhase(board, phase);
      },
    },
    database: {
      ...database,
      async batch(statements) {
        told.push('durable');
        makeDurable();
        await database.batch(statements);
      },
    },
  };
}

const go = (phase: Phase, evening: Evening) =>
  setPhase(evening, { id: null, role: 'organiser' }, table.board, { phase });

describe('the gate hears of a phase [T4]', () => {
  it('before it is durable when the phase is stricter, so that the ballot is settled on what stays', async () => {
    await table.phase('cluster');
    await go(
      'vote',
      watched(() => undefined),
    );
    expect(told).toEqual(['vote', 'durable', 'vote']);
  });

  it('after it is durable when the phase is laxer', async () => {
    await table.phase('vote');
    await go(
      'cluster',
      watched(() => undefined),
    );
    expect(told).toEqual(['durable', 'cluster']);
  });

  it('and that it is as before when the change fails', async () => {
    await table.phase('cluster');
    const fail = () => {
      throw new Error('the disk is full');
    };
    await expect(go('vote', watched(fail))).rejects.toThrow('the disk is full');
    expect(told).toEqual(['vote', 'durable', 'cluster']);
    expect(await table.view()).toMatchObject({ phase: 'cluster' });
  });
});
