// The files of one build of the program, kept on the device. Each build has a cache of its own, which stays for as long as
// a tab runs that build: a page and its parts are never of two versions. The names of the files under /assets/ are made
// from their content, so that it does not matter from which build's cache one of them comes; any other file is its own
// build's only.

export interface Build {
  readonly id: string;
  /** The addresses of all files that a table needs. */
  readonly files: readonly string[];
}

export interface KeptBuildDeps {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>;
  readonly fetch: (request: Request | string, options?: RequestInit) => Promise<Response>;
  /** The builds that open tabs run or that are being stocked. */
  readonly buildsInUse: () => Promise<ReadonlySet<string>>;
  /** Counts a build among those in use until the work is done. */
  readonly whileInUse: (build: string, work: () => Promise<void>) => Promise<void>;
  /** Resolves when the network has had time enough to answer with a page. */
  readonly untilTooSlow: () => Promise<void>;
}

export interface KeptBuild {
  /** Fetches all files; rejects, and leaves no page behind, when one is missing or the server has another build by now. */
  readonly stock: () => Promise<void>;
  /** Fetches all files again where they have been thrown away, for as long as the server has this build. */
  readonly restock: () => Promise<void>;
  /** For a worker that begins its work: throws away the builds that nobody runs any more. */
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
  const keptIn = (name: string, address: Request | string) =>
    deps.caches.match(address, { ignoreVary: true, cacheName: name });
  const keptFile = (address: Request | string) =>
    isNamedByContent(address)
      ? deps.caches.match(address, { ignoreVary: true })
      : keptIn(prefix + build.id, address);
  // The browser's own memory may have the file of a build before, under the same name.
  const fetchFile = (address: Request | string) =>
    isNamedByContent(address) ? deps.fetch(address) : deps.fetch(address, { cache: 'no-cache' });

  const fileToKeep = async (address: string): Promise<Response> => {
    const response = (isNamedByContent(address) && (await keptFile(address))) || (await fetchFile(address));
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

  const stock = () =>
    deps.whileInUse(build.id, async () => {
      const page = await fetchShell();
      const cache = await open();
      await Promise.all(build.files.map(async (file) => cache.put(file, await fileToKeep(file))));
      await cache.put(shell, page);
    });
  /** A tab that is just opening does not say yet what it runs: most likely the build that was stocked last. */
  const lastStocked = async (names: readonly string[]): Promise<string | undefined> => {
    const areWhole = await Promise.all(names.map(async (name) => Boolean(await keptIn(name, shell))));
    return names.findLast((_, index) => areWhole[index]);
  };

  return {
    stock,
    async restock() {
      if (await keptIn(prefix + build.id, shell)) return;
      await stock().catch(() => {
        // No network, or another build at the server, which brings a worker of its own.
      });
    },
    async tidy() {
      const used = new Set([build.id, ...(await deps.buildsInUse())]);
      const others = (await deps.caches.keys()).filter(
        (name) => name.startsWith(prefix) && name !== prefix + build.id,
      );
      const last = await lastStocked(others);
      const idle = others.filter((name) => name !== last && !used.has(name.slice(prefix.length)));
      await Promise.all(idle.map((name) => deps.caches.delete(name)));
    },
    async page(request) {
      const keptShell = await keptIn(prefix + build.id, shell);
      if (!keptShell) return deps.fetch(request);
      const tooSlow = deps.untilTooSlow().then(() => null);
      return (await Promise.race([fromServer(request), tooSlow])) ?? keptShell;
    },
    async file(request) {
      const found = await keptFile(request);
      if (found) return found;
      const response = await fetchFile(request);
      if (isFile(response)) await (await open()).put(request, response.clone());
      return response;
    },
  };
}

function isNamedByContent(address: Request | string): boolean {
  const path = typeof address === 'string' ? address : new URL(address.url).pathname;
  return path.startsWith('/assets/');
}

/** Not an error, nor a page that stands for one. */
function isFile(response: Response): boolean {
  return response.ok && !response.headers.get('content-type')?.includes('text/html');
}
