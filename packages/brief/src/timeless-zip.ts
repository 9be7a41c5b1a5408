// A file of an office program as the same bytes whenever it is made: these files are ZIP archives in which both the archive
// and the properties say when they were written.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first moment that a ZIP archive can name, in local time as the format has it. */
const firstMoment = new Date(1980, 0, 1);

/**
 * The same archive without times; its files in the order of their names, but first what says which types they are. `rewritten`
 * are the files whose content is another one, by their names.
 */
export function timelessZip(
  bytes: ArrayBuffer,
  rewritten: Readonly<Record<string, (content: string) => string>> = {},
): Uint8Array<ArrayBuffer> {
  const rewriting = { 'docProps/core.xml': withoutTimes, ...rewritten };
  const files = Object.entries(unzipSync(new Uint8Array(bytes)));
  const sorted = files.sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  const timeless = sorted.map(([name, content]) => {
    const rewrite = Object.entries(rewriting).find(([other]) => other === name)?.[1];
    return [name, rewrite ? strToU8(rewrite(strFromU8(content))) : content];
  });
  return zipSync(Object.fromEntries(timeless), { mtime: firstMoment, level: 9 });
}

function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1;
}

function withoutTimes(core: string): string {
  return core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
}
