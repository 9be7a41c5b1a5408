// The build of the web app; in development, requests to the interface and the sync socket go to a server on port 3000.

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: { 'lib0/logging': fileURLToPath(new URL('./src/live/plain-logging.ts', import.meta.url)) },
  },
  // The manifest tells the bundle check which files each view loads.
  build: { target: 'es2023', cssMinify: true, manifest: true, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': server, '/sync': { target: server, ws: true } } },
});
