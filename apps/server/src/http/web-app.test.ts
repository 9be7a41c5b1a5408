import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webApp } from './web-app.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'terreau-web-'));
  await mkdir(join(root, 'assets'));
  for (const name of ['index', 'table', 'screen'])
    await writeFile(join(root, `${name}.html`), `<!doctype html><title>Terreau</title>${name}`);
  await writeFile(join(root, 'assets', 'app-1a2b.js'), 'let plain;');
  await writeFile(join(root, 'assets', 'app-1a2b.js.br'), 'brotli');
  await writeFile(join(root, 'assets', '.hidden'), '');
  await writeFile(join(root, 'terreau.svg'), '<svg/>');
  await writeFile(join(root, 'sw.js'), 'self;');
  await writeFile(join(root, 'version.json'), '{"build":"1a2b"}');
  await mkdir(join(root, '.vite'));
  await writeFile(join(root, '.vite', 'manifest.json'), '{}');
});
afterAll(() => rm(root, { recursive: true }));

describe('the web app', () => {
  it('has a page at all of its addresses that says what it loads there, never from a cache', async () => {
    const app = webApp(root);
    for (const [path, name] of [
      ['/', 'index'],
      ['/j/BCD234', 'index'],
      ['/b/board-id', 'table'],
      ['/screen/board-id', 'screen'],
      ['/brief/project-id', 'index'],
      ['/organise', 'index'],
      ['/organise/abcdefgh/prepare', 'index'],
    ] as const) {
      const response = await app.request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toBe(`<!doctype html><title>Terreau</title>${name}`);
    }
  });

  it('says in its own page that an address is nobody’s, to people only', async () => {
    const app = webApp(root);
    const person = await app.request('/nowhere', { headers: { accept: 'text/html' } });
    expect([person.status, await person.text()]).toEqual([404, expect.stringContaining('Terreau')]);
    expect((await app.request('/nowhere')).headers.get('content-type')).not.toContain('html');
  });

  it('has files that are kept for ever, and compressed for who understands it', async () => {
    const app = webApp(root);
    const plain = await app.request('/assets/app-1a2b.js');
    expect(plain.headers.get('cache-control')).toContain('immutable');
    expect(await plain.text()).toBe('let plain;');
    const compressed = await app.request('/assets/app-1a2b.js', {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(compressed.headers.get('content-type')).toContain('javascript');
    expect(await compressed.text()).toBe('brotli');
  });

  it('has a service worker, and the name of its version, that are never from a cache', async () => {
    const app = webApp(root);
    for (const path of ['/sw.js', '/version.json', '/terreau.svg']) {
      const response = await app.request(path);
      expect([response.status, response.headers.get('cache-control')], path).toEqual([200, 'no-cache']);
    }
    expect((await app.request('/sw.js')).headers.get('content-type')).toContain('javascript');
  });

  it('has nothing else', async () => {
    const app = webApp(root);
    for (const path of [
      '/.vite/manifest.json',
      '/%2evite/manifest.json',
      '/assets/.hidden',
      '/assets/gone.js',
      '/nothing',
      '/..%2f..%2fetc/passwd',
    ]) {
      const response = await app.request(path);
      expect(response.status, path).toBe(404);
      expect(response.headers.get('cache-control')).toBeNull();
    }
  });

  it('says that it has not been built', async () => {
    const response = await webApp(join(root, 'nowhere')).request('/', {
      headers: { 'accept-language': 'fr' },
    });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm start');
  });
});
