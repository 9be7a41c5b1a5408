// Five projects: `node`, the unit tests beside the source; `system`, which starts real server processes; `fuzz`, which
// throws seeded garbage at the relay; `load`, which measures a server alone on the machine; `e2e`, which starts a real
// browser too.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const minuteMs = 60_000;

/** What must be tested to the last line: what decides what is let in, and when it is seen and saved. [T1] [T3] [T4] */
const allLines = { lines: 100 };
const tested = [
  'apps/server/src/journal/*.ts',
  'apps/server/src/relay/gate/{gate,update-*}.ts',
  'apps/server/src/relay/room/{room,fan-out}.ts',
  'apps/server/src/relay/board/{board-keeper,live-board,unsaved,commit-*}.ts',
];

export default defineConfig({
  root,
  test: {
    coverage: {
      provider: 'v8',
      include: ['apps/server/src/{relay/**,journal}/*.ts'],
      exclude: ['**/*-{double,bench,contract}.ts'],
      reporter: ['text', 'json'],
      thresholds: Object.fromEntries(tested.map((files) => [files, allLines])),
    },
    projects: [
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{apps/server,apps/web,packages/*}/src/**/*.test.ts', 'tests/bench/**/*.test.ts'],
          // A machine that is busy with browsers is slow, which is no fault.
          testTimeout: minuteMs,
          hookTimeout: minuteMs,
        },
      },
      {
        root,
        test: {
          name: 'system',
          environment: 'node',
          include: ['tests/{attacks,conformance,crash,documents}/**/*.test.ts'],
          testTimeout: 3 * minuteMs,
          hookTimeout: minuteMs,
        },
      },
      {
        root,
        test: {
          name: 'fuzz',
          environment: 'node',
          include: ['tests/fuzz/**/*.test.ts'],
          setupFiles: ['tests/fuzz/seeded-client-ids.ts'],
          execArgv: ['--expose-gc'],
          testTimeout: 20 * minuteMs,
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
      {
        root,
        test: {
          name: 'load',
          environment: 'node',
          include: ['tests/load/**/*.test.ts'],
          testTimeout: 5 * minuteMs,
          hookTimeout: minuteMs,
          fileParallelism: false,
          // When the others are through.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
