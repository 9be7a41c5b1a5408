import { expect, test } from 'vitest';
import { createAdmission, type Turn } from './admission.ts';

/** An admission of 100 a second that lets wait for 2 s, by a clock that is moved by hand. */
function begin() {
  const clock = { ms: 1_000_000 };
  const admission = createAdmission({ perSecond: 100, maxWaitMs: 2_000, now: () => clock.ms });
  return { clock, admission };
}

const msOf = (turns: readonly Turn[], kind: Turn['kind']): number[] =>
  turns.filter((turn) => turn.kind === kind).map(({ inMs }) => inMs);

test("[T6] a second's worth comes in at once, then one after another, and then everyone at another time", () => {
  const { admission } = begin();
  const turns = Array.from({ length: 1_400 }, admission.ask);
  const [enter, later] = [msOf(turns, 'enter'), msOf(turns, 'later')];
  expect([enter.length, later.length]).toEqual([300, 1_100]);
  expect(enter.filter((ms) => ms === 0)).toHaveLength(100);
  expect(enter.slice(100, 104)).toEqual([10, 20, 30, 40]);
  expect(enter.at(-1)).toBe(2_000);
  expect([later[0], later[1], later.at(-1)]).toEqual([2_020, 2_030, 13_010]);
});

test('[T6] however they come back, never more are let in than a second allows', () => {
  const { clock, admission } = begin();
  let waiting = Array.from({ length: 5_000 }, () => clock.ms);
  const enteredAt: number[] = [];
  for (; waiting.length > 0; clock.ms += 5) {
    const due = waiting.filter((at) => at <= clock.ms);
    waiting = waiting.filter((at) => at > clock.ms);
    for (const turn of due.map(admission.ask)) {
      if (turn.kind === 'enter') enteredAt.push(clock.ms + turn.inMs);
      else waiting.push(clock.ms + turn.inMs);
    }
  }
  const busiest = Math.max(
    ...enteredAt.map((from, i) => enteredAt.findLastIndex((at) => at < from + 1_000) - i + 1),
  );
  expect(enteredAt).toHaveLength(5_000);
  expect(busiest).toBeLessThanOrEqual(201);
  expect(clock.ms - 1_000_000).toBeLessThan(60_000);
});

test('a quiet time fills it again, to no more than a second allows', () => {
  const { clock, admission } = begin();
  for (let i = 0; i < 1_400; i++) admission.ask();
  clock.ms += 3_600_000;
  const turns = Array.from({ length: 200 }, admission.ask);
  expect(msOf(turns, 'enter').filter((ms) => ms === 0)).toHaveLength(100);
});

test('nobody is sent away for more than a minute, nor kept out by a clock that was set back', () => {
  const { clock, admission } = begin();
  const delays = Array.from({ length: 20_000 }, admission.laterMs);
  expect(Math.max(...delays)).toBeLessThanOrEqual(60_020);
  expect(new Set(delays.slice(0, 6_000)).size).toBe(6_000);
  for (let i = 0; i < 300; i++) admission.ask();
  clock.ms -= 3_600_000;
  expect(admission.ask()).toEqual({ kind: 'enter', inMs: 0 });
});
