// How many people are connected to a board, for everyone to know; each once, on however many devices. In a crowd presence
// shows only some of them, and a thousand who come within a second are one number.

import type { Connection } from './connection.ts';

/** The people among connections; screens are none. */
export function countHeads(connections: Iterable<Connection>): number {
  const heads = new Set<string>();
  for (const { member } of connections) if (member.role !== 'screen') heads.add(member.id);
  return heads.size;
}
