// What the service worker answers, and what it leaves to the network: everything of the interface and the sync socket,
// whatever changes something, and every other site.

export type RequestKind = 'page' | 'file' | 'none';

const notPages = /^\/(api|sync)(\/|$)/;

/** `files` are the addresses that the build keeps. */
export function kindOf(
  request: Pick<Request, 'method' | 'mode' | 'url'>,
  origin: string,
  files: ReadonlySet<string>,
): RequestKind {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin || notPages.test(url.pathname)) return 'none';
  if (request.mode === 'navigate') return 'page';
  return files.has(url.pathname) || url.pathname.startsWith('/assets/') ? 'file' : 'none';
}
