// Who is typing where on a board, known once and not by each place where somebody may type.

import type { BoardLink } from './board-link.ts';
import { followPeers, type Peer } from './presence.ts';
import type { WritableSource } from './source.ts';

/** By the id of a card or cluster, or by the place of a field, the name of who is typing in it. */
export type Writers = ReadonlyMap<string, string>;

/** Keeps a source up to date until the returned function is called; it wakes when somebody begins or ends to type. */
export function followWriters(
  link: Pick<BoardLink, 'awareness' | 'session'>,
  writers: WritableSource<Writers>,
): () => void {
  return followPeers(link, writers, { read: writersAmong, isSame });
}

function writersAmong(peers: readonly Peer[]): Writers {
  return new Map(peers.flatMap(({ editing, name }) => (editing ? [[editing, name] as const] : [])));
}

function isSame(a: Writers, b: Writers): boolean {
  return a.size === b.size && [...b].every(([id, name]) => a.get(id) === name);
}
