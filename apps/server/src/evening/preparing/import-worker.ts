// The thread that reads one imported file.

import { parentPort, workerData } from 'node:worker_threads';
import { stepBack } from '../../background/step-back.ts';
import type { ImportRequest } from './import-thread.ts';
import { dryRunFile } from './read-table.ts';

if (!parentPort) throw new Error('This file runs in a worker thread');
stepBack();
const { bytes, locale } = workerData as ImportRequest;
parentPort.postMessage(await dryRunFile(bytes, locale));
