import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { closeCode, writeUpdate } from '@terreau/sync/messages';
import { describe, expect, test } from 'vitest';
import { defaultRelayLimits } from '../relay-limits.ts';
import { createSocketDouble, type SocketDouble } from '../testing/socket-double.ts';
import { createAttendance } from './attendance.ts';

const change = writeUpdate(Uint8Array.of(1, 2, 3));

function open(limits: Partial<typeof defaultRelayLimits> = {}) {
  const clock = { ms: 1_000_000 };
  const attendance = createAttendance({
    limits: { ...defaultRelayLimits, ...limits },
    now: () => clock.ms,
    onCount: () => undefined,
  });
  const enter = (name: string, inner = createSocketDouble()): SocketDouble => {
    const id = name as ParticipantId;
    const member = { id, board: 'board' as BoardId, role: 'participant' as const, name };
    attendance.enter(inner, member).listen({ message: () => undefined, closed: () => undefined });
    return inner;
  };
  return { attendance, clock, enter };
}

const isOpen = (socket: SocketDouble): boolean => socket.closedWith() === null;

describe('[T6] sockets of one person', () => {
  test('are as many as configured: beyond that the oldest gives way, and knows why', () => {
    const { enter } = open({ connectionsPerPerson: 3 });
    const sockets = Array.from({ length: 5 }, () => enter('alice'));
    const bob = enter('bob');
    expect([...sockets, bob].map(isOpen)).toEqual([false, false, true, true, true, true]);
    expect(sockets[0]?.closedWith()).toEqual({ code: closeCode.elsewhere, reason: 'too many connections' });
  });

  test('count until they have closed, and no longer', () => {
    const { enter } = open({ connectionsPerPerson: 2 });
    for (let i = 0; i < 10; i++) enter('alice').leave();
    const [first, second] = [enter('alice'), enter('alice')];
    expect([first, second].map(isOpen)).toEqual([true, true]);
  });

  test('that are closing give way once, however long their peers take to answer', () => {
    const { enter } = open({ connectionsPerPerson: 2 });
    const closed: number[] = [];
    const enterSlowly = (n: number): SocketDouble =>
      enter('alice', { ...createSocketDouble(), close: () => closed.push(n) });
    for (let n = 0; n < 5; n++) enterSlowly(n);
    expect(closed).toEqual([0, 1, 2]);
  });

  test('share one pace, also with those that come after', () => {
    const { enter, clock } = open({ changesPerSecond: 10 });
    const first = enter('alice');
    for (let i = 0; i <= 100; i++) first.receive(change);
    first.leave();
    const second = enter('alice');
    second.receive(change);
    expect(second.isPaused()).toBe(true);
    second.leave();
    clock.ms += 60_000;
    enter('bob');
    const third = enter('alice');
    for (let i = 0; i < 100; i++) third.receive(change);
    expect(third.isPaused()).toBe(false);
  });

  test('are all closed when the person is dismissed', () => {
    const { attendance, enter, clock } = open({ connectionsPerPerson: 1 });
    enter('alice');
    const second = enter('alice');
    clock.ms += 120_000;
    const bob = enter('bob');
    attendance.dismiss('alice' as ParticipantId, closeCode.barred, 'enough');
    attendance.dismiss('nobody' as ParticipantId, closeCode.barred, 'enough');
    expect(second.closedWith()).toEqual({ code: closeCode.barred, reason: 'enough' });
    expect(isOpen(bob)).toBe(true);
  });
});

describe('[T6] sockets of one board', () => {
  test('are as many as configured: beyond that whoever holds the most gives one up', () => {
    const { enter } = open({ connectionsPerBoard: 5 });
    const alice = enter('alice');
    const mallory = Array.from({ length: 4 }, () => enter('mallory'));
    const [bob, carol] = [enter('bob'), enter('carol')];
    const more = enter('mallory');
    expect([alice, bob, carol, more].map(isOpen)).toEqual([true, true, true, true]);
    expect(mallory.map(isOpen)).toEqual([false, false, false, true]);
  });
});
