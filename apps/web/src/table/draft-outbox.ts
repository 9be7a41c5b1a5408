// Drafts on their way to the server. Each is kept on this device until the server has it, so that writing in silence
// works without a network; what the rules refuse is given back as text. Knows no React.

import type { CardKind } from '@terreau/board/card';
import type { DraftId } from '@terreau/board/ids';
import type { Draft } from '@terreau/workshop/session';
import { createSource, type Source } from '../live/source.ts';

export interface DraftContent {
  readonly text: string;
  readonly kind: CardKind;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** What is wanted of one draft: to be like this, or with null to be gone. */
export interface Pending {
  readonly content: DraftContent | null;
  /** The server has it; it stays until the session says so too. */
  readonly isSent: boolean;
}

export interface Outbox {
  readonly pending: Source<ReadonlyMap<DraftId, Pending>>;
  /** Texts that the server refused, the phase having moved on. */
  readonly refused: Source<readonly string[]>;
  readonly write: (id: DraftId, content: DraftContent) => void;
  readonly remove: (id: DraftId) => void;
  /** Forgets what the session confirms; once the drafts are revealed, all that was sent. */
  readonly settle: (mine: readonly Draft[], areOpen: boolean) => void;
  readonly dismissRefused: () => void;
  /** Sends what there is, again and again if need be, until the returned function is called. */
  readonly start: () => () => void;
}

export interface OutboxKept {
  readonly pending: readonly (readonly [DraftId, DraftContent | null])[];
  readonly refused: readonly string[];
}

export interface OutboxDeps {
  readonly put: (id: DraftId, content: DraftContent) => Promise<unknown>;
  readonly delete: (id: DraftId) => Promise<unknown>;
  readonly read: () => OutboxKept;
  readonly keep: (kept: OutboxKept) => void;
  /** Whether it makes sense to try again later. */
  readonly isPassing: (error: unknown) => boolean;
  /** Runs something in a while; returns how to call it off. */
  readonly later: (run: () => void) => () => void;
}

/** Takes up what this device kept the last time. */
export function createDraftOutbox(deps: OutboxDeps): Outbox {
  const kept = deps.read();
  const pending = createSource<ReadonlyMap<DraftId, Pending>>(
    new Map(kept.pending.map(([id, content]) => [id, { content, isSent: false }])),
  );
  const refused = createSource<readonly string[]>(kept.refused);
  let isSending = false;
  let isRunning = false;
  let callOff: () => void = () => undefined;

  const change = (next: ReadonlyMap<DraftId, Pending>) => {
    pending.set(next);
    keepAll();
  };
  const keepAll = () => {
    const unsent = [...pending.get()].filter(([, { isSent }]) => !isSent);
    deps.keep({ pending: unsent.map(([id, { content }]) => [id, content] as const), refused: refused.get() });
  };
  const want = (id: DraftId, content: DraftContent | null) => {
    change(new Map(pending.get()).set(id, { content, isSent: false }));
    void sendAll();
  };
  /** One after the other, in the order in which they were written. */
  const sendAll = async () => {
    if (isSending || !isRunning) return;
    isSending = true;
    callOff();
    let next = firstUnsent(pending.get());
    while (next && isRunning && (await sendOne(...next))) next = firstUnsent(pending.get());
    isSending = false;
    if (next && isRunning) callOff = deps.later(() => void sendAll());
  };
  /** Whether to go on with the next one. */
  const sendOne = async (id: DraftId, wanted: Pending): Promise<boolean> => {
    try {
      await (wanted.content ? deps.put(id, wanted.content) : deps.delete(id));
      replace(id, wanted, { ...wanted, isSent: true });
      return true;
    } catch (error) {
      if (deps.isPassing(error)) return false;
      if (wanted.content) refused.set([...refused.get(), wanted.content.text]);
      replace(id, wanted, null);
      return true;
    }
  };
  /** Unless it was rewritten meanwhile: then the newer wish is still to be sent. */
  const replace = (id: DraftId, wanted: Pending, by: Pending | null) => {
    if (pending.get().get(id) !== wanted) return;
    const next = new Map(pending.get());
    if (by) next.set(id, by);
    else next.delete(id);
    change(next);
  };

  return {
    pending,
    refused,
    write: want,
    remove: (id) => want(id, null),
    settle(mine, areOpen) {
      const isDone = (id: DraftId, wish: Pending) => wish.isSent && (!areOpen || isConfirmed(wish, id, mine));
      const open = [...pending.get()].filter(([id, wish]) => !isDone(id, wish));
      if (open.length < pending.get().size) change(new Map(open));
    },
    dismissRefused() {
      refused.set([]);
      keepAll();
    },
    start() {
      isRunning = true;
      void sendAll();
      return () => {
        isRunning = false;
        callOff();
      };
    },
  };
}

/** What somebody sees as their drafts: the server's, with what is on its way laid over them; oldest first. */
export function draftsWith(mine: readonly Draft[], pending: ReadonlyMap<DraftId, Pending>): Draft[] {
  const drafts = new Map(mine.map((draft) => [draft.id, draft]));
  for (const [id, { content }] of pending) {
    // Only the server says whether one was set aside; rewriting it changes nothing about that.
    if (content) drafts.set(id, { ...drafts.get(id), id, ...content });
    else drafts.delete(id);
  }
  return [...drafts.values()].sort((a, b) => a.createdAt - b.createdAt);
}

function firstUnsent(pending: ReadonlyMap<DraftId, Pending>): [DraftId, Pending] | undefined {
  return [...pending].find(([, { isSent }]) => !isSent);
}

/** The server tidies a text (spaces at its ends, line breaks), which is no difference here. */
function isConfirmed({ content }: Pending, id: DraftId, mine: readonly Draft[]): boolean {
  const draft = mine.find((one) => one.id === id);
  if (!content || !draft) return !content && !draft;
  return draft.kind === content.kind && draft.text.replace(/\s/g, '') === content.text.replace(/\s/g, '');
}
