// A moment as the day that it is where somebody is. Pure.

/** ISO 8601 date, by the clock of this device. */
export function today(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
