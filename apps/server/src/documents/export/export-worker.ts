// The thread that writes an export: it gathers what comes, and at the end answers one file.

import { parentPort } from 'node:worker_threads';
import type { ZippedFile } from '../../archive/zip-writer.ts';
import { stepBack } from '../../background/step-back.ts';
import type { ChallengeExport, EventExport } from '../../evening/export.ts';
import { writeArchive } from './archive-writer.ts';
import { filesOfBoard } from './board-files.ts';
import { csvOf, jsonOf, workbookOf } from './event-files.ts';
import type { ExportRequest } from './export-messages.ts';

if (!parentPort) throw new Error('This file runs in a worker thread');
const port = parentPort;
stepBack();

type Begin = Extract<ExportRequest, { type: 'begin' }>;
type Challenge = ChallengeExport & { boards: EventExport['challenges'][number]['boards'][number][] };

let begun: Begin | null = null;
const challenges: Challenge[] = [];
const files: ZippedFile[] = [];

port.on('message', async (request: ExportRequest) => {
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
      if (begun.format === 'zip')
        files.push(
          ...filesOfBoard(
            begun.event,
            { ...challenge, number: challenges.length },
            request.board,
            begun.locale,
          ),
        );
      break;
    }
    case 'file':
      files.push(request);
      break;
    case 'end': {
      if (!begun) throw new Error('an export ended before it began');
      const bytes = await write({ ...begun.event, challenges }, begun);
      port.postMessage(bytes, [bytes.buffer]);
    }
  }
});

function write(event: EventExport, { format, locale }: Begin): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'json':
      return Promise.resolve(jsonOf(event));
    case 'csv':
      return Promise.resolve(csvOf(event));
    case 'xlsx':
      return workbookOf(event, locale);
    case 'zip':
      return writeArchive(event, locale, files);
  }
}
