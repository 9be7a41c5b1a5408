// An event as a file: its boards are read one after the other while people work on them, and a thread writes them.

import { Worker } from 'node:worker_threads';
import type { ProjectRecord } from '@terreau/project/record/record';
import type { Progress } from '../../background/background-process.ts';
import { exportBoards, withoutNamesOfBoard } from '../../evening/export.ts';
import { type EventSheet, tableKeysOf } from '../../evening/preparing/event-sheet.ts';
import { bookletVolumes } from '../booklet.ts';
import { briefFormats } from '../briefs.ts';
import type { DocumentDeps, DocumentKind } from '../document-kind.ts';
import { baseNameOf, type DocumentOptions, nameSuffix } from '../document-options.ts';
import type { DocumentFile } from '../jobs.ts';
import { DocumentTooLargeError } from '../too-large.ts';
import type { ExportAnswer, ExportFormat, ExportRequest } from './export-messages.ts';

const types: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** The kind of document that is an event in a format. */
export function exportKind(format: ExportFormat): DocumentKind {
  return async (deps, event, options, progress) => ({
    name: `${baseNameOf(event)}${nameSuffix(options)}.${format}`,
    type: types[format],
    bytes: await writeExport(format, deps, event, options, progress),
  });
}

/** 168 tables of 200 cards take 128 MB at most, in whatever format. [T6] */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

async function writeExport(
  format: ExportFormat,
  deps: DocumentDeps,
  event: EventSheet,
  options: DocumentOptions,
  progress: Progress,
): Promise<DocumentFile['bytes']> {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { resourceLimits });
  const answer = answerOf(worker);
  let hasAnswered = false;
  answer.finally(() => (hasAnswered = true)).catch(() => undefined);
  const tell = (request: ExportRequest): void => worker.postMessage(request);
  try {
    const { challenges, ...head } = event;
    tell({ type: 'begin', format, locale: options.locale, event: head });
    const boards = challenges.reduce((sum, challenge) => sum + challenge.boards.length, 0);
    const projects: ProjectRecord[] = [];
    let read = 0;
    let last = '';
    for await (const { challenge, board: named } of exportBoards(deps.evening, event)) {
      // It is too large already: the rest needs not be made.
      if (hasAnswered) break;
      const board = options.names ? named : withoutNamesOfBoard(named);
      if (challenge.id !== last) tell({ type: 'challenge', challenge });
      last = challenge.id;
      tell({ type: 'board', board });
      projects.push(...board.projects);
      progress(++read, boards);
    }
    if (format === 'zip') {
      const total = boards + projects.length * briefFormats.length + 1;
      for await (const file of briefsOf(projects, deps, event, options)) {
        if (hasAnswered) break;
        tell({ type: 'file', ...file });
        progress(Math.min(++read, total), total);
      }
    }
    tell({ type: 'end' });
    const written = await answer;
    if (written.type === 'too-large') throw new DocumentTooLargeError('The files take too much, packed');
    return written.bytes;
  } catch (error) {
    throw isOutOfMemory(error) ? new DocumentTooLargeError('The event takes too much memory') : error;
  } finally {
    await worker.terminate();
  }
}

interface FolderFile {
  readonly name: string;
  readonly bytes: DocumentFile['bytes'];
}

/** Every brief in every format, and all of them as a booklet. */
async function* briefsOf(
  projects: readonly ProjectRecord[],
  deps: DocumentDeps,
  event: EventSheet,
  options: DocumentOptions,
): AsyncGenerator<FolderFile> {
  const folder = options.locale === 'fr' ? 'dossiers' : 'briefs';
  const taken = new Map<string, number>();
  const tableKeys = tableKeysOf(event);
  for (const record of projects) {
    const tableKey = tableKeys.get(record.provenance.board) ?? '';
    for (const format of briefFormats) {
      const { name, bytes } = await deps.briefs.make(record, format, { ...options, tableKey });
      yield { name: `${folder}/${unique(name, taken)}`, bytes };
    }
  }
  for await (const { suffix, bytes } of bookletVolumes(deps, event, options, () => undefined))
    yield { name: `${folder}${suffix}.pdf`, bytes };
}

/** Two projects may have the same title. */
function unique(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : name.replace(/(?=\.[a-z]+$)/, `-${count}`);
}

function answerOf(worker: Worker): Promise<ExportAnswer> {
  const answer = new Promise<ExportAnswer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The export thread has ended')));
  });
  // Whoever waits for it hears of it; until then a failure is nobody's.
  answer.catch(() => undefined);
  return answer;
}

/** Either the thread has no more memory, or a text would be longer than any may be. */
function isOutOfMemory(error: unknown): boolean {
  if (error instanceof RangeError) return error.message === 'Invalid string length';
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
