// Who sees what is hidden on a board.

import type { Role } from '@terreau/workshop/permissions';

/** Whether a role sees what is hidden on a board: whoever may hide it. */
export function seesHidden(role: Role): boolean {
  return role === 'facilitator' || role === 'organiser';
}
