// Typesetting: a typst template and its data become a PDF, in a process of its own. The same source gives the same bytes:
// there is no clock in it, and no font but those that come with the server. Texts travel as data and are never part of the
// template: nothing that anybody wrote is read as markup.

import { createBackgroundProcess, type Progress } from '../background/background-process.ts';

export interface TypesetSource {
  /** The template, in typst's language, which reads its data by `json("/data.json")`. */
  readonly main: string;
  /** What JSON can say. */
  readonly data: unknown;
  /** Further files of the template, as pictures, by names like `/cover.svg`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Addresses whose QR codes are further files, `/qr/0.svg` and so on. They are drawn in the process. */
  readonly qrCodes?: readonly string[];
  /** Whether it says what is a heading and what a list to those who do not see it; so it does, unless it is for paper. */
  readonly isTagged?: boolean;
}

export interface Typesetter {
  /** Rejects when the template is wrong; no text in the data makes it reject. */
  readonly pdf: (source: TypesetSource, progress?: Progress) => Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the process; what was not done is rejected. */
  readonly close: () => Promise<void>;
}

/** A typesetter whose process starts with the first document. */
export function createTypesetter(): Typesetter {
  const { ask, close } = createBackgroundProcess<TypesetSource, Uint8Array<ArrayBuffer>>(
    new URL('./typst-worker.ts', import.meta.url),
  );
  return { pdf: ask, close };
}
