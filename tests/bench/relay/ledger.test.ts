import { describe, expect, it } from 'vitest';
import { createLedger, type Ledger, type Person, seenOf } from './ledger.ts';
import { markKinds } from './marks.ts';

const { edit, cursor } = markKinds;

/** Two rooms of three and one person, all there, and a window from 0 to 1,000. */
function setUp(): { readonly ledger: Ledger; readonly window: ReturnType<Ledger['openWindow']> } {
  const ledger = createLedger([3, 1]);
  for (const person of ledger.people) ledger.present(person, true);
  return { ledger, window: ledger.openWindow(0, 1_000) };
}

function personOf({ people }: Ledger, index: number): Person {
  const person = people[index];
  if (!person) throw new Error('nobody');
  return person;
}

describe('the books', () => {
  it('owe an edit to everybody else in the room, and to nobody else', () => {
    const { ledger, window } = setUp();
    ledger.sent(personOf(ledger, 0), edit, 10);
    expect(window.tallies[edit].owed).toBe(2);
    expect(ledger.missing()).toBe(2);
    ledger.received(personOf(ledger, 1), [edit, 0, 0], 15);
    ledger.received(personOf(ledger, 0), [edit, 0, 0], 15);
    expect(ledger.missing()).toBe(1);
    expect(window.tallies[edit].latencies.percentile(0.5, 2)).toBeCloseTo(5, 0);
    expect(window.tallies[edit].latencies.percentile(0.99, 2)).toBe(Number.POSITIVE_INFINITY);
  });

  it('count a delivery once', () => {
    const { ledger, window } = setUp();
    for (const at of [10, 11]) ledger.sent(personOf(ledger, 0), edit, at);
    for (const sequence of [0, 1, 0, 1]) ledger.received(personOf(ledger, 1), [edit, 0, sequence], 15);
    expect(window.tallies[edit].arrived).toBe(2);
  });

  it('let a later edit stand for those that it was merged with, but not a later cursor', () => {
    const { ledger, window } = setUp();
    for (const at of [10, 20, 30])
      for (const kind of [edit, cursor]) ledger.sent(personOf(ledger, 0), kind, at);
    ledger.received(personOf(ledger, 1), [edit, 0, 2, cursor, 0, 2], 40);
    expect(window.tallies[edit].arrived).toBe(3);
    expect(window.tallies[cursor].arrived).toBe(1);
    expect(seenOf(personOf(ledger, 0), ledger.people)).toBe(3);
  });

  it('keep what was sent outside of the window out of its figures', () => {
    const { ledger, window } = setUp();
    ledger.sent(personOf(ledger, 0), edit, 1_000);
    ledger.received(personOf(ledger, 1), [edit, 0, 0], 1_001);
    expect(window.tallies[edit]).toMatchObject({ sent: 0, owed: 0, arrived: 0, arrivedWithin: 0 });
  });

  it('notice marks of another room and of what nobody sent', () => {
    const { ledger } = setUp();
    ledger.sent(personOf(ledger, 0), edit, 10);
    ledger.received(personOf(ledger, 3), [edit, 0, 0], 11);
    ledger.received(personOf(ledger, 1), [edit, 0, 5], 11);
    ledger.received(personOf(ledger, 1), [edit, 99, 0], 11);
    expect(ledger.strays()).toBe(3);
    expect(ledger.missing()).toBe(2);
  });
});
