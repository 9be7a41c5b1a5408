import type { Votes } from '@terreau/workshop/ballots';
import { describe, expect, it } from 'vitest';
import { type BallotBoxDeps, createBallotBox, spentVotes, withVotes } from './ballot-box.ts';

const passing = new Error('no network');
const refused = new Error('the vote is over');

/** A box whose timers and requests the test lets go by hand. */
function setUp(atServer: Votes = {}, keptBefore: Votes | null = null) {
  const sent: Votes[] = [];
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const problems: unknown[] = [];
  let timer: (() => void) | null = null;
  const waits: string[] = [];
  let kept = keptBefore;
  const deps: BallotBoxDeps = {
    send(votes) {
      sent.push(votes);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      answers.push({ resolve, reject });
      return promise;
    },
    read: () => kept,
    keep(votes) {
      kept = votes;
    },
    isPassing: (error) => error === passing,
    onRefused: (error) => problems.push(error),
    later(run, after) {
      timer = run;
      waits.push(after);
      return () => {
        timer = null;
      };
    },
  };
  const box = createBallotBox(atServer, deps);
  const tick = () => {
    const run = timer;
    timer = null;
    run?.();
  };
  /** Lets the promises of an answer run. */
  const answer = async (how: 'yes' | Error) => {
    const next = answers.shift();
    if (how === 'yes') next?.resolve();
    else next?.reject(how);
    await new Promise((done) => setImmediate(done));
  };
  return { box, sent, problems, waits, tick, answer, kept: () => kept };
}

describe('withVotes', () => {
  it('gives and takes within the budget', () => {
    expect(withVotes({}, 'a', 1, 3)).toEqual({ a: 1 });
    expect(withVotes({ a: 2, b: 1 }, 'a', -1, 3)).toEqual({ a: 1, b: 1 });
    expect(withVotes({ a: 1 }, 'a', -1, 3)).toEqual({});
  });

  it('[T5] never exceeds the budget nor goes below zero', () => {
    const full = { a: 2, b: 1 };
    expect(withVotes(full, 'b', 1, 3)).toBe(full);
    expect(withVotes(full, 'c', -1, 3)).toBe(full);
    expect(spentVotes(full)).toBe(3);
  });
});

describe('a ballot box', () => {
  it('shows a vote at once and sends several taps as one whole ballot', async () => {
    const { box, sent, tick, answer } = setUp();
    box.give('a', 1, 3);
    box.give('b', 1, 3);
    expect(box.state.get()).toEqual({ votes: { a: 1, b: 1 }, saving: 'saving' });
    tick();
    expect(sent).toEqual([{ a: 1, b: 1 }]);
    await answer('yes');
    expect(box.state.get().saving).toBe('saved');
  });

  it('sends again what changed while a request was under way', async () => {
    const { box, sent, tick, answer } = setUp();
    box.give('a', 1, 3);
    tick();
    box.give('a', 1, 3);
    tick();
    await answer('yes');
    expect(box.state.get().saving).toBe('saving');
    tick();
    await answer('yes');
    expect(sent).toEqual([{ a: 1 }, { a: 2 }]);
    expect(box.state.get()).toEqual({ votes: { a: 2 }, saving: 'saved' });
  });

  it('keeps the ballot without a network and sends it later', async () => {
    const { box, sent, waits, tick, answer } = setUp();
    box.give('a', 1, 3);
    tick();
    await answer(passing);
    expect(box.state.get()).toEqual({ votes: { a: 1 }, saving: 'waiting' });
    expect(waits).toEqual(['tap', 'failure']);
    tick();
    await answer('yes');
    expect(sent).toHaveLength(2);
    expect(box.state.get().saving).toBe('saved');
  });

  it('shows what the server has when it refuses', async () => {
    const { box, problems, tick, answer } = setUp({ b: 1 });
    box.give('a', 1, 3);
    tick();
    await answer(refused);
    expect(box.state.get()).toEqual({ votes: { b: 1 }, saving: 'saved' });
    expect(problems).toEqual([refused]);
  });

  it('takes over what the session says, but not over something newer', () => {
    const { box } = setUp();
    box.adopt({ c: 2 });
    expect(box.state.get().votes).toEqual({ c: 2 });
    box.give('a', 1, 3);
    box.adopt({ c: 1 });
    expect(box.state.get().votes).toEqual({ c: 2, a: 1 });
  });

  it('[T5] keeps what the server does not have over a closed tab, and sends it on return', async () => {
    const before = setUp();
    before.box.give('a', 1, 3);
    before.tick();
    await before.answer(passing);
    expect(before.kept()).toEqual({ a: 1 });

    const after = setUp({}, before.kept());
    expect(after.box.state.get()).toEqual({ votes: { a: 1 }, saving: 'waiting' });
    after.box.start();
    after.tick();
    expect(after.sent).toEqual([{ a: 1 }]);
    await after.answer('yes');
    expect([after.kept(), after.box.state.get().saving]).toEqual([null, 'saved']);
  });

  it('keeps no ballot that was refused', async () => {
    const { box, tick, answer, kept } = setUp();
    box.give('a', 1, 3);
    tick();
    await answer(refused);
    expect(kept()).toBeNull();
  });
});

it('counts what was given, or only what was given to what is no longer there', () => {
  expect(spentVotes({ a: 2, b: 1 })).toBe(3);
  expect(spentVotes({ a: 2, b: 1 }, (target) => target !== 'a')).toBe(1);
});
