// Six projects: `node`, the unit tests beside the source; `system`, which starts real server processes; `crash`, which kills
// them; `fuzz`, which throws seeded garbage at the relay; `e2e`, which starts a real browser too; and, when these are
// through, `load`, which measures a server alone on the machine.
//
// Vitest takes the files by the names of their projects: those of `crash` are slow and wait much, and lie beside browsers.

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const minuteMs = 60_000;
const expectsWithin = { poll: { timeout: 30_000 } };

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
    // Two files at a time where there are two cores, too: each waits for its servers and browsers half of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // The servers that are started hundreds of times are compiled once; killed ones leave nothing for the next.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)) },
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
          expect: expectsWithin,
        },
      },
      {
        root,
        test: {
          name: 'system',
          environment: 'node',
          include: ['tests/{attacks,conformance,documents}/**/*.test.ts'],
          testTimeout: 3 * minuteMs,
          hookTimeout: minuteMs,
          expect: expectsWithin,
        },
      },
      {
        root,
        test: {
          name: 'crash',
          environment: 'node',
          include: ['tests/crash/**/*.test.ts'],
          testTimeout: 10 * minuteMs,
          hookTimeout: minuteMs,
          expect: expectsWithin,
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
          expect: expectsWithin,
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
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
