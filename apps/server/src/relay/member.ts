// Who somebody is on one board, as their token says.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Role } from '@terreau/workshop/permissions';

export interface Member {
  readonly id: ParticipantId;
  readonly board: BoardId;
  readonly role: Role;
  readonly name: string;
}
