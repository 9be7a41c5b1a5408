// What somebody may do in some phase or other: offered always, so that nobody looks for it, and greyed when it is not now.

import { type CommandType, isAllowed, type Role } from '@terreau/workshop/permissions';
import { phases } from '@terreau/workshop/phases';

/** Whether there is a phase in which a role may give a command. [T4] */
export function mayEver(role: Role, command: CommandType): boolean {
  return phases.some((phase) => isAllowed(role, phase, command, true));
}
