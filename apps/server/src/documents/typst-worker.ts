// The process that typesets. Its compiler sees the files of the document and nothing else: its root is a folder that does
// not exist, its fonts are those of the server, and a sign that none of them has is drawn as an empty box.

import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { qrCodeSvg } from '@terreau/brief/qr-code';
import type { Progress } from '../background/background-process.ts';
import { serveRequests } from '../background/serve-requests.ts';
import { fontFamilies, fontFolders } from './fonts.ts';
import { printable } from './printable.ts';
import type { TypesetSource } from './typst.ts';

const root = '/nowhere';

/** No clock in the file, and no fonts that happen to lie on the machine. */
const prelude = [
  '#set document(date: none)',
  `#set text(font: (${fontFamilies.map((family) => `"${family}"`).join(', ')}), fallback: false)`,
  '',
].join('\n');

/** One that wants more than these stays as it was last. */
const maxLayouts = 5;

const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [...fontFolders] }] });

serveRequests(typeset);

function typeset(
  { main, data, files = {}, qrCodes = [], isTagged = true }: TypesetSource,
  progress: Progress,
): Uint8Array {
  // Drawing the codes takes a third of the time, laying out the pages most of the rest.
  const total = 3 * (qrCodes.length + 1);
  const file = (name: string, content: string | Uint8Array): void =>
    compiler.mapShadow(`${root}${name}`, Buffer.from(content));
  try {
    compiler.resetShadow();
    file('/data.json', JSON.stringify(printable(data)));
    for (const [name, content] of Object.entries(files)) file(name, content);
    for (const [index, text] of qrCodes.entries()) {
      file(`/qr/${index}.svg`, qrCodeSvg(text));
      if (index % 20 === 0) progress(index, total);
    }
    progress(qrCodes.length + 1, total);
    const result = laidOut((told) => {
      file('/told.json', told);
      return compiled(prelude + main);
    });
    progress(total - 1, total);
    return compiler.pdf(result, { pdfTags: isTagged });
  } finally {
    // What was laid out is not needed again: the next document has other words. [T6]
    compiler.evictCache(0);
  }
}

/** Lays a document out until it tells no more, as its elements `<told>`, than it was told itself, which at first is nothing. */
function laidOut(layOut: (told: string) => NodeTypstDocument): NodeTypstDocument {
  let told = '[]';
  for (let left = maxLayouts; ; left--) {
    const document = layOut(told);
    const next = JSON.stringify(compiler.query(document, { selector: '<told>', field: 'value' }));
    if (next === told || left === 1) return document;
    told = next;
    // What only layouts before this one have used goes. [T6]
    compiler.evictCache(1);
  }
}

function compiled(mainFileContent: string): NodeTypstDocument {
  const compiling = compiler.compile({ mainFileContent, resetRead: true });
  if (compiling.result) return compiling.result;
  throw new Error(reasonOf(compiling.takeDiagnostics()?.shortDiagnostics ?? []));
}

/** What the template does wrong; the texts of the data are not in it. */
function reasonOf(diagnostics: readonly unknown[]): string {
  return `The template does not compile: ${JSON.stringify(diagnostics.slice(0, 5))}`;
}
