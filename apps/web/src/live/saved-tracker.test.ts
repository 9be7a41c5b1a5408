import { messageType, signOfLife, syncStep, writeMissing, writeUpdate } from '@terreau/sync/messages';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createSavedTracker, type SavedTracker } from './saved-tracker.ts';
import { createUnsavedClients } from './unsaved-clients.ts';

const empty = new Uint8Array();

/** A device that a tab opens the board on. */
function device() {
  let unsaved: readonly (readonly [number, number])[] = [];
  const memory = {
    unsaved: () => unsaved,
    keepUnsaved(clients: typeof unsaved) {
      unsaved = clients;
    },
  };
  return {
    unsaved: () => unsaved.map(([client]) => client),
    openTab(clientID = 1) {
      const doc = new Y.Doc();
      doc.clientID = clientID;
      return createSavedTracker(createUnsavedClients(memory, doc));
    },
  };
}

/** Brings to the server what a tab has. */
function bringAll(tracker: SavedTracker) {
  tracker.connected();
  tracker.sent(writeMissing(empty));
  tracker.acknowledged(1);
}

describe('[T1] what is shown as saved', () => {
  it('is saved only after the server has acknowledged every frame', () => {
    const tracker = device().openTab();
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
    const tracker = device().openTab();
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
    const { openTab, unsaved } = device();
    openTab(1).changed();
    const next = openTab(2);
    expect(next.saved.get()).toBe(false);
    bringAll(next);
    expect(next.saved.get()).toBe(true);
    expect(unsaved()).toEqual([]);
    expect(openTab(3).saved.get()).toBe(true);
  });

  it('does not take what one tab has brought for what another still has', () => {
    const { openTab, unsaved } = device();
    const [one, other] = [openTab(1), openTab(2)];
    one.changed();
    other.changed();
    bringAll(one);
    expect([one.saved.get(), other.saved.get()]).toEqual([true, false]);
    expect(unsaved()).toEqual([2]);
    bringAll(openTab(3));
    other.changed();
    expect(unsaved()).toEqual([2]);
    bringAll(other);
    expect(unsaved()).toEqual([]);
  });

  it('does not count what is not an update', () => {
    const tracker = device().openTab();
    tracker.changed();
    tracker.connected();
    tracker.sent(signOfLife);
    tracker.sent(Uint8Array.of(messageType.sync, syncStep.stateVector, 0));
    tracker.sent(writeMissing(empty));
    tracker.acknowledged(1);
    expect(tracker.saved.get()).toBe(true);
  });
});
