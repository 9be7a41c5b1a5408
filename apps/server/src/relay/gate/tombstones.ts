// What was deleted a while ago and by whom, so that somebody who undoes their deletion may bring back exactly that, other
// people's words included, although nobody may add words in another's name. Bounded: the oldest are forgotten. [T3] [T6]

import type { BoardAction } from '@terreau/board/actions';
import type { ParticipantId } from '@terreau/board/ids';
import type { Words } from '@terreau/board/words';

export interface Tombstones {
  /** Remembers the deletions among actions. */
  readonly remember: (actions: readonly BoardAction[], by: ParticipantId) => void;
  /** Whether an addition brings back what the same participant has deleted, with other people's words unchanged. */
  readonly isUndo: (addition: BoardAction, by: ParticipantId) => boolean;
}

interface Tombstone {
  readonly by: ParticipantId;
  readonly words: readonly Words[];
  readonly characters: number;
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
    characters -= stones.get(key)?.characters ?? 0;
    stones.delete(key);
  };

  return {
    remember(actions, by) {
      for (const { type, id, note, words } of actions) {
        if (!deletions.has(type) || !words) continue;
        const key = keyOf(type, id, note);
        forget(key);
        const stone = { by, words, characters: words.reduce((sum, { said }) => sum + said.length, 0) };
        stones.set(key, stone);
        characters += stone.characters;
      }
      for (const key of stones.keys()) {
        if (stones.size <= limits.maxTombstones && characters <= limits.maxTombstoneCharacters) break;
        forget(key);
      }
    },
    isUndo(addition, by) {
      const { type, id, note } = addition;
      const deletion = deletionOf[type];
      const stone = deletion === undefined ? undefined : stones.get(keyOf(deletion, id, note));
      return stone !== undefined && stone.by === by && bringsBack(addition, stone.words, by);
    },
  };
}

/** Whether everything that an addition says is either the participant's own or among these words. */
export function bringsBack(
  { words: added = [] }: BoardAction,
  words: readonly Words[],
  by: ParticipantId,
): boolean {
  const known = new Set(words.map(({ said }) => said));
  return added.every(({ author, said }) => author === by || known.has(said));
}

function keyOf(deletion: string, id: string, note: string | undefined): string {
  return `${deletion} ${id} ${note ?? ''}`;
}
