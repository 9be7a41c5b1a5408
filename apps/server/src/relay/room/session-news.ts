// News of the session that may wait a moment: who has come, how many have voted. In a hall each of 1,400 causes some, for
// 1,400 others; so what has changed since the last tick goes out as one patch, built once for all. The first after a quiet
// moment leaves at once.

import type { ParticipantId } from '@terreau/board/ids';
import { joinPatches, type SessionPatch } from '@terreau/workshop/session';
import type { Member } from '../member.ts';

export interface SessionNews {
  /** Tells everyone, or one person on all their devices. */
  readonly tell: (patch: SessionPatch, only?: ParticipantId) => void;
  /** Sends what waits, so that something newer can follow. */
  readonly flush: () => void;
  readonly stop: () => void;
}

export interface SessionNewsDeps {
  readonly push: (patchFor: (member: Pick<Member, 'id'>) => SessionPatch | null) => void;
  readonly intervalMs: () => number;
}

/** No news yet. */
export function createSessionNews({ push, intervalMs }: SessionNewsDeps): SessionNews {
  let forAll: SessionPatch | null = null;
  let forOne = new Map<ParticipantId, SessionPatch>();
  let tick: NodeJS.Timeout | null = null;

  const flush = (): void => {
    if (!forAll && forOne.size === 0) return;
    const [all, one] = [forAll, forOne];
    forAll = null;
    forOne = new Map();
    push(({ id }) => {
      const own = one.get(id);
      return own ? joinPatches(all ?? {}, own) : all;
    });
  };

  /** Lets the next news wait, until there is a tick without any. */
  const pace = (): void => {
    tick = setTimeout(() => {
      tick = null;
      if (!forAll && forOne.size === 0) return;
      flush();
      pace();
    }, intervalMs()).unref();
  };

  return {
    tell(patch, only) {
      if (only === undefined) forAll = joinPatches(forAll ?? {}, patch);
      else forOne.set(only, joinPatches(forOne.get(only) ?? {}, patch));
      if (tick) return;
      flush();
      pace();
    },
    flush,
    stop() {
      if (tick) clearTimeout(tick);
    },
  };
}
