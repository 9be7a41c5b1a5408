// The thread that typesets. Its compiler sees the files of the document and nothing else: its root is a folder that does
// not exist, its fonts are those of the server, and a sign that none of them has is drawn as an empty box.

import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { qrCodeSvg } from '@terreau/brief/qr-code';
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

type End = Extract<TypesetAnswer, { type: 'end' }>;

function typeset({ id, main, data, files, qrCodes, isTagged }: TypesetRequest): End {
  // Drawing the codes takes a third of the time, laying out the pages most of the rest.
  const total = 3 * (qrCodes.length + 1);
  const tell = (done: number): void =>
    port.postMessage({ type: 'progress', id, done, total } satisfies TypesetAnswer);
  const file = (name: string, content: string | Uint8Array): void =>
    compiler.mapShadow(`${root}${name}`, Buffer.from(content));
  try {
    compiler.resetShadow();
    file('/data.json', JSON.stringify(printable(data)));
    for (const [name, content] of Object.entries(files)) file(name, content);
    for (const [index, text] of qrCodes.entries()) {
      file(`/qr/${index}.svg`, qrCodeSvg(text));
      if (index % 20 === 0) tell(index);
    }
    tell(qrCodes.length + 1);
    const compiled = compiler.compile({ mainFileContent: prelude + main, resetRead: true });
    const { result } = compiled;
    if (!result) return failed(id, reasonOf(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
    tell(total - 1);
    return { type: 'end', id, ok: true, bytes: new Uint8Array(compiler.pdf(result, { pdfTags: isTagged })) };
  } catch (error) {
    return failed(id, error instanceof Error ? error.message : String(error));
  } finally {
    // What was laid out is not needed again: the next document has other words. [T6]
    compiler.evictCache(0);
  }
}

function failed(id: number, error: string): End {
  return { type: 'end', id, ok: false, error };
}

/** What the template does wrong; the texts of the data are not in it. */
function reasonOf(diagnostics: readonly unknown[]): string {
  return `The template does not compile: ${JSON.stringify(diagnostics.slice(0, 5))}`;
}
