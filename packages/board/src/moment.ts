// Moments, as records keep them.

/** The last moment that a Date can hold: 100,000,000 days after 1970 (ECMA-262, time values). */
const maxTimeMs = 8.64e15;

/** Whether a value is a moment: a whole number of milliseconds since 1970 that a Date can hold. */
export function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maxTimeMs;
}
