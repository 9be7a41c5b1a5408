// Builds the pages of the other whiteboards, as their users would for production.

import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const here = import.meta.dirname;

/** Returns the folder that holds a folder for each page. */
export async function buildPages(names: readonly string[]): Promise<string> {
  const folder = join(here, 'dist');
  for (const name of names) {
    const outDir = join(folder, name);
    await build({
      root: join(here, 'pages', name),
      base: './',
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      resolve: { dedupe: ['react', 'react-dom'] },
      define: { 'process.env.IS_PREACT': '"false"' },
      build: {
        outDir,
        emptyOutDir: true,
        target: 'es2023',
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1e5,
      },
    });
    if (name === 'excalidraw') await cp(excalidrawFonts(), join(outDir, 'fonts'), { recursive: true });
  }
  return folder;
}

/** Else it would fetch them from its maker's servers. */
function excalidrawFonts(): string {
  const entry = createRequire(import.meta.url).resolve('@excalidraw/excalidraw');
  return join(dirname(entry), 'fonts');
}
