// Which build of the program this tab runs. The page says it, because its scripts cannot hold a hash of themselves; in
// development there is none.

/** The name of the build, or null in development. */
export function ownBuild(): string | null {
  // Tests of what knows no page load this too.
  const named = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="build"]');
  return named?.content || null;
}

/** Says for as long as this tab is open that its build is in use: the service worker keeps the files of such builds. */
export function holdBuild(build: string): void {
  // Only secure pages have locks, and only they have a service worker.
  void navigator.locks?.request(build, { mode: 'shared' }, () => new Promise(() => undefined));
}
