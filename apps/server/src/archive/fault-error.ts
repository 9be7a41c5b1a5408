// Thrown while an archive is read, and answered as a value by whoever began to read.

import type { ArchiveFault } from './archive-fault.ts';

export class ArchiveFaultError extends Error {
  readonly fault: ArchiveFault;
  constructor(fault: ArchiveFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Throws when there is a fault. */
export function faultIf(isFault: boolean, fault: ArchiveFault): void {
  if (isFault) throw new ArchiveFaultError(fault);
}
