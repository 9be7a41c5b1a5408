import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../relay/member.ts';
import { createSessionReader, type SessionOf } from './session-reader.ts';

const memberOf = (name: string, board = 'board'): Member => ({
  id: name as ParticipantId,
  board: board as BoardId,
  role: 'participant',
  name,
});

/** What a reader has read, which takes as long as the test says; the sessions are numbers of reads. */
function begin() {
  const reads: { readonly board: BoardId; readonly end: (error?: Error) => void }[] = [];
  const clock = { ms: 0 };
  const waits: { readonly ms: number; readonly end: () => void }[] = [];
  const sessionOf = createSessionReader({
    read: (board, start) =>
      new Promise<SessionOf>((resolve, reject) => {
        start();
        const number = reads.length + 1;
        const session: SessionOf = ({ name }) => ({ of: name, number }) as unknown as Session;
        reads.push({ board, end: (error) => (error ? reject(error) : resolve(session)) });
      }),
    clock: () => clock.ms,
    wait: (ms) => new Promise((end) => waits.push({ ms, end })),
  });
  return { sessionOf, reads, clock, waits };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('sessions [T6]', () => {
  it('of all who come before a read has begun are read at once, and to each goes their own', async () => {
    const { sessionOf, reads } = begin();
    const people = ['ana', 'bob', 'cem'].map((name) => sessionOf(memberOf(name)));
    await settled();
    reads[0]?.end();
    expect(await Promise.all(people)).toEqual(['ana', 'bob', 'cem'].map((of) => ({ of, number: 1 })));
    expect(reads).toHaveLength(1);
  });

  it('of whoever comes while one is read are read after it, when the board has had a rest', async () => {
    const { sessionOf, reads, clock, waits } = begin();
    void sessionOf(memberOf('ana'));
    await settled();
    const later = [sessionOf(memberOf('bob')), sessionOf(memberOf('cem'))];
    clock.ms = 25;
    reads[0]?.end();
    await settled();
    expect([reads.length, waits.map(({ ms }) => ms)]).toEqual([1, [100]]);
    waits[0]?.end();
    await settled();
    reads[1]?.end();
    expect(await Promise.all(later)).toEqual(['bob', 'cem'].map((of) => ({ of, number: 2 })));
  });

  it('of different boards do not wait for each other', async () => {
    const { sessionOf, reads } = begin();
    void sessionOf(memberOf('ana', 'one'));
    void sessionOf(memberOf('bob', 'other'));
    await settled();
    expect(reads.map(({ board }) => board)).toEqual(['one', 'other']);
  });

  it('that cannot be read fail for those who asked, and for nobody after them', async () => {
    const { sessionOf, reads } = begin();
    const failing = sessionOf(memberOf('ana'));
    await settled();
    reads[0]?.end(new Error('the disk is gone'));
    await expect(failing).rejects.toThrow('the disk is gone');
    const next = sessionOf(memberOf('bob'));
    await settled();
    reads[1]?.end();
    expect(await next).toEqual({ of: 'bob', number: 2 });
  });
});
