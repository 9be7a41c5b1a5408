// The ruled state on its way to one connection: whole at first, then the parts that change. Parts that are pushed while the
// whole is being read go out after it, so that an older whole never hides a newer part.

import { writeSession } from '@terreau/sync/messages';
import type { Session, SessionPatch } from '@terreau/workshop/session';

export interface SessionFeed {
  readonly push: (patch: SessionPatch) => void;
}

type FeedState = { readonly kind: 'reading'; readonly later: SessionPatch[] } | { readonly kind: 'open' };

/** Starts to read the session for a connection; `fail` is called when that does not succeed. */
export function startSessionFeed(deps: {
  readonly read: () => Promise<Session>;
  readonly send: (message: Uint8Array) => void;
  readonly fail: (error: unknown) => void;
}): SessionFeed {
  const later: SessionPatch[] = [];
  let state: FeedState = { kind: 'reading', later };
  deps.read().then((session) => {
    deps.send(writeSession(session));
    for (const patch of later) deps.send(writeSession(patch));
    state = { kind: 'open' };
  }, deps.fail);
  return {
    push(patch) {
      if (state.kind === 'reading') state.later.push(patch);
      else deps.send(writeSession(patch));
    },
  };
}
