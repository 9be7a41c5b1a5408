import { describe, expect, it, vi } from 'vitest';
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
    match: async (request: RequestInfo | URL, { cacheName }: MultiCacheQueryOptions = {}) =>
      [...stores]
        .filter(([name]) => !cacheName || name === cacheName)
        .map(([, store]) => matchIn(store, request))
        .find(Boolean),
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

function scene(
  answers: Record<string, () => Response | Promise<Response>>,
  deps: Partial<KeptBuildDeps> = {},
) {
  const memory = memoryCaches();
  const asked: string[] = [];
  const inUse = new Set<string>();
  const make = (id: string, files: readonly string[] = ['/assets/a-1.js']) =>
    createKeptBuild(
      { id, files },
      {
        caches: memory.caches,
        async fetch(request, options) {
          const address = request instanceof Request ? new URL(request.url).pathname : request;
          asked.push(options?.cache ? `${address} ${options.cache}` : address);
          const answer = answers[address];
          if (!answer) throw new TypeError('Failed to fetch');
          return answer();
        },
        buildsInUse: async () => inUse,
        async whileInUse(build, work) {
          inUse.add(build);
          await work();
          inUse.delete(build);
        },
        untilTooSlow: () => never,
        ...deps,
      },
    );
  return { ...memory, asked, inUse, make };
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

  it('takes a file whose name says nothing of its content from its own build only, and past the browser’s memory', async () => {
    const answers = { '/': () => page('one'), '/terreau.svg': () => script('old leaf') };
    const { make, asked } = scene(answers);
    const old = make('one', ['/terreau.svg']);
    await old.stock();
    answers['/'] = () => page('two');
    answers['/terreau.svg'] = () => script('new leaf');
    const next = make('two', ['/terreau.svg']);
    await next.stock();
    const leaf = () => new Request('http://localhost/terreau.svg');
    expect(await (await next.file(leaf())).text()).toBe('new leaf');
    expect(await (await old.file(leaf())).text()).toBe('old leaf');
    expect(asked.filter((address) => address.includes('svg'))).toEqual(
      Array(2).fill('/terreau.svg no-cache'),
    );
  });

  it('throws away the builds that no tab runs, and nothing that is not its own', async () => {
    const { make, caches, names, inUse } = scene({});
    inUse.add('old-in-use');
    for (const name of ['terreau-build-old', 'terreau-build-old-in-use', 'terreau-build-new', 'elsewhere']) {
      await caches.open(name);
    }
    await make('new').tidy();
    expect(names()).toEqual(['terreau-build-old-in-use', 'terreau-build-new', 'elsewhere']);
  });

  it('[T1] spares the build before it, which a tab may just be opening', async () => {
    const answers = { '/': () => page('one'), '/assets/a-1.js': () => script('a') };
    const { make, names } = scene(answers);
    for (const build of ['one', 'two', 'three']) {
      answers['/'] = () => page(build);
      await make(build).stock();
      await make(build).tidy();
    }
    expect(names()).toEqual(['terreau-build-two', 'terreau-build-three']);
  });

  it('[T1] spares a build that another worker is still stocking', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<Response>();
    const answers: Record<string, () => Response | Promise<Response>> = {
      '/': () => page('old'),
      '/assets/a-1.js': () => script('a'),
      '/assets/b-1.js': () => arrived,
    };
    const { make, files } = scene(answers);
    const old = make('old');
    await old.stock();
    answers['/'] = () => page('new');
    const next = make('new', ['/assets/a-1.js', '/assets/b-1.js']);
    const stocking = next.stock();
    await vi.waitFor(() => expect(files('terreau-build-new')).toEqual(['/assets/a-1.js']));
    await old.tidy();
    arrive(script('b'));
    await stocking;
    expect(files('terreau-build-new')).toEqual(['/assets/a-1.js', '/assets/b-1.js', '/']);
  });

  it('fetches again what has been thrown away, unless the server has another build', async () => {
    const answers = { '/': () => page('one'), '/assets/a-1.js': () => script('a') };
    const { make, caches, files, asked } = scene(answers);
    const kept = make('one');
    await kept.stock();
    const before = asked.length;
    await kept.restock();
    expect(asked).toHaveLength(before);
    await caches.delete('terreau-build-one');
    await kept.restock();
    expect(files('terreau-build-one')).toEqual(['/assets/a-1.js', '/']);
    await caches.delete('terreau-build-one');
    answers['/'] = () => page('two');
    await kept.restock();
    expect(files('terreau-build-one')).toEqual([]);
  });
});
