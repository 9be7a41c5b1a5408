// An archive as it comes from elsewhere, read and judged whole, a board at a time; nothing is stored here. Its rows stay with
// whoever reads them: what must be compared with what is here is asked for in pages, and what is to be stored in parts.

import type { BoardId } from '@terreau/board/ids';
import type { ArchiveFault } from './archive-fault.ts';
import { fileOfDocument, kindOfFile, type Manifest } from './archive-format.ts';
import { type ArchiveLimits, archiveLimits } from './archive-limits.ts';
import { readBoardDocument } from './board-document.ts';
import { createContents, type Judged } from './contents.ts';
import { ArchiveFaultError, faultIf } from './fault-error.ts';
import { createJudge, type Judge } from './judge-rows.ts';
import { readFolder, readManifest } from './read-folder.ts';
import { nothingRenewed, type Renewal, renewedTables } from './renewal.ts';
import type { Stage } from './stages.ts';
import { partsOf, type StoredPart } from './stored-parts.ts';
import type { UniqueGroup } from './unique-columns.ts';
import { type OpenZip, openZip } from './zip-reader.ts';

/** That something is wrong with the archive itself. */
export type Bad = { readonly ok: false; readonly fault: ArchiveFault };

export type Read<T> = { readonly ok: true; readonly value: T } | Bad;

/** A file as it comes. */
export type FileParts = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Reads one archive; the calls come in this order, each after the one before. */
export interface ArchiveReader {
  /** What the archive says it is: little is read for it. */
  readonly open: (file: FileParts) => Promise<Read<Manifest>>;
  /** Reads and judges all of it. */
  readonly judge: () => Promise<Read<Judged>>;
  /** The values of a group from a place on; none after the last. */
  readonly values: (group: UniqueGroup, from: number) => Promise<readonly string[]>;
  /** Takes what is made anew here, and answers the names of the tables of which something is. */
  readonly renew: (renewal: Renewal) => Promise<readonly string[]>;
  /** The next rows to store; null after the last of the stage. */
  readonly next: (stage: Stage) => Promise<readonly StoredPart[] | null>;
}

const valuesPerPage = 1_000;

/** Reads an archive here. Nothing that an archive may contain makes it throw. */
export function createArchiveReader(limits: ArchiveLimits = archiveLimits): ArchiveReader {
  let zip: OpenZip | null = null;
  let manifest: Manifest | null = null;
  let judge: Judge | null = null;
  let boards: readonly BoardId[] = [];
  let names: ReadonlyMap<BoardId, string> = new Map();
  let renewal: Renewal = nothingRenewed;
  const lists = new Map<UniqueGroup, readonly string[]>();
  const parts = new Map<Stage, AsyncIterator<readonly StoredPart[], null>>();

  const judgeAll = async (): Promise<Judged> => {
    const [file, head] = [given(zip), given(manifest)];
    const judging = createJudge(head);
    const contents = createContents(head);
    for (const board of [null, ...boards]) {
      const folder = await readFolder(file, board);
      const bytes = board && (await file.read(fileOfDocument(board)));
      const document = bytes && readBoardDocument(bytes);
      faultIf(bytes !== null && document === null, { code: 'bad-document', file: 'document.yjs' });
      judging.assertFits(folder, document);
      contents.add(folder, document);
    }
    judge = judging;
    names = contents.names;
    return contents.judged();
  };

  return {
    open: (file) =>
      read(async () => {
        zip = await openZip(await whole(file, limits), limits);
        boards = boardsIn(zip);
        manifest = await readManifest(zip);
        return manifest;
      }),
    judge: () => read(judgeAll),
    values: async (group, from) => {
      const all = lists.get(group) ?? [...given(judge).known[group].keys()];
      lists.set(group, all);
      return all.slice(from, from + valuesPerPage);
    },
    renew: async (made) => {
      renewal = made;
      return renewedTables(renewal, given(judge).known, names);
    },
    next: async (stage) => {
      const open = parts.get(stage) ?? partsOf(given(zip), boards, stage, renewal);
      parts.set(stage, open);
      return (await open.next()).value;
    },
  };
}

async function whole(file: FileParts, { zippedBytes }: ArchiveLimits): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of file) {
    bytes += part.length;
    faultIf(bytes > zippedBytes, { code: 'too-big' });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function read<T>(reading: () => Promise<T>): Promise<Read<T>> {
  try {
    return { ok: true, value: await reading() };
  } catch (error) {
    if (error instanceof ArchiveFaultError) return { ok: false, fault: error.fault };
    throw error;
  }
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error('An archive is opened and judged before more is asked of it');
  return value;
}

/** The boards that have a folder. A file that no archive has may be one that would be missed. */
function boardsIn({ paths }: OpenZip): readonly BoardId[] {
  const boards = new Set<BoardId>();
  for (const path of paths) {
    const file = kindOfFile(path);
    if (!file) throw new ArchiveFaultError({ code: 'unknown-file' });
    if ('board' in file && file.board !== null) boards.add(file.board);
  }
  return [...boards];
}
