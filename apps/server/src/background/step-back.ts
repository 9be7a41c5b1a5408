// What makes documents gives way to the tables: while people edit, it runs in the time that they leave.

import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { platform } from 'node:process';
import { isMainThread } from 'node:worker_threads';

/**
 * Lowers the priority of this process, or of this thread and those that it starts. Only Linux gives each thread its own;
 * elsewhere a thread is left as it is, for it would be the whole server that steps back.
 */
export function stepBack(): void {
  if (isMainThread || platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
  if (isMainThread && platform === 'linux') offerToEnd();
}

/** When memory is short, Linux ends this process before the server. */
function offerToEnd(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // A container may show no process where to write this: then the system chooses as it always does.
  }
}
