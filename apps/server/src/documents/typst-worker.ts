// The thread that typesets. Its compiler sees the files of the document and nothing else: its root is a folder that does
// not exist, its fonts are those of the server, and a sign that none of them has is drawn as an empty box.

import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { stepBack } from './background-thread.ts';
import { fontFamilies, fontFolders } from './fonts.ts';
import { printable } from './printable.ts';
import type { TypesetAnswer, TypesetRequest } from './typst-messages.ts';

const root = '/nowhere';

/** No clock in the file, and no fonts that happen to lie on the machine. */
const prelude = [
  '#set document(date: none)',
  `#set text(font: (${fontFamilies.map((family) => `"${family}"`).join(', ')}), fallback: false)`,
  '',
].join('\n');

if (!parentPort) throw new Error('This file runs in a worker thread');
const port = parentPort;
stepBack();
const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [...fontFolders] }] });

port.on('message', (request: TypesetRequest) => {
  const answer = typeset(request);
  port.postMessage(answer, answer.ok ? [answer.bytes.buffer] : []);
});

function typeset({ id, main, data, files }: TypesetRequest): TypesetAnswer {
  try {
    compiler.resetShadow();
    compiler.mapShadow(`${root}/data.json`, Buffer.from(JSON.stringify(printable(data))));
    for (const [name, content] of Object.entries(files))
      compiler.mapShadow(`${root}${name}`, Buffer.from(content));
    const compiled = compiler.compile({ mainFileContent: prelude + main, resetRead: true });
    const { result } = compiled;
    if (!result)
      return { id, ok: false, error: reasonOf(compiled.takeDiagnostics()?.shortDiagnostics ?? []) };
    return { id, ok: true, bytes: new Uint8Array(compiler.pdf(result)) };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
  } finally {
    // What was laid out is not needed again: the next document has other words. [T6]
    compiler.evictCache(0);
  }
}

/** What the template does wrong; the texts of the data are not in it. */
function reasonOf(diagnostics: readonly unknown[]): string {
  return `The template does not compile: ${JSON.stringify(diagnostics.slice(0, 5))}`;
}
