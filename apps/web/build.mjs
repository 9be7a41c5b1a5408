// Builds the web app into dist/: the pages, the name of this build in the page and in version.json, the service worker that
// keeps the build on the device, and beside each text file its brotli and gzip forms, which the server then only reads.

import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import { filesOf } from './files-of-views.mjs';
import { wideEnough } from './src/ui/wide-enough.ts';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const compressible = /\.(js|css|html|svg|json|webmanifest)$/;
/** Below this many bytes a compressed file saves no network packet. */
const minBytes = 1_000;
/** What must be on a device before its network goes; what else a page loads is kept as it comes. */
const keptViews = ['index.html', 'src/join/join-page.tsx', 'src/table/table-page.tsx'];

/** The pages that name what they are about to load, so that it comes at once and not one after the other. */
const pageParts = {
  'table.html': [
    { modules: ['src/table/table-page.tsx'] },
    { modules: ['src/board/board-canvas.tsx'], media: wideEnough },
  ],
  'screen.html': [{ modules: ['src/screen/screen-page.tsx'] }],
};

await build({ root, logLevel: 'warn' });
const id = await nameOfBuild();
await nameInPage();
await Promise.all(Object.entries(pageParts).map(writePage));
await writeFile(join(dist, 'version.json'), JSON.stringify({ build: id }));
await buildServiceWorker();
await Promise.all((await builtFiles()).filter((name) => compressible.test(name)).map(compress));

async function builtFiles() {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The same name for the same files; a number in hexadecimal, because names of locks begin with no sign. */
async function nameOfBuild() {
  const hash = createHash('sha256');
  for (const file of (await builtFiles()).sort())
    hash.update(file.slice(dist.length)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function nameInPage() {
  const page = join(dist, 'index.html');
  const html = await readFile(page, 'utf8');
  const named = html.replace('name="build" content=""', `name="build" content="${id}"`);
  if (named === html) throw new Error('index.html has no place for the name of the build');
  await writeFile(page, named);
}

async function writePage([name, parts]) {
  const manifest = await readManifest();
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const known = filesOf(manifest, ['index.html']);
  const links = parts.flatMap(({ modules, media }) =>
    [...filesOf(manifest, modules)].flatMap((file) => {
      if (known.has(file)) return [];
      known.add(file);
      return linkTo(file, media);
    }),
  );
  await writeFile(join(dist, name), html.replace('</head>', `${links.join('\n')}\n</head>`));
}

function linkTo(file, media) {
  const kind = file.endsWith('.css') ? 'rel="preload" as="style"' : 'rel="modulepreload" crossorigin';
  return `<link ${kind} href="/${file}"${media ? ` media="${media}"` : ''} />`;
}

async function readManifest() {
  return JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));
}

async function buildServiceWorker() {
  const manifest = await readManifest();
  const files = [...filesOf(manifest, keptViews, { lazy: true })].map((file) => `/${file}`);
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { ownBuild: JSON.stringify({ id, files: ['/terreau.svg', ...files] }) },
    build: {
      target: 'es2023',
      emptyOutDir: false,
      rolldownOptions: {
        input: join(root, 'src/service-worker/worker.ts'),
        output: { entryFileNames: 'sw.js', format: 'iife' },
      },
    },
  });
}

async function compress(file) {
  const bytes = await readFile(file);
  if (bytes.length < minBytes) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}
