import { messageType, signOfLife, syncStep, writeMissing, writeUpdate } from '@terreau/sync/messages';
import { describe, expect, it } from 'vitest';
import { createSavedTracker } from './saved-tracker.ts';

const empty = new Uint8Array();

function memory(unsaved = false) {
  let bit = unsaved;
  return {
    get: () => bit,
    set: (value: boolean) => {
      bit = value;
    },
  };
}

describe('[T1] what is shown as saved', () => {
  it('is saved only after the server has acknowledged every frame', () => {
    const tracker = createSavedTracker(memory());
    tracker.connected();
    tracker.sent(writeMissing(empty));
    tracker.acknowledged(1);
    tracker.changed();
    tracker.sent(writeUpdate(empty));
    tracker.changed();
    tracker.sent(writeUpdate(empty));
    expect(tracker.saved.get()).toBe(false);
    tracker.acknowledged(2);
    expect(tracker.saved.get()).toBe(false);
    tracker.acknowledged(3);
    expect(tracker.saved.get()).toBe(true);
  });

  it('is not saved by an acknowledgement that came before the client caught up', () => {
    const tracker = createSavedTracker(memory());
    tracker.changed();
    tracker.connected();
    tracker.sent(writeUpdate(empty));
    tracker.acknowledged(1);
    expect(tracker.saved.get()).toBe(false);
    tracker.sent(writeMissing(empty));
    tracker.acknowledged(2);
    expect(tracker.saved.get()).toBe(true);
  });

  it('remembers over a closed tab that something waits', () => {
    const bit = memory();
    createSavedTracker(bit).changed();
    expect(bit.get()).toBe(true);
    const next = createSavedTracker(bit);
    expect(next.saved.get()).toBe(false);
    next.connected();
    next.sent(writeMissing(empty));
    next.acknowledged(1);
    expect(bit.get()).toBe(false);
  });

  it('does not count what is not an update', () => {
    const tracker = createSavedTracker(memory(true));
    tracker.connected();
    tracker.sent(signOfLife);
    tracker.sent(Uint8Array.of(messageType.sync, syncStep.stateVector, 0));
    tracker.sent(writeMissing(empty));
    tracker.acknowledged(1);
    expect(tracker.saved.get()).toBe(true);
  });
});
