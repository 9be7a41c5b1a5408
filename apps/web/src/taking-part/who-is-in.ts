// Who is ready to work on something, as a sentence names them: oneself, one other by name, and how many more. Pure.

import type { ParticipantId } from '@terreau/board/ids';
import type { Person } from '@terreau/workshop/session';

export interface WhoIsIn {
  readonly isYou: boolean;
  /** The others, those who came first at the front; whoever is not known has no name. */
  readonly others: readonly string[];
}

export function whoIsIn(
  ids: readonly ParticipantId[],
  people: Readonly<Record<ParticipantId, Person>>,
  you: ParticipantId,
  nobody: string,
): WhoIsIn {
  return {
    isYou: ids.includes(you),
    others: ids.filter((id) => id !== you).map((id) => people[id]?.name ?? nobody),
  };
}
