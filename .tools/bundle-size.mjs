// Measures what a browser downloads the first time, compressed with brotli, and fails above the budgets. It follows the
// static and the listed dynamic imports of Vite's manifest, so it counts what the browser would fetch.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { filesOf } from '../apps/web/files-of-views.mjs';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../apps/web/dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

/** Views, the modules that they load on top of the entry (which holds the join page), and their budgets in kilobytes of JavaScript and CSS. */
const budgets = [
  { view: 'join page', modules: ['src/join/join-page.tsx'], js: 78, css: 20 },
  {
    view: 'phone view',
    modules: ['src/table/table-page.tsx'],
    // React and Yjs alone take 88.
    js: 121,
    css: 20,
  },
  {
    view: 'canvas board',
    modules: ['src/table/table-page.tsx', 'src/board/board-canvas.tsx'],
    js: 250,
    css: 20,
  },
  {
    view: 'screen',
    modules: ['src/screen/screen-page.tsx', 'src/screen/framed-board.tsx'],
    js: 205,
    css: 20,
  },
];

let isOver = false;
console.log(
  `${'first load (brotli)'.padEnd(22)}${'JS kB'.padStart(8)}${'of'.padStart(6)}${'CSS kB'.padStart(10)}${'of'.padStart(6)}`,
);
for (const { view, modules, js, css } of budgets) {
  const files = filesOf(manifest, ['index.html', ...modules]);
  const jsSize = total(files, '.js');
  const cssSize = total(files, '.css');
  if (jsSize > js || cssSize > css) isOver = true;
  const figures = [
    jsSize.toFixed(1).padStart(8),
    String(js).padStart(6),
    cssSize.toFixed(1).padStart(10),
    String(css).padStart(6),
  ];
  console.log(view.padEnd(22) + figures.join(''));
}
if (isOver) {
  console.error('A view is over its budget.');
  process.exit(1);
}

function total(files, extension) {
  return [...files]
    .filter((file) => file.endsWith(extension))
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(dist, file))).length / 1000, 0);
}
