// Whole evenings, out of this installation and into it.

import type { EventId } from '@terreau/board/ids';
import { request } from './client.ts';

/** A table that keeps something to itself now. */
export interface SecretTable {
  readonly table: string;
  readonly ballots: boolean;
  readonly drafts: boolean;
}

/** What an archive would bring here, or has brought. */
export interface ArchiveContents {
  readonly event: {
    readonly id: EventId;
    readonly name: string;
    readonly territory: string;
    readonly date: string;
  };
  readonly challenges: number;
  readonly tables: number;
  readonly people: number;
  readonly cards: number;
  readonly ballots: number;
  readonly projects: number;
  /** What was secret when it was made. */
  readonly leftOut: readonly SecretTable[];
  /** Tables of which codes or keys are made anew, because theirs are in use here. */
  readonly renewed: readonly string[];
  /** Personal links that will open nothing here. */
  readonly lostLinks: number;
}

export interface ArchiveDryRun extends ArchiveContents {
  /** Why it cannot come; null when it can. */
  readonly obstacle: 'already-here' | 'ids-taken' | 'still-open' | null;
}

/** What an archive that is made now would leave out. */
export async function readSecretTables(key: string, event: EventId): Promise<readonly SecretTable[]> {
  const path = `/api/v1/events/${event}/archive/secrets`;
  const { tables } = await request<{ tables: readonly SecretTable[] }>('GET', path, { bearer: key });
  return tables;
}

/** Says what an archive would bring; nothing is stored. */
export function dryRunArchive(key: string, archive: Blob): Promise<ArchiveDryRun> {
  return request('POST', '/api/v1/archives?dry=1', { bearer: key, file: zipped(archive) });
}

export function importArchive(key: string, archive: Blob): Promise<ArchiveContents> {
  return request('POST', '/api/v1/archives', { bearer: key, file: zipped(archive) });
}

/** Whatever a browser calls it. */
function zipped(blob: Blob) {
  return { blob, type: 'application/zip' };
}
