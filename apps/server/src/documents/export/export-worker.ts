// The thread that writes an export: it takes what comes, one after the other, and at the end answers one file.

import { parentPort } from 'node:worker_threads';
import { createZipWriter } from '../../archive/zip-writer.ts';
import { stepBack } from '../../background/step-back.ts';
import type { ChallengeExport, EventExport } from '../../evening/export.ts';
import { DocumentTooLargeError } from '../too-large.ts';
import { addEventFiles } from './archive-writer.ts';
import { filesOfBoard } from './board-files.ts';
import { csvOf, jsonOf, workbookOf } from './event-files.ts';
import type { ExportAnswer, ExportRequest } from './export-messages.ts';

if (!parentPort) throw new Error('This file runs in a worker thread');
const port = parentPort;
stepBack();

type Begin = Extract<ExportRequest, { type: 'begin' }>;
type Challenge = ChallengeExport & { boards: EventExport['challenges'][number]['boards'][number][] };

/** It is whole in the server's memory when it is put away, and when somebody sends it on. */
const maxZippedBytes = 256 * 1024 * 1024;

let begun: Begin | null = null;
const challenges: Challenge[] = [];
const zip = createZipWriter(maxZippedBytes);

let last = Promise.resolve();
port.on('message', (request: ExportRequest) => {
  last = last.then(() => take(request)).catch(answerTooLarge);
});

async function take(request: ExportRequest): Promise<void> {
  switch (request.type) {
    case 'begin':
      begun = request;
      break;
    case 'challenge':
      challenges.push({ ...request.challenge, boards: [] });
      break;
    case 'board': {
      const challenge = challenges.at(-1);
      if (!begun || !challenge) throw new Error('a board came before its challenge');
      challenge.boards.push(request.board);
      if (begun.format !== 'zip') break;
      const place = { ...challenge, number: challenges.length };
      for (const file of filesOfBoard(begun.event, place, request.board, begun.locale)) await zip.add(file);
      break;
    }
    case 'file':
      await zip.add(request);
      break;
    case 'end': {
      if (!begun) throw new Error('an export ended before it began');
      const bytes = await write({ ...begun.event, challenges }, begun);
      port.postMessage({ type: 'file', bytes } satisfies ExportAnswer, [bytes.buffer]);
    }
  }
}

function answerTooLarge(error: unknown): void {
  if (!(error instanceof DocumentTooLargeError)) throw error;
  port.postMessage({ type: 'too-large' } satisfies ExportAnswer);
}

async function write(event: EventExport, { format, locale }: Begin): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'json':
      return jsonOf(event);
    case 'csv':
      return csvOf(event);
    case 'xlsx':
      return workbookOf(event, locale);
    case 'zip':
      await addEventFiles(zip, event, locale);
      return zip.end();
  }
}
