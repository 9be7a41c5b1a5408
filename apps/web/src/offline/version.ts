// The version of this tab: which build it runs, what the server has, and the way from one to the other.

import { ownBuild } from './own-build.ts';
import { isWriting, mayReload, reloadWhenIdle, watchTouches } from './reload-when-idle.ts';
import { hasUnsavedWork } from './unsaved-work.ts';
import { askServer, createVersionWatch } from './version-watch.ts';

const askEveryMs = 5 * 60_000;
const reloadedFor = 'terreau.reloaded-for';

export const version = createVersionWatch({ own: ownBuild(), ask: askServer });

/** Asks for new versions and takes them over in quiet moments; called once. */
export function followVersions(): void {
  const touches = watchTouches(Date.now);
  const isQuiet = () =>
    mayReload({
      isHidden: document.hidden,
      untouchedMs: Date.now() - touches.last(),
      hasUnsavedWork: hasUnsavedWork(),
      isWriting: isWriting(document.activeElement),
      isDialogOpen: document.querySelector('dialog[open]') !== null,
    });
  version.newer.subscribe(() => {
    const build = version.newer.get();
    if (build !== null && isFirstTime(build)) reloadWhenIdle(isQuiet, () => location.reload());
  });
  setInterval(() => void version.check(), askEveryMs);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void version.check();
  });
  // A part that an old tab wants and a renewed server no longer has.
  window.addEventListener('vite:preloadError', ({ payload }) => {
    missingParts.add(payload);
    void version.check();
  });
}

const missingParts = new WeakSet<Error>();

/** Whether something went wrong because a part of the program could not be loaded. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && missingParts.has(error);
}

/** Something between us and the server may go on giving out the old page: the page is reloaded by itself once only. */
function isFirstTime(build: string): boolean {
  try {
    if (sessionStorage.getItem(reloadedFor) === build) return false;
    sessionStorage.setItem(reloadedFor, build);
    return true;
  } catch {
    // Without storage nobody could tell: whoever is there reloads the page.
    return false;
  }
}
