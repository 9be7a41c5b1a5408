// A transaction that is not a change to a board.

/** Why a transaction is not a change to a board. */
export type Violation =
  | 'unknown-root'
  | 'invalid-record'
  | 'replaced-record'
  | 'unknown-key'
  | 'too-many-records';

/** Thrown while a transaction is read; `readActions` answers it as a value. */
export class ViolationError extends Error {
  readonly violation: Violation;
  constructor(violation: Violation, detail: string) {
    super(detail);
    this.violation = violation;
  }
}

/** Throws unless a record is valid. */
export function assertField(isValid: boolean, detail: string): void {
  if (!isValid) throw new ViolationError('invalid-record', detail);
}
