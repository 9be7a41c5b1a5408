// The ruled state on its way to one connection: whole at first, then the parts that change. Parts that are pushed while the
// whole is being read go out after it, so that an older whole never hides a newer part.

import { writeSession } from '@terreau/sync/messages';
import type { Session } from '@terreau/workshop/session';
import { type Frame, frameOf } from '../web-socket-frame.ts';

export interface SessionFeed {
  /** Sends a patch, which may be framed for many. */
  readonly push: (patch: Frame) => void;
}

type FeedState = { readonly kind: 'reading'; readonly later: Frame[] } | { readonly kind: 'open' };

/** Starts to read the session for a connection; `fail` is called when that does not succeed. */
export function startSessionFeed(deps: {
  readonly read: () => Promise<Session>;
  readonly send: (frame: Frame) => void;
  readonly fail: (error: unknown) => void;
}): SessionFeed {
  const later: Frame[] = [];
  let state: FeedState = { kind: 'reading', later };
  deps.read().then((session) => {
    deps.send(frameOf(writeSession(session)));
    for (const patch of later) deps.send(patch);
    state = { kind: 'open' };
  }, deps.fail);
  return {
    push(patch) {
      if (state.kind === 'reading') state.later.push(patch);
      else deps.send(patch);
    },
  };
}
