// The organiser's key in this tab: from the link that the server printed, or typed. It leaves with the tab.

const name = 'terreau.organiser-key';

/** Longer than any that is made; what is between browser and server need not pass on more. */
const maxKeyCharacters = 1_000;

/** The key in what somebody typed or pasted, with spaces, in lines, or as the whole link; null where it can be none. */
export function keyIn(text: string): string | null {
  const [, linked] = /#key=([^&\s]+)/.exec(text) ?? [];
  const key = (linked ?? text).replace(/\s/g, '');
  // A header carries nothing else.
  return /^[\x21-\xff]+$/.test(key) && key.length <= maxKeyCharacters ? key : null;
}

/** The key of this tab, or null. One that came in the address is taken out of it, so that it is not shown or shared. */
export function takeOrganiserKey(): string | null {
  const fromLink = new URLSearchParams(location.hash.slice(1)).get('key');
  if (fromLink) {
    keepOrganiserKey(fromLink);
    history.replaceState(history.state, '', location.pathname);
  }
  return keyIn(sessionStorage.getItem(name) ?? '');
}

export function keepOrganiserKey(key: string): void {
  sessionStorage.setItem(name, key);
}

export function forgetOrganiserKey(): void {
  sessionStorage.removeItem(name);
}
