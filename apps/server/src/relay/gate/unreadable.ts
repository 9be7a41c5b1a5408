// Why a client's update cannot be read. Thrown from deep inside the reader, and caught where reading began.

export type Unreadable = 'malformed' | 'content' | 'unknown-root';

/** What is wrong with an update. */
export class UnreadableError extends Error {
  readonly reason: Unreadable;
  constructor(reason: Unreadable, detail: string) {
    super(detail);
    this.reason = reason;
  }
}
