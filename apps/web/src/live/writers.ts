// Who is typing where on a board, known once and not by each place where somebody may type.

import type { BoardLink } from './board-link.ts';
import { peersOf } from './presence.ts';
import type { WritableSource } from './source.ts';

/** By the id of a card or cluster, or by the place of a field, the name of who is typing in it. */
export type Writers = ReadonlyMap<string, string>;

/** Keeps a source up to date until the returned function is called; it wakes when somebody begins or ends to type. */
export function followWriters(
  link: Pick<BoardLink, 'awareness' | 'session'>,
  writers: WritableSource<Writers>,
): () => void {
  const update = () => {
    const now = writersOf(link);
    if (!isSame(writers.get(), now)) writers.set(now);
  };
  update();
  link.awareness.on('change', update);
  const stop = link.session.subscribe(update);
  return () => {
    link.awareness.off('change', update);
    stop();
  };
}

function writersOf(link: Pick<BoardLink, 'awareness' | 'session'>): Writers {
  return new Map(peersOf(link).flatMap(({ editing, name }) => (editing ? [[editing, name] as const] : [])));
}

function isSame(a: Writers, b: Writers): boolean {
  return a.size === b.size && [...b].every(([id, name]) => a.get(id) === name);
}
