// The thread that reads an archive: what it costs to unpack and to judge it, no table waits for, and what it may hold in
// memory is bounded. [T6]

import { parentPort, workerData } from 'node:worker_threads';
import { stepBack } from '../background/step-back.ts';
import { readArchive } from './read-archive.ts';

if (!parentPort) throw new Error('This file runs in a worker thread');
stepBack();
parentPort.postMessage(await readArchive(workerData as Uint8Array));
