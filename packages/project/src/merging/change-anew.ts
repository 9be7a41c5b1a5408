// Makes a change again of what others have made of its text meanwhile, as undo does with the change turned round: what it
// takes out are the words that were there before and still are, and nothing that others have written goes with them.

import { diffIndices } from 'node-diff3';
import { mergeApart } from './merge-apart.ts';
import { isLong, type Versions } from './merge-sequences.ts';
import { mergeWords } from './merge-text.ts';

/** The change from `base` to `theirs`, made of `mine`, which others have made of `base`. */
export function changeAnew(versions: Versions<string>): string {
  return mergeWords(versions, wordByWord);
}

/** Where both have changed the same words, letters that are apart are told apart, and else words. */
function wordByWord(versions: Versions<readonly string[]>): readonly string[] {
  const { base, mine, theirs } = versions;
  const apart = mergeApart({ base: base.join(''), mine: mine.join(''), theirs: theirs.join('') });
  if (apart !== null) return [apart];
  // Too much to be compared: then what others have written stays as it is.
  if (isLong(base, mine) || isLong(base, theirs)) return mine;
  const [others, own] = [changesOf(base, mine), changesOf(base, theirs)];
  return Array.from({ length: base.length + 1 }, (_, at) => {
    const stays = !others.gone.has(at) && !own.gone.has(at);
    return [
      ...(own.added.get(at) ?? []),
      ...(others.added.get(at) ?? []),
      ...(stays ? base.slice(at, at + 1) : []),
    ];
  }).flat();
}

interface WordChanges {
  /** Where words are that are not there any more. */
  readonly gone: ReadonlySet<number>;
  /** What has come before the word at a place. */
  readonly added: ReadonlyMap<number, readonly string[]>;
}

function changesOf(base: readonly string[], to: readonly string[]): WordChanges {
  const changes = diffIndices([...base], [...to]);
  return {
    gone: new Set(
      changes.flatMap(({ buffer1: [at, length] }) => Array.from({ length }, (_, nth) => at + nth)),
    ),
    added: new Map(changes.map(({ buffer1: [at], buffer2Content }) => [at, buffer2Content])),
  };
}
