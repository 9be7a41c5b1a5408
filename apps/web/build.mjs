// Builds the web app into dist/, and beside each text file its brotli and gzip forms, which the server then only reads.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';

const root = import.meta.dirname;
const compressible = /\.(js|css|html|svg|json|webmanifest)$/;
/** Below this many bytes a compressed file saves no network packet. */
const minBytes = 1_000;

await build({ root, logLevel: 'warn' });

const names = await readdir(join(root, 'dist'), { recursive: true });
await Promise.all(names.filter((name) => compressible.test(name)).map(compress));

async function compress(name) {
  const file = join(root, 'dist', name);
  const bytes = await readFile(file);
  if (bytes.length < minBytes) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}
