// The organiser's key in this tab: from the link that the server printed, or typed. It leaves with the tab.

const name = 'terreau.organiser-key';

/** The key of this tab, or null. One that came in the address is taken out of it, so that it is not shown or shared. */
export function takeOrganiserKey(): string | null {
  const fromLink = new URLSearchParams(location.hash.slice(1)).get('key');
  if (fromLink) {
    keepOrganiserKey(fromLink);
    history.replaceState(history.state, '', location.pathname);
  }
  return sessionStorage.getItem(name);
}

export function keepOrganiserKey(key: string): void {
  sessionStorage.setItem(name, key);
}

export function forgetOrganiserKey(): void {
  sessionStorage.removeItem(name);
}
