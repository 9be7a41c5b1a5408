// How large an archive may be. Whoever writes one and whoever reads one go by the same limits: what is written here can be read
// elsewhere. Nothing is unpacked beyond them. [T6]

import type { FileKind } from './archive-format.ts';

export interface ArchiveLimits {
  readonly files: number;
  /** A file has one board's, so that whoever reads holds one board's in memory. */
  readonly boards: number;
  /** All files together, unpacked. */
  readonly bytes: number;
  /** As it travels. */
  readonly zippedBytes: number;
}

const mebibyte = 1024 * 1024;

/** 168 tables of 200 cards with 60 states of each are 660 MB in 3,000 files, and 35 MB as they travel; 400 are 1.6 GB. */
export const archiveLimits: ArchiveLimits = {
  files: 20_000,
  boards: 1_000,
  bytes: 2_048 * mebibyte,
  zippedBytes: 128 * mebibyte,
};

/** How deep JSON of ours is nested, and more. */
export const maxDepth = 32;
/** How many values one file has: sixty states of 10,000 cards have 7 million. */
export const maxValues = 10_000_000;

/** What one file may hold, unpacked: a full board has a document of 8 MB, and deletions beyond. */
export function maxBytesOf(file: FileKind): number {
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
