// Small choices that outlive the page (language, theme, view). A browser that forbids storage only forgets them.

/** The choice kept under a name, or null. */
export function keptChoice(name: string): string | null {
  return storage()?.getItem(`terreau.${name}`) ?? null;
}

/** Keeps a choice, or forgets it with null. Says whether the device could do it. */
export function keepChoice(name: string, value: string | null): boolean {
  try {
    if (value === null) storage()?.removeItem(`terreau.${name}`);
    else storage()?.setItem(`terreau.${name}`, value);
    return storage() !== null;
  } catch {
    // The device is full.
    return false;
  }
}

function storage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    // Reading the property throws where a browser blocks all storage; then nothing is kept.
    return null;
  }
}
