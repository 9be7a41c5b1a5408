// A program for tests that has no file descriptors left, asks for work all the same, and asks again when it has some.

import { closeSync, openSync } from 'node:fs';
import { createBackgroundProcess } from '../background-process.ts';
import type { SampleWork } from './sample-work.ts';

const background = createBackgroundProcess<SampleWork, unknown>(new URL('./sample-work.ts', import.meta.url));
const open: number[] = [];
try {
  for (;;) open.push(openSync('/dev/null', 'r'));
} catch {
  // None is left.
}
const refused = await background.ask({ do: 'echo', what: 1 }).then(
  () => 'answered',
  () => 'refused',
);
for (const descriptor of open) closeSync(descriptor);
process.stdout.write(`${refused}, then ${await background.ask({ do: 'echo', what: 'answered' })}`);
await background.close();
