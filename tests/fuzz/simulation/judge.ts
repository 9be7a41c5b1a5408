// Judges, from the outside, what each frame has done to the document that the relay holds. [T3] [T4]

import type { Hub } from '@terreau/server/relay/hub';
import type { Member } from '@terreau/server/relay/member';
import { board } from '@terreau/server/relay/testing/relay-bench';
import type { Phase } from '@terreau/workshop/phases';
import { type BoardState, readState } from '../board-state.ts';
import { demand } from '../demand.ts';
import { createPermissionOracle, type Suspect } from '../permission-oracle.ts';

export interface Judge {
  /** Runs what lets frames of a member arrive, and judges what they have done. */
  readonly watching: (member: Member, run: () => void) => void;
  /** The document may have become another without anybody's frame. */
  readonly forget: () => void;
  readonly phaseChanged: () => void;
}

/**
 * Looks before and after each frame when it is keen; otherwise never, because looking takes part in what happens. While the
 * board is being loaded frames wait: then whoever has sent one is suspected of all that has happened when it is there.
 */
export function createJudge(deps: {
  readonly isKeen: boolean;
  readonly hub: () => Hub;
  readonly phase: () => Phase;
}): Judge {
  const oracle = createPermissionOracle();
  let before: BoardState | null = null;
  let suspects: Suspect[] = [];

  /** The board as the relay has it; null while it is being loaded. */
  const look = (): BoardState | null => {
    const found: BoardState[] = [];
    const ignore = (): void => undefined;
    deps
      .hub()
      .read(board, (doc) => void found.push(readState(doc)))
      .catch(ignore);
    return found[0] ?? null;
  };

  const suspect = ({ id, role }: Member): void => {
    suspects.push({ id, role, phase: deps.phase() });
  };

  return {
    watching(member, run) {
      if (!deps.isKeen) return run();
      const last = look();
      // Without suspects nothing can have changed but by the server.
      if (suspects.length === 0) before = last;
      suspect(member);
      run();
      const now = look();
      if (!now) return;
      const wrong = before ? oracle.judge(before, now, suspects) : [];
      demand(wrong.length === 0, '[T4] nobody does what they may not', { wrong, suspects });
      before = now;
      suspects = [];
    },
    forget() {
      before = null;
      suspects = [];
    },
    phaseChanged() {
      const members = suspects.map(({ id, role }) => ({ id, role, phase: deps.phase() }));
      suspects.push(...members);
    },
  };
}
