// What is wrong with an archive, or in its way, as problems.

import type { ImportObstacle, LeftOut } from '@terreau/workshop/archived-evening';
import type { ArchiveFault, ToldFault } from '../../archive/archive-fault.ts';
import type { Problem } from '../problem.ts';

/** The archive itself is not as one must be. */
export function archiveProblem(fault: ArchiveFault): Problem {
  return {
    status: 422,
    code: 'bad-archive',
    detail: (w) => w.archive.faults[fault.code](placeOf(fault)),
    ...('file' in fault && { field: [fault.file, fault.row, fault.column].filter(Boolean).join(' ') }),
  };
}

function placeOf(fault: ArchiveFault): ToldFault {
  const { file = '', row = null, column = null } = 'file' in fault ? fault : {};
  return { file, row, column, version: 'version' in fault ? fault.version : 0 };
}

/** The archive is one, and cannot come. */
export function importProblem(obstacle: ImportObstacle, event: string): Problem {
  return { status: 409, code: obstacle, detail: (w) => w.archive.obstacles[obstacle](event) };
}

/** What is secret stays so, whoever asks. [T4] [T5] */
export function stillSecret(tables: readonly LeftOut[]): Problem {
  return {
    status: 409,
    code: 'still-secret',
    detail: (w) => w.archive.stillSecret(tables.map(({ table }) => table)),
  };
}
