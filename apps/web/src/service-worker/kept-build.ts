// The files of one build of the program, kept on the device. Each build has a cache of its own, which stays for as long as
// a tab runs that build: a page and its parts are never of two versions. The names of the files under /assets/ are made
// from their content, so that it does not matter from which build's cache one of them comes.

export interface Build {
  readonly id: string;
  /** The addresses of all files that a table needs. */
  readonly files: readonly string[];
}

export interface KeptBuildDeps {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>;
  readonly fetch: (request: Request | string, options?: RequestInit) => Promise<Response>;
  /** The builds that open tabs run. */
  readonly buildsInUse: () => Promise<ReadonlySet<string>>;
  /** Resolves when the network has had time enough to answer with a page. */
  readonly untilTooSlow: () => Promise<void>;
}

export interface KeptBuild {
  /** Fetches all files; rejects, and leaves no page behind, when one is missing or the server has another build by now. */
  readonly stock: () => Promise<void>;
  /** Throws away the builds that nobody runs any more. */
  readonly tidy: () => Promise<void>;
  /** The page as the server has it, or the kept one when the server is away, broken or too slow. */
  readonly page: (request: Request) => Promise<Response>;
  /** A file of the program: kept ones are not asked for again. */
  readonly file: (request: Request) => Promise<Response>;
}

const prefix = 'terreau-build-';
/** All pages are one. */
const shell = '/';

export function createKeptBuild(build: Build, deps: KeptBuildDeps): KeptBuild {
  const open = () => deps.caches.open(prefix + build.id);
  const kept = (address: Request | string) => deps.caches.match(address, { ignoreVary: true });

  const fetchFile = async (address: string): Promise<Response> => {
    const response = (await kept(address)) ?? (await deps.fetch(address));
    if (!isFile(response)) throw new Error(`the server does not have ${address}`);
    return response;
  };
  const fetchShell = async (): Promise<Response> => {
    const response = await deps.fetch(shell, { cache: 'no-cache' });
    const isOurs = response.ok && (await response.clone().text()).includes(`content="${build.id}"`);
    if (!isOurs) throw new Error('the server has another build by now');
    return response;
  };
  const fromServer = async (request: Request): Promise<Response | null> => {
    try {
      const response = await deps.fetch(request);
      // What stands before a server that is away answers with a page of its own.
      return response.status >= 500 ? null : response;
    } catch {
      // No network.
      return null;
    }
  };

  return {
    async stock() {
      const cache = await open();
      await Promise.all(build.files.map(async (file) => cache.put(file, await fetchFile(file))));
      await cache.put(shell, await fetchShell());
    },
    async tidy() {
      const used = new Set([build.id, ...(await deps.buildsInUse())]);
      const names = (await deps.caches.keys()).filter((name) => name.startsWith(prefix));
      const idle = names.filter((name) => !used.has(name.slice(prefix.length)));
      await Promise.all(idle.map((name) => deps.caches.delete(name)));
    },
    async page(request) {
      const keptShell = await (await open()).match(shell, { ignoreVary: true });
      if (!keptShell) return deps.fetch(request);
      const tooSlow = deps.untilTooSlow().then(() => null);
      return (await Promise.race([fromServer(request), tooSlow])) ?? keptShell;
    },
    async file(request) {
      const found = await kept(request);
      if (found) return found;
      const response = await deps.fetch(request);
      if (isFile(response)) await (await open()).put(request, response.clone());
      return response;
    },
  };
}

/** Not an error, nor a page that stands for one. */
function isFile(response: Response): boolean {
  return response.ok && !response.headers.get('content-type')?.includes('text/html');
}
