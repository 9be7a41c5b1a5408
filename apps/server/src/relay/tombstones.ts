// What was deleted a while ago and by whom, so that somebody who undoes their deletion may bring back exactly that, other
// people's words included, although nobody may add words in another's name. Bounded: the oldest are forgotten. [T3] [T6]

import type { BoardAction } from '@terreau/board/actions';
import type { ParticipantId } from '@terreau/board/ids';

export interface Tombstones {
  /** Remembers the deletions among actions. */
  readonly remember: (actions: readonly BoardAction[], by: ParticipantId) => void;
  /** Whether an addition brings back, unchanged, what the same participant has deleted. */
  readonly isUndo: (addition: BoardAction, by: ParticipantId) => boolean;
}

interface Tombstone {
  readonly by: ParticipantId;
  readonly content: string;
}

const deletionOf: Readonly<Record<string, string>> = {
  'card.add': 'card.delete',
  'note.add': 'note.delete',
  'cluster.add': 'cluster.delete',
};
const deletions: ReadonlySet<string> = new Set(Object.values(deletionOf));

/** A graveyard of a room, empty. */
export function createTombstones(limits: {
  readonly maxTombstones: number;
  readonly maxTombstoneCharacters: number;
}): Tombstones {
  const stones = new Map<string, Tombstone>();
  let characters = 0;

  const forget = (key: string): void => {
    characters -= stones.get(key)?.content.length ?? 0;
    stones.delete(key);
  };

  return {
    remember(actions, by) {
      for (const { type, id, note, content } of actions) {
        if (!deletions.has(type) || content === undefined) continue;
        const key = keyOf(type, id, note);
        forget(key);
        stones.set(key, { by, content });
        characters += content.length;
      }
      for (const key of stones.keys()) {
        if (stones.size <= limits.maxTombstones && characters <= limits.maxTombstoneCharacters) break;
        forget(key);
      }
    },
    isUndo({ type, id, note, content }, by) {
      const deletion = deletionOf[type];
      const stone = deletion === undefined ? undefined : stones.get(keyOf(deletion, id, note));
      return stone !== undefined && stone.by === by && stone.content === content;
    },
  };
}

function keyOf(deletion: string, id: string, note: string | undefined): string {
  return `${deletion} ${id} ${note ?? ''}`;
}
