// A program for tests that keeps a background process too busy to hear anything, says so, and waits to be ended by force.

import { createBackgroundProcess } from '../background-process.ts';
import type { SampleWork } from './sample-work.ts';

const background = createBackgroundProcess<SampleWork, unknown>(new URL('./sample-work.ts', import.meta.url));
await background.ask({ do: 'echo', what: 'begun' });
void background.ask({ do: 'block' });
process.stdout.write('busy');
