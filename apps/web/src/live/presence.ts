// Who else is here: their names and colours, where their cursors are, what they are typing in.

import { isPoint, type Point, type Rect } from '@terreau/board/geometry';
import { type CardId, isId, type ParticipantId } from '@terreau/board/ids';
import type { Role } from '@terreau/workshop/permissions';
import type { Session } from '@terreau/workshop/session';
import type { BoardLink } from './board-link.ts';
import type { WritableSource } from './source.ts';
import { readSummons, readViewpoint, type Summons, saidView, type Viewpoint } from './viewpoint.ts';

export interface Peer extends Viewpoint {
  readonly clientId: number;
  readonly id: ParticipantId;
  readonly name: string;
  readonly role: Role;
  /** A CSS colour. */
  readonly colour: string;
  /** World units. */
  readonly cursor: Point | null;
  /** The card or cluster whose text they are typing in. */
  readonly editing: string | null;
  /** Cards that they are dragging, and by how much, in world units. */
  readonly drag: { readonly cards: readonly CardId[]; readonly by: Point } | null;
  /** Where they asked everyone to come; only from somebody who leads. */
  readonly summons: Summons | null;
}

/** Told apart by colour-blind eyes (after Okabe & Ito, 2008), and dark enough for a white name. */
export const peerColours = [
  '#0072b2',
  '#b84f00',
  '#007a5a',
  '#a0407c',
  '#5b4fc4',
  '#8a6100',
  '#00738a',
  '#b3261e',
];

/**
 * The colour of a person, the same on every device: each who sits down at a table takes the next one, so that neighbours
 * differ as long as there are enough. Screens take none.
 */
export function colourOf(people: Session['people'], id: ParticipantId): string {
  const seat = seatsOf(people).get(id) ?? 0;
  return peerColours[seat % peerColours.length] ?? '#0072b2';
}

const seatsByPeople = new WeakMap<Session['people'], ReadonlyMap<string, number>>();

/** The people of a session are in the order in which they came, and the same object until one more comes. */
function seatsOf(people: Session['people']): ReadonlyMap<string, number> {
  const known = seatsByPeople.get(people);
  if (known) return known;
  const seated = Object.entries(people).filter(([, { role }]) => role !== 'screen');
  const seats = new Map(seated.map(([id], seat) => [id, seat]));
  seatsByPeople.set(people, seats);
  return seats;
}

/** What is read to know who is here. */
interface Seen extends Pick<BoardLink, 'awareness'> {
  readonly session: { readonly get: () => Pick<Session, 'people'> };
}

/** Everybody else on the board who is known by name. */
export function peersOf(link: Seen): Peer[] {
  const session = link.session.get();
  const peers: Peer[] = [];
  for (const [clientId, state] of link.awareness.getStates()) {
    if (clientId === link.awareness.clientID) continue;
    const peer = peerOf(clientId, state, session);
    if (peer) peers.push(peer);
  }
  return peers;
}

/** Keeps a source up to date with what is read of the others, until the returned function is called. */
export function followPeers<T>(
  link: Pick<BoardLink, 'awareness' | 'session'>,
  source: WritableSource<T>,
  { read, isSame }: { readonly read: (peers: Peer[]) => T; readonly isSame: (a: T, b: T) => boolean },
): () => void {
  const update = () => {
    const now = read(peersOf(link));
    if (!isSame(source.get(), now)) source.set(now);
  };
  update();
  link.awareness.on('change', update);
  const stop = link.session.subscribe(update);
  return () => {
    link.awareness.off('change', update);
    stop();
  };
}

/** What a hand tells of itself. */
export interface SaidHand extends Pick<Peer, 'cursor' | 'drag' | 'card'> {
  /** The part of the world that is shown. */
  readonly view: Rect | null;
}

/**
 * Tells the others where the pointer is, in world units and null when it has left, a drag that is under way (the document
 * changes once, on drop), and where one looks. Says nothing when nothing has changed, for it goes to everyone.
 */
export function setHand(
  { awareness }: Pick<BoardLink, 'awareness'>,
  { cursor, drag, view, card }: SaidHand,
): void {
  const before = awareness.getLocalState();
  const at = cursor && [Math.round(cursor[0]), Math.round(cursor[1])];
  const after = { ...before, cursor: at, drag, view: view && saidView(view), card };
  if (JSON.stringify(after) !== JSON.stringify(before)) awareness.setLocalState(after);
}

/** Asks everyone to come to where one looks now; false when one looks nowhere. The others obey those who lead only. */
export function summon({ awareness, serverNow }: Pick<BoardLink, 'awareness' | 'serverNow'>): boolean {
  const { view = null, card = null } = awareness.getLocalState() ?? {};
  if (view === null && card === null) return false;
  awareness.setLocalStateField('summons', { stamp: serverNow(), view, card });
  return true;
}

/** Tells the others which card or cluster one is typing in. */
export function setEditing({ awareness }: Pick<BoardLink, 'awareness'>, id: string | null): void {
  awareness.setLocalStateField('editing', id);
}

/** What others say of themselves is read with care: the server has not looked inside. */
function peerOf(
  clientId: number,
  state: Readonly<Record<string, unknown>>,
  session: Pick<Session, 'people'>,
): Peer | null {
  const id = state['id'] as ParticipantId;
  const person = session.people[id];
  if (!person) return null;
  const { cursor, editing, drag, summons } = state;
  const isLeading = person.role === 'facilitator' || person.role === 'organiser';
  return {
    clientId,
    id,
    name: person.name,
    role: person.role,
    colour: colourOf(session.people, id),
    cursor: isPoint(cursor) ? cursor : null,
    editing: typeof editing === 'string' ? editing : null,
    drag: readDrag(drag),
    ...readViewpoint(state),
    summons: isLeading ? readSummons(summons) : null,
  };
}

function readDrag(value: unknown): Peer['drag'] {
  if (typeof value !== 'object' || value === null || !('cards' in value) || !('by' in value)) return null;
  const { cards, by } = value;
  return Array.isArray(cards) && cards.every(isId) && isPoint(by) ? { cards: cards as CardId[], by } : null;
}
