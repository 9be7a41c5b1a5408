// The drafts of the person at this device, for as long as the table is shown.

import type { DraftId } from '@terreau/board/ids';
import type { Draft } from '@terreau/workshop/session';
import { useEffect, useMemo, useState } from 'react';
import { deleteDraft, putDraft } from '../api/board.ts';
import { Problem } from '../api/client.ts';
import { keepChoice, keptChoice } from '../language/kept-choice.ts';
import type { BoardLink } from '../live/board-link.ts';
import { useBoard, useSession, useSource } from '../live/hooks.tsx';
import { tellNotKept } from '../offline/device-keeps.ts';
import { tellUnsaved } from '../offline/unsaved-work.ts';
import { createDraftOutbox, draftsWith, type Outbox, type OutboxKept } from './draft-outbox.ts';

export interface Drafts {
  readonly list: readonly Draft[];
  /** Those that the server does not have yet. */
  readonly unsent: ReadonlySet<DraftId>;
  readonly outbox: Outbox;
}

const retryMs = 4_000;

export function useDrafts(): Drafts {
  const link = useBoard();
  const { drafts, phase } = useSession();
  const [outbox] = useState(() => outboxOf(link));
  useEffect(() => outbox.start(), [outbox]);
  useEffect(
    () => tellUnsaved(() => [...outbox.pending.get().values()].some(({ isSent }) => !isSent)),
    [outbox],
  );
  // Once revealed, the drafts are cards, and the session has none left to confirm them with.
  useEffect(() => outbox.settle(drafts.mine, phase.name === 'ideate'), [outbox, drafts.mine, phase.name]);
  const pending = useSource(outbox.pending);
  return useMemo(
    () => ({
      list: draftsWith(drafts.mine, pending),
      unsent: new Set([...pending].filter(([, { isSent }]) => !isSent).map(([id]) => id)),
      outbox,
    }),
    [drafts.mine, pending, outbox],
  );
}

function outboxOf({ board, hand }: BoardLink): Outbox {
  const name = `drafts.${board}.${hand.author}`;
  return createDraftOutbox({
    put: (id, { text, kind }) => putDraft(board, id, { text, kind }),
    delete: (id) => deleteDraft(board, id),
    read: () => readKept(keptChoice(name)),
    keep(kept) {
      const isEmpty = kept.pending.length + kept.refused.length === 0;
      if (!keepChoice(name, isEmpty ? null : JSON.stringify(kept)) && !isEmpty) tellNotKept();
    },
    isPassing: (error) => error instanceof Problem && error.isPassing,
    later: retryLater,
  });
}

/** What this device kept was written by keep(); only its absence is to be expected. */
function readKept(json: string | null): OutboxKept {
  return json === null ? { pending: [], refused: [] } : (JSON.parse(json) as OutboxKept);
}

/** After a few seconds, or as soon as the network is back. */
function retryLater(run: () => void): () => void {
  const timer = setTimeout(run, retryMs);
  window.addEventListener('online', run);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('online', run);
  };
}
