import type { DraftId } from '@terreau/board/ids';
import type { Draft } from '@terreau/workshop/session';
import { describe, expect, it } from 'vitest';
import { createDraftOutbox, type DraftContent, draftsWith, type OutboxKept } from './draft-outbox.ts';

const offline = new Error('no network');
const wrongPhase = new Error('the table shares');
const id = (name: string) => name as DraftId;
const idea = (text: string, createdAt = 1): DraftContent => ({ text, kind: 'idea', createdAt });
const nothingKept: OutboxKept = { pending: [], refused: [] };

/** An outbox whose server answers what the test says; `settled` waits until nothing more happens by itself. */
function setUp(kept: OutboxKept = nothingKept) {
  const server = new Map<DraftId, DraftContent>();
  let failing: Error | null = null;
  let later: (() => void) | null = null;
  const device = { kept };
  const attempt = async (change: () => unknown) => {
    if (failing) throw failing;
    change();
  };
  const outbox = createDraftOutbox({
    put: (key, content) => attempt(() => server.set(key, content)),
    delete: (key) => attempt(() => server.delete(key)),
    read: () => device.kept,
    keep: (now) => {
      device.kept = now;
    },
    isPassing: (error) => error === offline,
    later(run) {
      later = run;
      return () => {
        later = null;
      };
    },
  });
  return {
    outbox,
    server,
    device,
    fail: (error: Error | null) => {
      failing = error;
    },
    retry: () => later?.(),
    settled: () => new Promise((done) => setImmediate(done)),
  };
}

describe('a draft outbox', () => {
  it('sends what is written and forgets it once the session confirms it', async () => {
    const { outbox, server, device, settled } = setUp();
    outbox.start();
    outbox.write(id('a'), idea('Bread'));
    await settled();
    expect(server.get(id('a'))?.text).toBe('Bread');
    expect(device.kept.pending).toEqual([]);
    expect(outbox.pending.get().size).toBe(1);
    outbox.settle([{ id: id('a'), ...idea('Bread') }], true);
    expect(outbox.pending.get().size).toBe(0);
  });

  it('keeps drafts on the device without a network, and sends them on return in their order', async () => {
    const { outbox, server, device, fail, retry, settled } = setUp();
    fail(offline);
    outbox.start();
    outbox.write(id('a'), idea('Bread'));
    outbox.write(id('b'), idea('Mill'));
    await settled();
    expect(device.kept.pending.map(([key]) => key)).toEqual(['a', 'b']);
    fail(null);
    retry();
    await settled();
    expect([...server.keys()]).toEqual(['a', 'b']);
  });

  it('takes up after a reload what the device kept', async () => {
    const { outbox, server, settled } = setUp({ pending: [[id('a'), idea('Bread')]], refused: [] });
    outbox.start();
    await settled();
    expect(server.get(id('a'))?.text).toBe('Bread');
  });

  it('[T4] gives back the text of a draft that the rules refuse', async () => {
    const { outbox, device, fail, settled } = setUp();
    fail(wrongPhase);
    outbox.start();
    outbox.write(id('a'), idea('Too late'));
    await settled();
    expect(outbox.refused.get()).toEqual(['Too late']);
    expect(device.kept).toEqual({ pending: [], refused: ['Too late'] });
    expect(outbox.pending.get().size).toBe(0);
  });

  it('sends the newest version of a draft that was rewritten meanwhile', async () => {
    const { outbox, server, settled } = setUp();
    outbox.start();
    outbox.write(id('a'), idea('Bre'));
    outbox.write(id('a'), idea('Bread'));
    await settled();
    expect(server.get(id('a'))?.text).toBe('Bread');
  });

  it('shows a deleted draft no more, and keeps it deleted until the session says so', async () => {
    const { outbox, settled } = setUp();
    const mine: Draft[] = [{ id: id('a'), ...idea('Bread') }];
    outbox.start();
    outbox.remove(id('a'));
    await settled();
    outbox.settle(mine, true);
    expect(draftsWith(mine, outbox.pending.get())).toEqual([]);
    outbox.settle([], true);
    expect(outbox.pending.get().size).toBe(0);
  });

  it('forgets what was sent when the drafts have become cards', async () => {
    const { outbox, settled } = setUp();
    outbox.start();
    outbox.write(id('a'), idea('Bread'));
    await settled();
    outbox.settle([], false);
    expect(outbox.pending.get().size).toBe(0);
  });

  it('does nothing while it is stopped', async () => {
    const { outbox, server, settled } = setUp();
    outbox.start()();
    outbox.write(id('a'), idea('Bread'));
    await settled();
    expect(server.size).toBe(0);
    outbox.start();
    await settled();
    expect(server.size).toBe(1);
  });
});

it('lists drafts oldest first, what is on its way laid over what the server has', () => {
  const mine: Draft[] = [
    { id: id('b'), ...idea('Old text', 2) },
    { id: id('a'), ...idea('First', 1) },
  ];
  const pending = new Map([[id('b'), { content: idea('New text', 2), isSent: false }]]);
  expect(draftsWith(mine, pending).map(({ text }) => text)).toEqual(['First', 'New text']);
});

it('says of a draft that was set aside that it is, also while it is rewritten', () => {
  const mine: Draft[] = [{ id: id('a'), ...idea('First'), aside: true }];
  const pending = new Map([[id('a'), { content: idea('Milder'), isSent: false }]]);
  expect(draftsWith(mine, pending)).toEqual([{ id: 'a', ...idea('Milder'), aside: true }]);
});
