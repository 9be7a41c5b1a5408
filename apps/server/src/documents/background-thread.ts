// A thread that makes documents gives way to the tables: while people edit, it runs in the time that they leave.

import { constants, setPriority } from 'node:os';
import { platform } from 'node:process';

/**
 * Lowers the priority of this thread, and of those that it starts. Only Linux gives each thread its own; elsewhere it would
 * be the whole server that steps back.
 */
export function stepBack(): void {
  if (platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
}
