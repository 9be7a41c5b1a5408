// The order in which every client lists records.

/** Oldest first, and a fixed order for records of the same millisecond: every client lists them alike. */
export function byAge(a: { createdAt: number; id: string }, b: { createdAt: number; id: string }): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
