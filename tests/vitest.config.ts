// Three projects: `node`, the unit tests beside the source; `system`, which starts real server processes; `e2e`, which
// starts a real browser too.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const minuteMs = 60_000;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{apps/server,apps/web,packages/*}/src/**/*.test.ts'],
        },
      },
      {
        root,
        test: {
          name: 'system',
          environment: 'node',
          include: ['tests/{conformance,crash}/**/*.test.ts'],
          testTimeout: 3 * minuteMs,
          hookTimeout: minuteMs,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 5 * minuteMs,
          hookTimeout: 2 * minuteMs,
          fileParallelism: false,
        },
      },
    ],
  },
});
