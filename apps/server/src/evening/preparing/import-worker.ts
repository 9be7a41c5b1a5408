// The thread that reads one imported table.

import { parentPort, workerData } from 'node:worker_threads';
import { dryRun } from '@terreau/workshop/preparing/dry-run';
import { stepBack } from '../../background/step-back.ts';
import type { ImportRequest } from './import-thread.ts';
import { dryRunFile } from './read-table.ts';

if (!parentPort) throw new Error('This file runs in a worker thread');
stepBack();
const { table, locale } = workerData as ImportRequest;
parentPort.postMessage(table instanceof Uint8Array ? await dryRunFile(table, locale) : dryRun(table, locale));
