// What the organiser is about to do, and for which tables.

import type { BoardId, ChallengeId } from '@terreau/board/ids';
import type { Overview } from './wall-store.ts';

export type Scope =
  | { readonly of: 'all' }
  | { readonly of: 'challenge'; readonly id: ChallengeId }
  | { readonly of: 'table'; readonly id: BoardId };

export type Wanted =
  | { readonly do: 'open'; readonly id: BoardId }
  | { readonly do: 'move'; readonly scope: Scope }
  | { readonly do: 'message'; readonly scope: Scope };

/** The tables that are meant. */
export function idsIn(scope: Scope, { ids, idsByChallenge }: Overview): readonly BoardId[] {
  switch (scope.of) {
    case 'all':
      return ids;
    case 'challenge':
      return idsByChallenge.get(scope.id) ?? [];
    case 'table':
      return [scope.id];
  }
}
