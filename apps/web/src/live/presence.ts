// Who else is here: their names and colours, where their cursors are, what they are typing in.

import { isPoint, type Point } from '@terreau/board/geometry';
import { type CardId, isId, type ParticipantId } from '@terreau/board/ids';
import type { Role } from '@terreau/workshop/permissions';
import type { Session } from '@terreau/workshop/session';
import { useEffect, useState } from 'react';
import type { BoardLink } from './board-link.ts';
import { useBoard } from './hooks.tsx';

export interface Peer {
  readonly clientId: number;
  readonly id: ParticipantId;
  readonly name: string;
  readonly role: Role;
  /** A CSS colour that differs between neighbours also for colour-blind eyes (after Okabe & Ito, 2008). */
  readonly colour: string;
  /** World units. */
  readonly cursor: Point | null;
  /** The card or cluster whose text they are typing in. */
  readonly editing: string | null;
  /** Cards that they are dragging, and by how much, in world units. */
  readonly drag: { readonly cards: readonly CardId[]; readonly by: Point } | null;
}

const peerColours = ['#0072b2', '#d55e00', '#007a5a', '#a0407c', '#5b4fc4', '#8a6100', '#00738a', '#b3261e'];

/** The colour of a person, the same on every device. */
export function colourOf(id: ParticipantId): string {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return peerColours[hash % peerColours.length] ?? '#0072b2';
}

/** Everybody else on the board who is known by name. */
export function peersOf(link: BoardLink): Peer[] {
  const session = link.session.get();
  const peers: Peer[] = [];
  for (const [clientId, state] of link.awareness.getStates()) {
    if (clientId === link.awareness.clientID) continue;
    const peer = peerOf(clientId, state, session);
    if (peer) peers.push(peer);
  }
  return peers;
}

/** Everybody else without their cursors, for React; wakes when somebody comes, goes or begins to type, not when they move. */
export function usePeers(): readonly Omit<Peer, 'cursor' | 'drag'>[] {
  const link = useBoard();
  const [peers, setPeers] = useState(() => peersOf(link));
  useEffect(() => {
    const update = () =>
      setPeers((before) => {
        const now = peersOf(link);
        return isSameButMoved(before, now) ? before : now;
      });
    update();
    link.awareness.on('change', update);
    const stop = link.session.subscribe(update);
    return () => {
      link.awareness.off('change', update);
      stop();
    };
  }, [link]);
  return peers;
}

function isSameButMoved(before: readonly Peer[], now: readonly Peer[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ id, name, role, editing }, at) => {
      const peer = before[at];
      return peer?.id === id && peer.name === name && peer.role === role && peer.editing === editing;
    })
  );
}

/**
 * Tells the others where the pointer is, in world units and null when it has left, and a drag that is under way: the
 * document changes once, on drop. Says nothing when nothing has changed, for it goes to everyone.
 */
export function setHand(
  { awareness }: Pick<BoardLink, 'awareness'>,
  { cursor, drag }: Pick<Peer, 'cursor' | 'drag'>,
): void {
  const before = awareness.getLocalState();
  const at = cursor && [Math.round(cursor[0]), Math.round(cursor[1])];
  const after = { ...before, cursor: at, drag };
  if (JSON.stringify(after) !== JSON.stringify(before)) awareness.setLocalState(after);
}

/** Tells the others which card or cluster one is typing in. */
export function setEditing({ awareness }: Pick<BoardLink, 'awareness'>, id: string | null): void {
  awareness.setLocalStateField('editing', id);
}

/** What others say of themselves is read with care: the server has not looked inside. */
function peerOf(clientId: number, state: Readonly<Record<string, unknown>>, session: Session): Peer | null {
  const id = state['id'] as ParticipantId;
  const person = session.people[id];
  if (!person) return null;
  const { cursor, editing, drag } = state;
  return {
    clientId,
    id,
    name: person.name,
    role: person.role,
    colour: colourOf(id),
    cursor: isPoint(cursor) ? cursor : null,
    editing: typeof editing === 'string' ? editing : null,
    drag: readDrag(drag),
  };
}

function readDrag(value: unknown): Peer['drag'] {
  if (typeof value !== 'object' || value === null || !('cards' in value) || !('by' in value)) return null;
  const { cards, by } = value;
  return Array.isArray(cards) && cards.every(isId) && isPoint(by) ? { cards: cards as CardId[], by } : null;
}
