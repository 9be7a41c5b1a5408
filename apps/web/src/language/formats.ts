// Time as a clock shows it.

/** Time that is left: `7:05`. A second that has begun still counts. */
export function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
