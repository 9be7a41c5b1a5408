// The thread that writes DOCX files: the library behind them takes a tenth of a second for each, and no table waits for it.

import { parentPort } from 'node:worker_threads';
import { briefDocx } from '@terreau/brief/docx/brief-docx';
import { stepBack } from './background-thread.ts';
import type { DocxAnswer, DocxRequest } from './docx-writer.ts';

if (!parentPort) throw new Error('This file runs in a worker thread');
const port = parentPort;
stepBack();

port.on('message', (request: DocxRequest) => {
  void write(request).then((answer) => port.postMessage(answer, answer.ok ? [answer.bytes.buffer] : []));
});

async function write({ id, record, locale, url }: DocxRequest): Promise<DocxAnswer> {
  try {
    return { id, ok: true, bytes: await briefDocx(record, locale, url) };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
