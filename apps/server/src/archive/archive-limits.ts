// How large an archive may be. Whoever writes one and whoever reads one go by the same limits: what is written here can be read
// elsewhere. Nothing is unpacked beyond them. [T6]

import type { BoardId } from '@terreau/board/ids';
import { maxRecordCharacters } from '@terreau/project/record/edits';
import { maxPeople } from '../evening/people/membership.ts';
import { type FileKind, kindOfFile } from './archive-format.ts';
import { stageOf } from './stages.ts';

export interface ArchiveLimits {
  readonly files: number;
  readonly boards: number;
  /** All files together, unpacked. */
  readonly bytes: number;
  /** What is stored last, which is in the server's memory as a whole then, some times over. */
  readonly lastBytes: number;
  /** As it travels. */
  readonly zippedBytes: number;
}

const mebibyte = 1024 * 1024;

/** 168 tables of 200 cards with 60 states of each are 660 MB in 3,000 files, and 35 MB as they travel; 400 are 1.6 GB. */
export const archiveLimits: ArchiveLimits = {
  files: 20_000,
  boards: 1_000,
  bytes: 2_048 * mebibyte,
  lastBytes: 64 * mebibyte,
  zippedBytes: 128 * mebibyte,
};

/** What a file of an archive is called, and how large it is unpacked. */
interface FileSize {
  readonly path: string;
  readonly bytes: number;
}

/** In what an archive is larger than it may be; null when it is not. */
type Excess = 'too-many-files' | 'too-big' | null;

/** Counts the files of an archive: tells of each whether it is too much with those before it. */
export function countFiles(limits: ArchiveLimits): (file: FileSize) => Excess {
  const boards = new Set<BoardId | null>();
  let [count, total, last] = [0, 0, 0];
  return ({ path, bytes }) => {
    const file = kindOfFile(path);
    if (file && 'board' in file && file.board !== null) boards.add(file.board);
    count++;
    total += bytes;
    if (file?.kind === 'table' && stageOf[file.table] === 'last') last += bytes;
    if (count > limits.files || boards.size > limits.boards) return 'too-many-files';
    const isOver = total > limits.bytes || last > limits.lastBytes;
    return isOver || (file && bytes > maxBytesOf(file)) ? 'too-big' : null;
  };
}

/** In what an archive of these files is larger than it may be. */
export function excessOf(files: Iterable<FileSize>, limits: ArchiveLimits): Excess {
  const excessWith = countFiles(limits);
  for (const file of files) {
    const excess = excessWith(file);
    if (excess) return excess;
  }
  return null;
}

/** One record, or one draft of it, in characters of its JSON: one that was drafted from a full board is larger than people make one. */
export const maxArchivedRecord = 8 * maxRecordCharacters;
/** Those who hold a key are not counted where they join: no board has had as many of them as it may have people. */
export const maxOrganisers = maxPeople;

/** How deep JSON of ours is nested, and more. */
export const maxDepth = 32;
/** How many values JSON of ours has: a card of one letter takes 13 bytes for each, and whatever else there is takes more. */
export function maxValuesIn(bytes: number): number {
  return 1_000 + bytes / 10;
}

/** What one file may hold, unpacked: a full board has a document of 8 MB, and deletions beyond. */
function maxBytesOf(file: FileKind): number {
  switch (file.kind) {
    case 'manifest':
      return mebibyte;
    case 'document':
      return 12 * mebibyte;
    // Nobody unpacks it.
    case 'for-people':
      return archiveLimits.bytes;
    case 'table':
      return (file.table === 'board_states' ? 160 : 32) * mebibyte;
  }
}
