import { describe, expect, it } from 'vitest';
import { createKeptBuild, type KeptBuildDeps } from './kept-build.ts';

const never = new Promise<void>(() => undefined);

/** Caches in memory, as far as a kept build uses them. */
function memoryCaches() {
  const stores = new Map<string, Map<string, Response>>();
  const addressOf = (request: RequestInfo | URL) =>
    request instanceof Request ? new URL(request.url).pathname : String(request);
  const matchIn = (store: Map<string, Response> | undefined, request: RequestInfo | URL) =>
    store?.get(addressOf(request))?.clone();
  const caches = {
    async open(name: string) {
      const store = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, store);
      return {
        put: async (request: RequestInfo | URL, response: Response) => {
          store.set(addressOf(request), response);
        },
        match: async (request: RequestInfo | URL) => matchIn(store, request),
      } as Cache;
    },
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (request: RequestInfo | URL) =>
      [...stores.values()].map((store) => matchIn(store, request)).find(Boolean),
  };
  return {
    caches,
    names: () => [...stores.keys()],
    files: (name: string) => [...(stores.get(name)?.keys() ?? [])],
  };
}

const page = (build: string) =>
  new Response(`<meta name="build" content="${build}">`, { headers: { 'content-type': 'text/html' } });
const script = (text: string) => new Response(text, { headers: { 'content-type': 'text/javascript' } });
const navigation = () => new Request('http://localhost/b/board');

function scene(answers: Record<string, () => Response>, deps: Partial<KeptBuildDeps> = {}) {
  const memory = memoryCaches();
  const asked: string[] = [];
  const make = (id: string, files: readonly string[] = ['/assets/a-1.js']) =>
    createKeptBuild(
      { id, files },
      {
        caches: memory.caches,
        async fetch(request) {
          const address = request instanceof Request ? new URL(request.url).pathname : request;
          asked.push(address);
          const answer = answers[address];
          if (!answer) throw new TypeError('Failed to fetch');
          return answer();
        },
        buildsInUse: async () => new Set(),
        untilTooSlow: () => never,
        ...deps,
      },
    );
  return { ...memory, asked, make };
}

describe('a kept build', () => {
  it('opens its page without a network, or when the server is broken or too slow', async () => {
    const answers: Record<string, () => Response> = {
      '/': () => page('one'),
      '/assets/a-1.js': () => script('one'),
    };
    const { make } = scene(answers);
    const kept = make('one');
    await kept.stock();
    delete answers['/'];
    expect(await (await kept.page(navigation())).text()).toContain('one');
    answers['/b/board'] = () => new Response('Bad gateway', { status: 502 });
    expect(await (await kept.page(navigation())).text()).toContain('one');

    const slow = scene(
      {},
      { fetch: () => new Promise(() => undefined), untilTooSlow: async () => undefined },
    );
    await (await slow.caches.open('terreau-build-one')).put('/', page('one'));
    expect(await (await slow.make('one').page(navigation())).text()).toContain('one');
  });

  it('prefers the page that the server has', async () => {
    const { make } = scene({
      '/': () => page('one'),
      '/assets/a-1.js': () => script('one'),
      '/b/board': () => page('two'),
    });
    const kept = make('one');
    await kept.stock();
    expect(await (await kept.page(navigation())).text()).toContain('two');
  });

  it('keeps nothing of another build, no errors and no pages in place of files', async () => {
    const other = scene({ '/': () => page('two'), '/assets/a-1.js': () => script('one') });
    await expect(other.make('one').stock()).rejects.toThrow('another build');
    const gone = scene({ '/': () => page('one'), '/assets/a-1.js': () => new Response('', { status: 404 }) });
    await expect(gone.make('one').stock()).rejects.toThrow('/assets/a-1.js');
    const disguised = scene({ '/': () => page('one'), '/assets/a-1.js': () => page('one') });
    await expect(disguised.make('one').stock()).rejects.toThrow('/assets/a-1.js');
    for (const { files } of [other, gone, disguised]) expect(files('terreau-build-one')).not.toContain('/');

    const later = scene({ '/assets/b-1.js': () => new Response('', { status: 404 }) });
    await later.make('one').file(new Request('http://localhost/assets/b-1.js'));
    expect(later.files('terreau-build-one')).toEqual([]);
  });

  it('fetches a file once, for whichever build', async () => {
    const answers = {
      '/': () => page('one'),
      '/assets/a-1.js': () => script('one'),
      '/assets/b-1.js': () => script('b'),
    };
    const { make, asked } = scene(answers);
    const kept = make('one');
    await kept.stock();
    await kept.file(new Request('http://localhost/assets/b-1.js'));
    answers['/'] = () => page('two');
    const next = make('two', ['/assets/a-1.js', '/assets/b-1.js']);
    await next.stock();
    expect(await (await next.file(new Request('http://localhost/assets/a-1.js'))).text()).toBe('one');
    expect(asked.filter((address) => address.startsWith('/assets/'))).toEqual([
      '/assets/a-1.js',
      '/assets/b-1.js',
    ]);
  });

  it('throws away the builds that no tab runs, and nothing that is not its own', async () => {
    const { make, caches, names } = scene({}, { buildsInUse: async () => new Set(['old-in-use']) });
    for (const name of ['terreau-build-old', 'terreau-build-old-in-use', 'terreau-build-new', 'elsewhere']) {
      await caches.open(name);
    }
    await make('new').tidy();
    expect(names()).toEqual(['terreau-build-old-in-use', 'terreau-build-new', 'elsewhere']);
  });
});
