// Where a link or the way back leads, as far as it leaves the page whose work is not saved. Pure.

/** What counts of a link. */
type Followed = Pick<HTMLAnchorElement, 'href' | 'target' | 'download' | 'ariaCurrent'>;

type Pressed = Pick<MouseEvent, 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>;

/** Where a click leads in this tab of the browser; null for nowhere, or for the page that is there. */
export function followedBy(link: Followed | null, pressed: Pressed): URL | null {
  const isElsewhere = pressed.metaKey || pressed.ctrlKey || pressed.shiftKey || pressed.altKey;
  if (!link || isElsewhere || link.target !== '' || link.download || link.ariaCurrent === 'page') return null;
  return new URL(link.href);
}

/** Whether it is another page of this app. */
export function leadsAway(to: URL, here: Pick<URL, 'origin' | 'pathname'>): boolean {
  return to.origin === here.origin && to.pathname !== here.pathname;
}
