// The people of a table as whoever leads it looks at them: who is done, whose hand is up, who reads next. Pure.

import type { ParticipantId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';

type People = Session['people'];

export interface AtWork {
  readonly id: ParticipantId;
  readonly name: string;
  readonly isDone: boolean;
}

/** The participants who are here or have said that they are done, in the order of their seats. */
export function participantsAtWork(people: People, present: ReadonlySet<ParticipantId>): AtWork[] {
  return seated(people).flatMap(([id, { name, done }]) =>
    present.has(id) || done ? [{ id, name, isDone: done === true }] : [],
  );
}

/** Whose hand is up, the first to raise it first. */
export function raisedHands(people: People): { readonly id: ParticipantId; readonly name: string }[] {
  return entriesOf(people)
    .flatMap(([id, { name, handAt, removed }]) =>
      handAt !== undefined && !removed ? [{ id, name, handAt }] : [],
    )
    .sort((a, b) => a.handAt - b.handAt)
    .map(({ id, name }) => ({ id, name }));
}

/** Whose turn it is after somebody's: the next participant around the table who is here; null when nobody is. */
export function nextReader(
  people: People,
  present: ReadonlySet<ParticipantId>,
  reader: ParticipantId | null,
): ParticipantId | null {
  const around = seated(people).map(([id]) => id);
  const from = reader === null ? 0 : around.indexOf(reader) + 1;
  return [...around.slice(from), ...around.slice(0, from)].find((id) => present.has(id)) ?? null;
}

/** Participants in the order in which they sat down. */
function seated(people: People) {
  return entriesOf(people).filter(([, { role, removed }]) => role === 'participant' && !removed);
}

function entriesOf(people: People) {
  return Object.entries(people).map(([id, person]) => [id as ParticipantId, person] as const);
}
