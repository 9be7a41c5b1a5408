// Everything that a page needs of one board: the document and its store, the session, who is here, and what of one's
// own changes is saved. It lives from opening the page to leaving it, or until the server refuses a change.

import { isBoardAction } from '@terreau/board/actions';
import { createBoardDoc } from '@terreau/board/document';
import type { Hand } from '@terreau/board/edits';
import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { type BoardStore, createBoardStore } from '@terreau/board/store';
import { createUndo } from '@terreau/board/undoing';
import { type ActionType, isAllowed, phaseOnBoard } from '@terreau/workshop/permissions';
import { patchSession, type Session } from '@terreau/workshop/session';
import { nanoid } from 'nanoid';
import type { IndexeddbPersistence } from 'y-indexeddb';
import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { tellUnsaved } from '../offline/unsaved-work.ts';
import { version } from '../offline/version.ts';
import { createConnection, type Ending } from './connection.ts';
import { createDeviceMemory, type DeviceMemory } from './device-memory.ts';
import { keepInBatches } from './kept-batches.ts';
import { canKeep, forgetKept, openKept, readUpdates, whenWritten } from './kept-board.ts';
import { loadSession } from './load-session.ts';
import { createRefusedWork, type Rescued } from './refused-work.ts';
import { createSavedTracker } from './saved-tracker.ts';
import { createSource, type Source } from './source.ts';
import { createUnsavedClients, type UnsavedClients } from './unsaved-clients.ts';

export interface LinkStatus {
  readonly connection: 'connecting' | 'online' | 'offline';
  /** Whether the server lets this device wait because many arrive at once. */
  readonly crowded: boolean;
  /** Whether the server's state has arrived on this connection. */
  readonly synced: boolean;
  /** Whether everything of mine is durable at the server. */
  readonly saved: boolean;
  /** Whether everything of mine is written on this device, as far as it can keep anything. */
  readonly kept: boolean;
}

export interface BoardLink {
  readonly board: BoardId;
  readonly doc: Y.Doc;
  readonly store: BoardStore;
  readonly awareness: Awareness;
  /** Your hand: what it does can be undone. */
  readonly hand: Hand;
  /** Your hand without undo. */
  readonly quietHand: Hand;
  readonly undo: Y.UndoManager;
  readonly session: Source<Session>;
  readonly status: Source<LinkStatus>;
  /** What the rules refused, given back to its author. */
  readonly rescued: Source<Rescued>;
  readonly dismissRescued: () => void;
  /** Milliseconds since 1970 by the server's clock. */
  readonly serverNow: () => number;
  /** Whether you may do this now, to something of that author (yourself unless given). */
  readonly can: (action: ActionType, author?: ParticipantId) => boolean;
  readonly destroy: () => void;
}

export interface OpenOptions {
  readonly as: 'person' | 'screen';
  /** Called when the server ended the connection for good; the link is of no use any more. */
  readonly onEnded?: (ending: Ending) => void;
}

/**
 * Opens a board that this browser has joined. Without a network it opens what this device has kept of it.
 * Throws a Problem when the server says that this browser has not joined the board, or when there is neither.
 */
export async function openBoard(board: BoardId, { as, onEnded }: OpenOptions): Promise<BoardLink> {
  const memory = createDeviceMemory(board, as);
  const mayKeep = as === 'person' ? canKeep() : Promise.resolve(false);
  const first = await loadSession(board, as, memory, untilTooSlow);
  const doc = createBoardDoc();
  const unsaved = createUnsavedClients(memory, doc);
  const kept = (await mayKeep) ? await openKept(board, first.you.id, doc) : null;
  return createLink({ board, as, memory, first, doc, unsaved, kept, onEnded: onEnded ?? (() => undefined) });
}

/** What follows so soon is undone in one step: a word that is typed, a drag of several moves. */
const undoneTogetherMs = 400;

/** How long the server may take before the board opens as it was left. */
const patienceMs = 3_000;
const untilTooSlow = () => new Promise<void>((resolve) => setTimeout(resolve, patienceMs));

interface LinkParts {
  readonly board: BoardId;
  readonly as: 'person' | 'screen';
  readonly memory: DeviceMemory;
  readonly first: Session;
  readonly doc: Y.Doc;
  readonly unsaved: UnsavedClients;
  readonly kept: IndexeddbPersistence | null;
  readonly onEnded: (ending: Ending) => void;
}

function createLink({ board, as, memory, first, doc, unsaved, kept, onEnded }: LinkParts): BoardLink {
  const store = createBoardStore(doc);
  const awareness = new Awareness(doc);
  const session = createSource(first);
  const status = createSource<LinkStatus>({
    connection: 'connecting',
    crowded: false,
    synced: false,
    saved: !unsaved.isAny(),
    kept: true,
  });
  const tracker = createSavedTracker(unsaved);
  const refused = createRefusedWork({
    doc,
    author: first.you.id,
    memory,
    unsaved: unsaved.all,
    copy: kept && { read: () => readUpdates(kept), clear: () => forgetKept(kept) },
  });
  let clockOffset = first.now - Date.now();
  /** Cards bear the server's time: a device whose clock is wrong is no reason to refuse what it writes. */
  const serverNow = () => Date.now() + clockOffset;

  const { provider, destroy: disconnect } = createConnection(board, doc, awareness, as, {
    onStatus(now) {
      if (now === 'connected') {
        tracker.connected();
        // A server that was renewed has ended all connections.
        void version.check();
      }
      setStatus({ connection: connectionAfter(status.get().connection, now) });
    },
    onCrowd: (crowded) => setStatus({ crowded }),
    onSynced(synced) {
      setStatus({ synced });
      if (synced) refused.giveBack();
    },
    onSession(patch) {
      if (patch.now !== undefined) clockOffset = patch.now - Date.now();
      session.set(patchSession(session.get(), patch));
      memory.keepSession(session.get());
    },
    onSaved: tracker.acknowledged,
    onSent: tracker.sent,
    onEnded: (ending) => void end(ending),
  });

  const setStatus = (part: Partial<LinkStatus>) => status.set({ ...status.get(), ...part });
  const stopTracking = tracker.saved.subscribe(() => setStatus({ saved: tracker.saved.get() }));
  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider && origin !== kept) tracker.changed();
  };
  doc.on('update', onUpdate);
  const stopTelling = tellUnsaved(() => !tracker.saved.get());

  const hand = handOf(first.you.id, Symbol('hand'), serverNow);
  const undo = createUndo(doc, hand.origin, undoneTogetherMs);
  const stopBatches =
    kept &&
    keepInBatches(kept, {
      isFromServer: (origin) => origin === provider,
      whenWritten: () => whenWritten(kept),
      onOwnKept: (isKept) => setStatus({ kept: isKept }),
    });
  awareness.setLocalState({ id: first.you.id, cursor: null, editing: null });
  provider.connect();

  const destroy = () => {
    stopTracking();
    stopTelling();
    stopBatches?.();
    doc.off('update', onUpdate);
    disconnect();
    awareness.destroy();
    undo.destroy();
    store.destroy();
    void kept?.destroy();
    doc.destroy();
  };
  const end = async (ending: Ending) => {
    if (ending.kind === 'refused') {
      await refused.setAside();
      unsaved.clear();
    }
    onEnded(ending);
  };

  return {
    board,
    doc,
    store,
    awareness,
    hand,
    quietHand: handOf(first.you.id, Symbol('quiet hand'), serverNow),
    undo,
    session,
    status,
    rescued: refused.rescued,
    dismissRescued: refused.dismiss,
    serverNow,
    can(action, author = first.you.id) {
      const { you, phase, isLocked } = session.get();
      const own = author === you.id;
      const at = isBoardAction(action) ? phaseOnBoard(you.role, { phase: phase.name, isLocked }) : phase.name;
      return isAllowed(you.role, at, action, own);
    },
    destroy,
  };
}

/** Whoever is offline stays so while it is tried again and again: what flickers is not believed. */
function connectionAfter(
  before: LinkStatus['connection'],
  now: 'connecting' | 'connected' | 'disconnected',
): LinkStatus['connection'] {
  if (now === 'connected') return 'online';
  const isAway = now === 'disconnected' || before === 'offline' || !navigator.onLine;
  return isAway ? 'offline' : 'connecting';
}

function handOf(author: ParticipantId, origin: symbol, now: () => number): Hand {
  return { author, origin, now, newId: nanoid };
}
